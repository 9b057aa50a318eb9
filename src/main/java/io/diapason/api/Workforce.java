package io.diapason.api;

import io.diapason.pool.LocalPool;
import io.diapason.pool.WorkerCommand;
import io.diapason.pool.WorkerMemory;
import io.diapason.pool.WorkerPool;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The worker processes the service itself runs, from the moment it can be called until it stops. */
@ApplicationScoped
public class Workforce {
    private static final Logger LOG = Logger.getLogger(Workforce.class);

    private final Settings settings;
    private final Token token;
    private @Nullable WorkerPool pool;
    private boolean stopping;

    @Inject
    Workforce(Settings settings, Token token) {
        this.settings = settings;
        this.token = token;
    }

    /** @param service where the workers can call it */
    synchronized void start(URI service) {
        int workers = settings.workers().orElseGet(this::usual);
        if (workers == 0 || stopping || pool != null) {
            return;
        }
        Path logs = settings.data().resolve("logs").toAbsolutePath();
        String classPath = settings.classpath().orElseGet(() -> System.getProperty("java.class.path"));
        WorkerCommand command = WorkerCommand.of(memory(workers), classPath, service.toString(), token.text(), logs)
                .with("--feature-store", features().toString(), "--feature-store-size", settings.featureStoreSize())
                .with("--checkpoints", checkpoints().toString());
        pool = new LocalPool(command.command(), command.environment(), workers, logs);
        LOG.infof("%d workers started; their logs are in %s", workers, logs);
    }

    /** One per core, but no more than memory carries – at least one, whose error then says what is missing. */
    private int usual() {
        int cores = Runtime.getRuntime().availableProcessors();
        boolean given = settings.workerMemory().isPresent();
        return given ? cores : Math.max(1, Math.min(cores, WorkerMemory.most(WorkerMemory.ofMachine())));
    }

    private WorkerMemory memory(int workers) {
        return settings.workerMemory()
                .map(WorkerMemory::parse)
                .orElseGet(() -> WorkerMemory.share(WorkerMemory.ofMachine(), workers));
    }

    private Path features() {
        return settings.featureStore()
                .orElseGet(() -> settings.data().resolve("features"))
                .toAbsolutePath();
    }

    private Path checkpoints() {
        return settings.checkpoints()
                .orElseGet(() -> settings.data().resolve("checkpoints"))
                .toAbsolutePath();
    }

    /** Workers that are alive. */
    synchronized int alive() {
        return pool == null ? 0 : pool.alive();
    }

    /** First of all that is to be done when the service stops. */
    synchronized void stop(@Observes @Priority(1) ShutdownEvent stop) {
        stopping = true;
        if (pool != null) {
            pool.close();
        }
    }
}
