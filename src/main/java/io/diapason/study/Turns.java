package io.diapason.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets one thread at a time think about a study; those who would think about another one are not kept waiting. */
@ApplicationScoped
final class Turns {
    private final Map<Long, ReentrantLock> locks = new ConcurrentHashMap<>();

    /** Now or not at all; empty where somebody else is at it. */
    <T> Optional<T> ifFree(long study, Supplier<T> thought) {
        ReentrantLock lock = lock(study);
        if (!lock.tryLock()) {
            return Optional.empty();
        }
        try {
            return Optional.of(thought.get());
        } finally {
            lock.unlock();
        }
    }

    /** As soon as nobody else is at it. */
    <T> T inTurn(long study, Supplier<T> thought) {
        ReentrantLock lock = lock(study);
        lock.lock();
        try {
            return thought.get();
        } finally {
            lock.unlock();
        }
    }

    private ReentrantLock lock(long study) {
        return locks.computeIfAbsent(study, id -> new ReentrantLock());
    }
}
