package io.diapason.speech.engine;

/**
 * Drops a share of activations and scales the others by 1 / (1 - share) (Srivastava et al., JMLR 2014, inverted). Which ones follows from the key
 * and an activation's place alone – a counter-based generator, MurmurHash3's finisher – so the way back draws the same ones again.
 */
final class Dropout {
    static final Dropout NONE = new Dropout(0, 0);

    private final float[] factor;
    private final int threshold;
    private final int key;
    private int[] kept = {};

    /** @param share 0 to below 1 */
    Dropout(double share, long key) {
        this.factor = new float[] {0, (float) (1 / (1 - share))};
        this.threshold = (int) Math.round((1 - share) * (1 << 24));
        this.key = (int) (key ^ (key >>> 32));
    }

    /** Nothing is dropped. */
    boolean none() {
        return threshold == 1 << 24;
    }

    /** @param place of the first activation */
    void apply(float[] values, int place, int count) {
        if (none()) {
            return;
        }
        if (kept.length < count) {
            kept = new int[count];
        }
        draw(place, count);
        for (int i = 0; i < count; i++) {
            values[i] *= factor[kept[i]];
        }
    }

    /** Of 24 random bits, whether they are below the threshold: 1 or 0. */
    private void draw(int place, int count) {
        for (int i = 0; i < count; i++) {
            int x = (place + i) * 0x9E3779B1 + key;
            x ^= x >>> 16;
            x *= 0x85EBCA6B;
            x ^= x >>> 13;
            x *= 0xC2B2AE35;
            x ^= x >>> 16;
            kept[i] = ((x >>> 8) - threshold) >>> 31;
        }
    }
}
