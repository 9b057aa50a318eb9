package io.diapason.search;

import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * A rule under audit: a random share of the trials that it would stop are carried on to their end, so that what it costs can be estimated
 * ({@link FalseStops}).
 *
 * <p>Whether a trial is audited follows from the study's seed and its number alone, before anybody knows how it will do: the audited are a fair
 * sample. For rules that pause, those still paused when nothing else is left go on, pause after pause, to their end. Once carried on, an audited
 * trial's later epochs are rivals like any others, which makes the rule slightly stricter than it would be unwatched.
 *
 * @param share of trials that are audited, 0 to 1
 * @param seed  of the study
 */
public record Audited(StoppingRule rule, double share, long seed) implements StoppingRule {
    /** Keeps these draws apart from the sampler's for the same trial. */
    private static final int AUDIT = -20_111;

    public Audited {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be from 0 to 1, but is " + share);
        }
    }

    public boolean isAudited(int number) {
        return Seeds.generator(Seeds.seed(seed, AUDIT), number).nextDouble() < share;
    }

    @Override
    public Ruling judge(Observation trial, History history, Goal goal) {
        Ruling ruling = rule.judge(trial, history, goal);
        return ruling == Ruling.STOP && isAudited(trial.number()) ? Ruling.GO_ON : ruling;
    }

    @Override
    public OptionalInt resume(History history, Goal goal, boolean mayBegin, RandomGenerator random) {
        OptionalInt promoted = rule.resume(history, goal, mayBegin, random);
        return promoted.isPresent() || mayBegin
                ? promoted
                : history.paused().stream()
                        .mapToInt(Observation::number)
                        .filter(this::isAudited)
                        .findFirst();
    }
}
