package io.diapason.speech.model;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a training took of the process that carried it out.
 *
 * @param heapBytes         Java heap that was left after the last collection; 0 where there was none
 * @param offHeapBytes      memory outside the heap that was taken for it
 * @param arithmeticSeconds spent on gradients, updates and outputs; the rest of its time went into showing clips, scoring, checkpoints, telling
 */
public record Usage(long heapBytes, long offHeapBytes, double arithmeticSeconds) {

    static Usage of(Network network, Updates updates, double arithmeticSeconds) {
        return new Usage(live(), network.arithmetic().taken() + updates.bytes(), arithmeticSeconds);
    }

    /**
     * What was left on the heap after the last collection, whichever collector made it; some of it may be of no use any more. A pool's own figure
     * (MemoryPoolMXBean#getCollectionUsage) will not do: of old objects it knows only what the last collection of old objects left.
     */
    static long live() {
        Set<String> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getName)
                .collect(Collectors.toSet());
        return ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class).stream()
                .map(GarbageCollectorMXBean::getLastGcInfo)
                .filter(Objects::nonNull)
                .max(Comparator.comparingLong(GcInfo::getEndTime))
                .map(last -> used(last.getMemoryUsageAfterGc(), heap))
                .orElse(0L);
    }

    private static long used(Map<String, MemoryUsage> pools, Set<String> heap) {
        return pools.entrySet().stream()
                .filter(pool -> heap.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }
}
