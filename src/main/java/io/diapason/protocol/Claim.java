package io.diapason.protocol;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A worker asks for work.
 *
 * @param worker      its name, unique among live workers, e.g. {@code host-1234-1}; 1 to 100 characters
 * @param environment what results may depend on: Java version, ND4J backend, BLAS vendor, core type, threads
 * @param study       name or id of the only study it works for; null: any whose trials Diapason's own workers can train
 * @param examines    whether it can carry out an {@link ExaminationOrder}; one that does not say so gets trials only
 */
public record Claim(String worker, Map<String, String> environment, @Nullable String study, boolean examines) {
    /** A worker that trains only. */
    public Claim(String worker, Map<String, String> environment) {
        this(worker, environment, null, false);
    }
}
