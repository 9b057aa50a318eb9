package io.diapason.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.util.Optional;

/** What a user may set about the service; environment variables of the same names, in capitals, do as well. */
@ConfigMapping(prefix = "diapason")
interface Settings {
    /** Where everything of the service lies: database, logs, token, exports. */
    @WithDefault(".diapason")
    Path data();

    /** What workers must show, and everybody else when the service listens beyond this machine; default: {@code <data>/token}. */
    Optional<String> token();

    /** Where recordings are looked for when a submission names no folder. */
    Optional<Path> corpora();

    /** Worker processes to run here; default: one per core, or as many as fit into memory. */
    Optional<Integer> workers();

    /** Memory each worker process may take, e.g. {@code 4G}; default: an equal share of the machine. */
    @WithName("worker-memory")
    Optional<String> workerMemory();

    /** How many seconds a worker may be silent before its trial goes to another. */
    @WithName("lease-seconds")
    @WithDefault("30")
    int leaseSeconds();

    /** Where this machine's workers keep features; default: {@code <data>/features}. */
    @WithName("feature-store")
    Optional<Path> featureStore();

    /** How much of the disk features may take, e.g. {@code 500M}; 0 keeps none. */
    @WithName("feature-store-size")
    @WithDefault("10G")
    String featureStoreSize();

    /** Where this machine's workers keep interrupted trials; default: {@code <data>/checkpoints}. */
    Optional<Path> checkpoints();

    /** Class path of the worker processes; default: this one's. */
    Optional<String> classpath();
}
