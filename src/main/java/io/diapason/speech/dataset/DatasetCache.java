package io.diapason.speech.dataset;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The data sets used last, a few of them, whose features on the heap are no more than a number of bytes. Not thread-safe. */
final class DatasetCache {
    /** Mapped features cost no heap, but files that were deleted stay on the disk while they are mapped. */
    private static final int MOST = 4;

    private static final float LOAD = 0.75f;

    private final long bytes;
    private final Map<DatasetRequest, Kept> byLastUse = new LinkedHashMap<>(16, LOAD, true);

    DatasetCache(long bytes) {
        this.bytes = bytes;
    }

    private record Kept(Dataset dataset, long heapBytes) {}

    Optional<Dataset> find(DatasetRequest request) {
        return Optional.ofNullable(byLastUse.get(request)).map(Kept::dataset);
    }

    /**
     * Keeps it unless it is larger than the whole cache, and forgets those not used for longest.
     *
     * @param heapBytes of its features
     */
    void keep(DatasetRequest request, Dataset dataset, long heapBytes) {
        byLastUse.put(request, new Kept(dataset, heapBytes));
        long used = byLastUse.values().stream().mapToLong(Kept::heapBytes).sum();
        Iterator<Kept> oldest = byLastUse.values().iterator();
        while (used > bytes || byLastUse.size() > MOST) {
            used -= oldest.next().heapBytes();
            oldest.remove();
        }
    }
}
