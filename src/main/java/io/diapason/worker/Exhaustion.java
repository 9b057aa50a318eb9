package io.diapason.worker;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Memory that ran out: how it is recognised, and a little of it set aside, so that it can still be told. A process that met it is not to
 * be trusted with another trial: threads of libraries may have died of it. Thread-safe.
 */
final class Exhaustion {
    /** Exit code of a worker whose memory ran out; the pool starts another at once. The same as {@code -XX:+ExitOnOutOfMemoryError}. */
    static final int EXIT_CODE = 3;

    /** ND4J does not throw an error where its own allocator, in native code, gets nothing. */
    private static final String NATIVE_ALLOCATOR = "Allocation failed: [";

    private static final int RESERVE_BYTES = 4 << 20;

    private volatile byte @Nullable [] reserve = new byte[RESERVE_BYTES];

    /** Memory ran out: gives back what was set aside. */
    void meet() {
        reserve = null;
    }

    /** Did memory run out? */
    boolean isMet() {
        return reserve == null;
    }

    /** Was it memory that ran out, of whatever kind, anywhere in the chain of causes? */
    static boolean isBehind(Throwable failure) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError || isNative(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNative(Throwable cause) {
        return cause instanceof RuntimeException
                && String.valueOf(cause.getMessage()).startsWith(NATIVE_ALLOCATOR);
    }
}
