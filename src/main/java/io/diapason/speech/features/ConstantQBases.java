package io.diapason.speech.features;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Filters of the tunings met last, up to 16 MB: enough for all hundred tunings where every octave has the same filters, that is, where the hop
 * is a multiple of 64. For one thread.
 */
final class ConstantQBases {
    private static final int LIMIT = 4 << 20;
    /** A tuning is told in hundredths of a bin; a thousandth of that is the same. */
    private static final double PRECISION = 100_000.0 * ConstantQBasis.ROWS;

    private final Map<Long, ConstantQBasis> bases = new LinkedHashMap<>(16, 0.75f, true);
    private long size;

    /** @param lowest frequency of the lowest filter, cycles per sample */
    ConstantQBasis of(double lowest) {
        long key = Math.round(Math.log(lowest) / Math.log(2) * PRECISION);
        ConstantQBasis known = bases.get(key);
        if (known == null) {
            known = new ConstantQBasis(lowest);
            bases.put(key, known);
            size += known.size();
            forget();
        }
        return known;
    }

    private void forget() {
        Iterator<ConstantQBasis> eldest = bases.values().iterator();
        while (size > LIMIT && bases.size() > 1) {
            size -= eldest.next().size();
            eldest.remove();
        }
    }
}
