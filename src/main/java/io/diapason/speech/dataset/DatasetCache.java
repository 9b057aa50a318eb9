package io.diapason.speech.dataset;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The data sets used last, up to a number of bytes. Not thread-safe. */
final class DatasetCache {
    private static final float LOAD = 0.75f;

    private final long bytes;
    private final Map<DatasetRequest, Dataset> byLastUse = new LinkedHashMap<>(16, LOAD, true);

    DatasetCache(long bytes) {
        this.bytes = bytes;
    }

    Optional<Dataset> find(DatasetRequest request) {
        return Optional.ofNullable(byLastUse.get(request));
    }

    /** Keeps it unless it is larger than the whole cache, and forgets those not used for longest. */
    void keep(DatasetRequest request, Dataset dataset) {
        byLastUse.put(request, dataset);
        long used = byLastUse.values().stream().mapToLong(Dataset::bytes).sum();
        Iterator<Dataset> oldest = byLastUse.values().iterator();
        while (used > bytes) {
            used -= oldest.next().bytes();
            oldest.remove();
        }
    }
}
