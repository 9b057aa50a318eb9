package io.diapason.speech.model;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;

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

    /** What was left on the heap after the last collection; some of it may be of no use any more. */
    static long live() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .map(pool -> pool.getCollectionUsage())
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
