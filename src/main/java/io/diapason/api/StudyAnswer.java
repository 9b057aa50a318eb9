package io.diapason.api;

import io.diapason.protocol.FeatureCount;
import io.diapason.search.space.DataChoice;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A study as programs see it.
 *
 * @param state          RUNNING, PAUSED, STOPPED, COMPLETED or FAILED
 * @param trainer        {@code built-in}, or {@code external}: trials are for programs that claim this study by name
 * @param synthetic      every recording is generated: its figures say nothing about people's voices
 * @param data           what it learns from; null where the trainer is external
 * @param configurations distinct configurations of the space, as text since it may exceed any number type; null: infinite
 * @param trials         where the trials are
 * @param best           the best completed trial; null before the first
 * @param audit          how the recordings were divided and what the parts share, as its trials reported it; null before
 * @param looks          how many models the test part was shown to
 * @param test           the test score of the examined winner; null before
 * @param examination    the latest examination, without its findings; null before the first
 * @param features       extractions run for it and extractions reused, in pairs of a clip and a front end, over all attempts
 * @param epochsDone     epochs its trials have reached, each once
 * @param epochsSpent    epochs trained, those trained again after a loss included
 * @param secondsLeft    estimate; null while nothing is known
 * @param message        why it ended as it did, where that needs saying
 */
record StudyAnswer(
        long id,
        String name,
        String description,
        String state,
        String trainer,
        boolean synthetic,
        Objective objective,
        @Nullable Data data,
        BudgetAnswer budget,
        Chosen sampler,
        Chosen stopping,
        long seed,
        @Nullable String configurations,
        Counts trials,
        @Nullable Best best,
        @Nullable Map<?, ?> audit,
        int looks,
        @Nullable Test test,
        @Nullable ExaminationAnswer examination,
        FeatureCount features,
        long epochsDone,
        long epochsSpent,
        double epochsPerSecond,
        @Nullable Double secondsLeft,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String message) {

    /** Metric by name; direction is {@code maximize} or {@code minimize}. */
    record Objective(String metric, String direction) {}

    /** What the study learns from. */
    record Data(
            List<String> corpora,
            String protocol,
            int folds,
            int fold,
            double validationShare,
            double testShare,
            boolean allowTransductive) {
        static Data of(DataChoice data) {
            return new Data(
                    data.corpora(),
                    data.division().protocol(),
                    data.division().folds(),
                    data.division().fold(),
                    data.division().validation(),
                    data.division().test(),
                    data.allowTransductive());
        }
    }

    /** When it ends. */
    record BudgetAnswer(int trials, int epochs, @Nullable Long totalEpochs, @Nullable Long wallClockSeconds) {}

    /** A sampler or stopping rule with its options. */
    record Chosen(String name, Map<String, Object> options) {}

    /** Every planned trial is in one of the other places or not started yet. Failures: the failed ones by kind, see {@link TrialAnswer}. */
    record Counts(
            int planned,
            int waiting,
            int running,
            int paused,
            int completed,
            int stopped,
            int failed,
            int cancelled,
            int notStarted,
            Map<String, Integer> failures) {}

    /** The best completed trial; transductive: see {@link TrialAnswer}. */
    record Best(
            long trial,
            int number,
            double value,
            boolean transductive,
            Map<String, Object> configuration,
            @Nullable String protocol,
            @Nullable Integer fold,
            @Nullable Integer folds,
            @Nullable Double accuracy,
            @Nullable Double uar,
            @Nullable List<Double> interval) {}

    /** The test score of a model; of several examined the one that validation ranks first. Fields: see {@link Headline}. */
    record Test(
            long trial,
            int number,
            int look,
            @Nullable String protocol,
            @Nullable Integer fold,
            @Nullable Integer folds,
            @Nullable Double accuracy,
            @Nullable Double uar,
            @Nullable List<Double> interval) {}

    /** What is known of the test part. */
    record TestPart(int looks, @Nullable ExaminationAnswer latest, @Nullable Test test) {}

    static @Nullable String text(@Nullable BigInteger number) {
        return number == null ? null : number.toString();
    }
}
