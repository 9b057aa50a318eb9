package io.diapason.protocol;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A worker asks for work.
 *
 * @param worker      its name, unique among live workers, e.g. {@code host-1234-1}; 1 to 100 characters
 * @param environment what results may depend on: Java version, ND4J backend, BLAS vendor, core type, threads
 * @param examines    whether it can carry out an {@link ExaminationOrder}; one that does not say so gets trials only
 * @param study       name or id of the one study it serves. Null: any, but for those with an external trainer, which only those serve that name
 *                    them
 */
public record Claim(String worker, Map<String, String> environment, boolean examines, @Nullable String study) {
    /** A worker that trains only, for any study. */
    public Claim(String worker, Map<String, String> environment) {
        this(worker, environment, false);
    }

    /** A worker for any study. */
    public Claim(String worker, Map<String, String> environment, boolean examines) {
        this(worker, environment, examines, null);
    }
}
