package io.diapason.api;

import io.diapason.study.Change;
import io.diapason.study.Studies;
import io.diapason.study.Study;
import io.diapason.study.Trial;
import io.diapason.study.Trials;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Tells all listening browsers what changed. Changes of a quarter of a second are gathered, so that a burst of them costs one
 * look at the database and one event per study and trial, however many browsers listen; with none, nothing is done.
 */
@ApplicationScoped
public class Broadcast {
    private static final Logger LOG = Logger.getLogger(Broadcast.class);
    private static final long PAUSE_MILLIS = 250;
    private static final int BEHIND = 2_000;

    private final Studies studies;
    private final Trials trials;
    private final Answers answers;
    private final Set<Change> gathered = new LinkedHashSet<>();
    private final BroadcastProcessor<LiveEvent> listeners = BroadcastProcessor.create();
    private final AtomicInteger listening = new AtomicInteger();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "broadcast");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    Broadcast(Studies studies, Trials trials, Answers answers) {
        this.studies = studies;
        this.trials = trials;
        this.answers = answers;
    }

    @PostConstruct
    void start() {
        ticker.scheduleWithFixedDelay(this::tell, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        ticker.shutdownNow();
        listeners.onComplete();
    }

    /** All that happens from now on. A listener too slow to keep up is let go; browsers then connect anew. */
    Multi<LiveEvent> events() {
        return Multi.createFrom()
                .deferred(() -> {
                    listening.incrementAndGet();
                    return listeners.onOverflow().buffer(BEHIND);
                })
                .onTermination()
                .invoke(listening::decrementAndGet);
    }

    /** Streams open now. */
    int listeners() {
        return listening.get();
    }

    void gather(@Observes(during = TransactionPhase.AFTER_SUCCESS) Change change) {
        if (listening.get() == 0) {
            return;
        }
        synchronized (gathered) {
            if (gathered.size() < BEHIND) {
                gathered.add(change);
                gathered.add(new Change.OfStudy(change.study()));
            }
        }
    }

    private void tell() {
        List<Change> changes;
        synchronized (gathered) {
            changes = new ArrayList<>(gathered);
            gathered.clear();
        }
        try {
            for (Change change : changes) {
                listeners.onNext(QuarkusTransaction.requiringNew().call(() -> event(change)));
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "an event could not be told to browsers");
        }
    }

    private LiveEvent event(Change change) {
        if (change instanceof Change.OfEpoch epoch) {
            var told = new LiveEvent.Epoch(epoch.trial(), epoch.number(), epoch.epoch(), epoch.metrics());
            return new LiveEvent(change.study(), "epoch", told);
        }
        Study study = studies.get(Long.toString(change.study()));
        if (change instanceof Change.OfTrial ofTrial) {
            Trial trial = trials.get(ofTrial.trial());
            return new LiveEvent(
                    study.id(), "trial", answers.trials(study, List.of(trial)).get(0));
        }
        return new LiveEvent(study.id(), "study", answers.study(study));
    }
}
