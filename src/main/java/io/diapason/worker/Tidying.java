package io.diapason.worker;

import io.diapason.protocol.Ended;
import io.diapason.speech.model.Checkpoints;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;

/**
 * Deletes checkpoints of trials that ended without another attempt – paused ones that were never sent on, those of a study that was
 * stopped – while there is nothing else to do. Whatever is left goes with its age, see {@link Checkpoints}.
 */
final class Tidying {
    private static final System.Logger LOG = System.getLogger(Tidying.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ServiceClient client;
    private final Checkpoints checkpoints;
    private long last = System.nanoTime() - PAUSE.toNanos();

    Tidying(ServiceClient client, Checkpoints checkpoints) {
        this.client = client;
        this.checkpoints = checkpoints;
    }

    /** At most once a minute. */
    void tidy() {
        if (System.nanoTime() - last < PAUSE.toNanos()) {
            return;
        }
        last = System.nanoTime();
        List<String> keys = checkpoints.keys().stream()
                .filter(key -> TrialCheckpoint.trial(key).isPresent())
                .limit(Ended.MOST)
                .toList();
        try {
            List<Long> kept = keys.stream()
                    .map(key -> TrialCheckpoint.trial(key).getAsLong())
                    .toList();
            List<Long> ended = kept.isEmpty() ? List.of() : client.ended(kept);
            keys.stream()
                    .filter(key -> ended.contains(TrialCheckpoint.trial(key).getAsLong()))
                    .forEach(key -> checkpoints.slot(key).delete());
        } catch (ServiceException e) {
            LOG.log(Level.WARNING, "checkpoints of ended trials stay: {0}", e.getMessage());
        }
    }
}
