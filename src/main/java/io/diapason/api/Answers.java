package io.diapason.api;

import io.diapason.protocol.Loading;
import io.diapason.search.space.Algorithm;
import io.diapason.search.space.SearchDefinition;
import io.diapason.study.Accounting;
import io.diapason.study.Artifacts;
import io.diapason.study.Attempt;
import io.diapason.study.Attempts;
import io.diapason.study.Clock;
import io.diapason.study.Confirmations;
import io.diapason.study.Definitions;
import io.diapason.study.Examinations;
import io.diapason.study.Measurement;
import io.diapason.study.Measurements;
import io.diapason.study.Memories;
import io.diapason.study.Pace;
import io.diapason.study.Recollections;
import io.diapason.study.Study;
import io.diapason.study.Trial;
import io.diapason.study.TrialFailure;
import io.diapason.study.Trials;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns what is stored into what is answered. */
@ApplicationScoped
final class Answers {
    private final Trials trials;
    private final Attempts attempts;
    private final Measurements measurements;
    private final Artifacts artifacts;
    private final Confirmations confirmations;
    private final Memories memories;
    private final Recollections recollections;
    private final Definitions definitions;
    private final ExaminationAnswers examinations;
    private final Examinations looks;
    private final Clock clock;

    @Inject
    Answers(
            Trials trials,
            Attempts attempts,
            Measurements measurements,
            Artifacts artifacts,
            Confirmations confirmations,
            Memories memories,
            Recollections recollections,
            Definitions definitions,
            ExaminationAnswers examinations,
            Examinations looks,
            Clock clock) {
        this.trials = trials;
        this.attempts = attempts;
        this.measurements = measurements;
        this.artifacts = artifacts;
        this.confirmations = confirmations;
        this.memories = memories;
        this.recollections = recollections;
        this.definitions = definitions;
        this.examinations = examinations;
        this.looks = looks;
        this.clock = clock;
    }

    StudyAnswer study(Study study) {
        SearchDefinition definition = definitions.of(study);
        Accounting count = trials.accounting(study);
        Pace pace = measurements.pace(study, clock.now());
        boolean over = study.state().ended();
        Optional<Trial> best = confirmations.winner(study).or(() -> trials.ranking(study, 1).stream()
                .findFirst());
        StudyAnswer.TestPart testPart = examinations.testPart(study);
        return new StudyAnswer(
                study.id(),
                study.name(),
                study.description(),
                study.state().name(),
                definition.trainer().label(),
                study.synthetic(),
                new StudyAnswer.Objective(
                        study.metric(), study.direction().name().toLowerCase(Locale.ROOT)),
                definition.isExternal() ? null : StudyAnswer.Data.of(definition.data()),
                new StudyAnswer.BudgetAnswer(
                        study.trials(),
                        study.epochs(),
                        study.totalEpochs().orElse(null),
                        study.wallClockSeconds().orElse(null)),
                chosen(definition.sampler()),
                chosen(definition.stopping()),
                study.seed(),
                StudyAnswer.text(study.configurations().orElse(null)),
                counts(count),
                best.map(trial -> best(study, trial)).orElse(null),
                study.searched() ? confirmations.count(study) : null,
                recollections.of(study).orElse(null),
                best.or(() -> trials.firstStopped(study.id()))
                        .flatMap(Answers::audit)
                        .orElse(null),
                testPart.looks(),
                testPart.test(),
                testPart.latest(),
                attempts.features(study.id()),
                pace.epochsDone(),
                study.epochsSpent(),
                over ? 0 : pace.epochsPerSecond(),
                over ? null : boxed(pace.secondsLeft(study, count)),
                study.createdAt(),
                study.startedAt().orElse(null),
                study.endedAt().orElse(null),
                study.message().orElse(null));
    }

    private static StudyAnswer.Chosen chosen(Algorithm algorithm) {
        return new StudyAnswer.Chosen(algorithm.name(), algorithm.options());
    }

    private static StudyAnswer.Counts counts(Accounting count) {
        return new StudyAnswer.Counts(
                count.planned(),
                count.waiting(),
                count.running(),
                count.paused(),
                count.completed(),
                count.stopped(),
                count.failed(),
                count.cancelled(),
                count.notStarted(),
                named(count.failures()));
    }

    private static Map<String, Integer> named(Map<TrialFailure, Integer> failures) {
        Map<String, Integer> named = new TreeMap<>();
        failures.forEach((kind, trials) -> named.put(kind.name(), trials));
        return named;
    }

    private StudyAnswer.Best best(Study study, Trial trial) {
        Headline score = headline(study, trial);
        return new StudyAnswer.Best(
                trial.id(),
                trial.number(),
                trial.confirms().orElse(null),
                trial.value().orElseThrow(),
                trial.transductive(),
                order(study).of(trial.configuration()),
                score.protocol(),
                score.fold(),
                score.folds(),
                score.accuracy(),
                score.uar(),
                score.interval());
    }

    private Headline headline(Study study, Trial trial) {
        return study.external()
                ? Headline.NONE
                : Headline.of(trial, definitions.of(study).data().division());
    }

    /** All trials of a study divide the recordings alike, so one audit speaks for them all; earlier versions told none. */
    private static Optional<Map<?, ?>> audit(Trial trial) {
        return trial.facts().get("audit") instanceof Map<?, ?> audit ? Optional.of(audit) : Optional.empty();
    }

    private ConfigurationOrder order(Study study) {
        return new ConfigurationOrder(definitions.of(study).space());
    }

    /** The trials given, with their ranks in the whole study. */
    List<TrialAnswer> trials(Study study, List<Trial> list) {
        ConfigurationOrder order = order(study);
        Map<Long, Integer> ranks = trials.ranks(study);
        Set<Long> models = artifacts.withModel(study.id());
        Origins origins = Origins.of(definitions.of(study), memories.of(study));
        Map<Long, Loading> loading = attempts.loading(study.id());
        return list.stream()
                .map(trial -> trial(
                        trial,
                        order.of(trial.configuration()),
                        new Around(
                                origins.of(trial),
                                models.contains(trial.id()),
                                loading.get(trial.id()),
                                ranks.get(trial.id()),
                                headline(study, trial),
                                study.seedOf(trial))))
                .toList();
    }

    /** What is known of a trial, but not by itself. */
    private record Around(
            String origin,
            boolean hasModel,
            @Nullable Loading loading,
            @Nullable Integer rank,
            Headline score,
            long seed) {}

    private static TrialAnswer trial(Trial trial, Map<String, Object> configuration, Around around) {
        return new TrialAnswer(
                trial.id(),
                trial.study(),
                trial.number(),
                trial.confirms().orElse(null),
                around.origin(),
                trial.state().name(),
                trial.attempt(),
                configuration,
                boxed(trial.value()),
                trial.epoch(),
                trial.bestEpoch(),
                trial.metrics(),
                around.score().protocol(),
                around.score().fold(),
                around.score().folds(),
                Long.toString(around.seed()),
                around.score().accuracy(),
                around.score().uar(),
                around.score().interval(),
                boxed(trial.seconds()),
                trial.worker().orElse(null),
                trial.failure().map(Enum::name).orElse(null),
                trial.reason().orElse(null),
                trial.startedAt().orElse(null),
                trial.endedAt().orElse(null),
                around.hasModel(),
                trial.transductive(),
                around.loading(),
                around.rank());
    }

    TrialDetail detail(Study study, Trial trial) {
        List<Attempt> tried = attempts.of(trial.id());
        List<Measurement> measured = measurements.of(trial.id());
        return new TrialDetail(
                trials(study, List.of(trial)).get(0),
                trial.labels(),
                trial.confusion(),
                measured.stream()
                        .map(m -> new TrialDetail.Epoch(m.epoch(), m.metrics(), m.seconds()))
                        .toList(),
                tried.stream()
                        .map(a -> new TrialDetail.AttemptAnswer(
                                a.number(),
                                a.worker(),
                                a.state().name(),
                                a.startedAt(),
                                a.endedAt().orElse(null),
                                a.reason().orElse(null),
                                a.features(),
                                a.environment()))
                        .toList(),
                trial.trace().orElse(null),
                trial.facts(),
                ForecastAnswer.of(trial, tried, measured),
                looks.ofTrial(trial.id()).map(examinations::whole).orElse(null));
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
