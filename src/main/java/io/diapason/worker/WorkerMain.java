package io.diapason.worker;

import io.diapason.protocol.Assignment;
import io.diapason.protocol.Claim;
import io.diapason.speech.dataset.DatasetLoader;
import io.diapason.speech.model.Backend;
import io.diapason.speech.model.Checkpoints;
import io.diapason.speech.store.FeatureStore;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/** A worker process: claims a trial and trains it, or a finished model and examines it, tells how that ended, and claims the next. */
public final class WorkerMain {
    private static final System.Logger LOG = System.getLogger(WorkerMain.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final WorkerSettings settings;
    private final ServiceClient client;
    private final TrialRunner runner;
    private final ExaminationRunner examiner;
    private final Tidying tidying;
    private final Exhaustion exhaustion = new Exhaustion();

    WorkerMain(WorkerSettings settings, ServiceClient client, DatasetLoader loader, Checkpoints checkpoints) {
        this.settings = settings;
        this.client = client;
        this.runner = new TrialRunner(client, settings, loader, checkpoints, exhaustion);
        this.tidying = new Tidying(client, checkpoints);
        this.examiner = new ExaminationRunner(client, settings, loader, exhaustion);
    }

    /**
     * Works until there has been nothing to do for long enough, the service refuses this worker or stays away for ten minutes, or
     * standard input, where it is a pipe, ends: whoever started the worker is gone then, and it halts at once.
     *
     * @param features    where features are kept
     * @param checkpoints where trials are kept between two epochs
     * @return exit code: 0 idle, 1 refused or service lost, 3 memory ran out, during a trial, whose outcome is then told, or beside one
     */
    public static int run(WorkerSettings settings, FeatureStore features, Checkpoints checkpoints) {
        ParentWatch.start();
        try {
            Backend.start();
            ServiceClient client = new ServiceClient(settings, Backoff.patient());
            return new WorkerMain(settings, client, new DatasetLoader(features), checkpoints).work();
        } catch (OutOfMemoryError e) {
            return Exhaustion.EXIT_CODE;
        }
    }

    int work() {
        Claim claim = new Claim(settings.name(), Backend.environment(), null, true);
        long idleSince = System.nanoTime();
        try {
            while (!idleTooLong(idleSince) && !exhaustion.isMet()) {
                Optional<Assignment> assignment = client.claim(claim);
                if (assignment.isPresent()) {
                    carryOut(assignment.get());
                    idleSince = System.nanoTime();
                } else {
                    tidying.tidy();
                    Thread.sleep(PAUSE.toMillis());
                }
            }
            return exhaustion.isMet() ? Exhaustion.EXIT_CODE : 0;
        } catch (ServiceException e) {
            LOG.log(Level.ERROR, "worker {0} ends: {1}", settings.name(), e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void carryOut(Assignment assignment) {
        if (assignment.examination() == null) {
            runner.run(assignment);
        } else {
            examiner.run(assignment);
        }
    }

    private boolean idleTooLong(long since) {
        return settings.idleExit()
                .map(most -> System.nanoTime() - since > most.toNanos())
                .orElse(false);
    }
}
