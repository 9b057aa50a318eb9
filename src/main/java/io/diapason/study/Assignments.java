package io.diapason.study;

import io.diapason.protocol.Assignment;
import io.diapason.protocol.ExaminationOrder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a worker is told of its work. */
final class Assignments {
    private Assignments() {}

    static Assignment train(Study study, Trial trial, Duration lease, boolean mayPause) {
        return assignment(study, trial, lease, mayPause, null);
    }

    static Assignment examine(Study study, Trial trial, Examination examination, Duration lease) {
        return assignment(study, trial, lease, false, examination);
    }

    private static Assignment assignment(
            Study study, Trial trial, Duration lease, boolean mayPause, @Nullable Examination examination) {
        return new Assignment(
                study.id(),
                study.name(),
                trial.id(),
                trial.number(),
                examination == null ? trial.attempt() : examination.attempt(),
                trial.configuration().values(),
                study.definition(),
                study.corporaFolder(),
                study.epochs(),
                study.seedOf(trial),
                (int) lease.toSeconds(),
                trial.epoch(),
                mayPause,
                examination == null ? null : new ExaminationOrder(examination.id(), examination.look()));
    }
}
