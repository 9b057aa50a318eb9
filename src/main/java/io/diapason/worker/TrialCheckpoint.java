package io.diapason.worker;

import io.diapason.protocol.Assignment;
import io.diapason.speech.model.Checkpoint;
import io.diapason.speech.model.CheckpointSlot;
import io.diapason.speech.model.Checkpoints;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the attempts of one trial hand the training over to each other, and whether this attempt took it up. */
final class TrialCheckpoint implements CheckpointSlot {
    private static final Pattern KEY = Pattern.compile("study-\\d{1,18}-trial-(\\d{1,18})");

    private final CheckpointSlot slot;
    private int resumedAt;

    private TrialCheckpoint(CheckpointSlot slot) {
        this.slot = slot;
    }

    static TrialCheckpoint of(Checkpoints checkpoints, Assignment assignment) {
        return new TrialCheckpoint(checkpoints.slot("study-" + assignment.study() + "-trial-" + assignment.trial()));
    }

    /** Id of the trial whose checkpoint has this key; empty where it is none of a trial's. */
    static OptionalLong trial(String key) {
        Matcher matcher = KEY.matcher(key);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    @Override
    public Optional<Checkpoint> load(String identity) {
        Optional<Checkpoint> found = slot.load(identity);
        resumedAt = found.map(Checkpoint::epoch).orElse(0);
        return found;
    }

    /** The last epoch that an earlier attempt trained and this one did not; empty where it began at the first. */
    OptionalInt resumedAt() {
        return resumedAt == 0 ? OptionalInt.empty() : OptionalInt.of(resumedAt);
    }

    @Override
    public void save(Checkpoint checkpoint) {
        slot.save(checkpoint);
    }

    @Override
    public void delete() {
        slot.delete();
    }
}
