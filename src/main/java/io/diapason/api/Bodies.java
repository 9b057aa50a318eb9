package io.diapason.api;

import io.diapason.protocol.Claim;
import io.diapason.protocol.Ended;
import io.diapason.protocol.EpochReport;
import io.diapason.protocol.ExaminationOutcome;
import io.diapason.protocol.Failure;
import io.diapason.protocol.FeatureCount;
import io.diapason.protocol.Loading;
import io.diapason.protocol.Outcome;
import io.diapason.protocol.SignOfLife;
import io.diapason.study.Artifact;
import io.diapason.study.InvalidInputException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON may leave out or null anything: fills what has a natural default, refuses what has none. */
final class Bodies {
    private static final int NAME_LENGTH = 100;
    private static final int FACTS = 100;
    private static final int FACT_LENGTH = 1_000;
    private static final int TRACE_LENGTH = 20_000;

    private Bodies() {}

    static Claim check(@Nullable Claim body) {
        Claim claim = present(body, "a body");
        String worker = present(claim.worker(), "worker").strip();
        require(!worker.isEmpty() && worker.length() <= NAME_LENGTH, "worker must have 1 to 100 characters", worker);
        Map<String, String> environment = or(claim.environment(), Map.of());
        require(environment.size() <= FACTS, "environment must have at most 100 entries", environment.size());
        environment.forEach((name, value) -> require(
                name.length() <= NAME_LENGTH
                        && present(value, "environment." + name).length() <= FACT_LENGTH,
                "environment must have names of 100 and values of 1,000 characters at most",
                name));
        String study = claim.study();
        require(
                study == null || (!study.isBlank() && study.length() <= NAME_LENGTH),
                "study must be the name or id of a study, of 1 to 100 characters",
                or(study, ""));
        return new Claim(worker, environment, study, claim.examines() && study == null);
    }

    /** None at all is a sign of life too. */
    static SignOfLife check(@Nullable SignOfLife body) {
        SignOfLife sign = or(body, SignOfLife.BARE);
        Loading loading = sign.loading();
        if (loading != null) {
            present(loading.stage(), "loading.stage");
        }
        return new SignOfLife(or(sign.features(), FeatureCount.NONE), loading, sign.forecast());
    }

    static EpochReport check(@Nullable EpochReport body) {
        EpochReport report = present(body, "a body");
        present(report.metrics(), "metrics");
        return report;
    }

    static Outcome check(@Nullable Outcome body) {
        Outcome outcome = present(body, "a body");
        Outcome.Kind kind = present(outcome.kind(), "kind");
        List<List<Integer>> confusion = or(outcome.confusion(), List.of());
        confusion.forEach(
                row -> present(row, "every row of confusion").forEach(n -> present(n, "every count of confusion")));
        return new Outcome(
                kind,
                outcome.bestEpoch(),
                or(outcome.metrics(), Map.of()),
                or(outcome.labels(), List.of()),
                confusion,
                or(outcome.facts(), Map.of()),
                kind == Outcome.Kind.FAILED ? or(outcome.failure(), Failure.ERROR) : outcome.failure(),
                outcome.reason(),
                shortened(outcome.trace()),
                or(outcome.features(), FeatureCount.NONE));
    }

    static List<Long> check(@Nullable Ended body) {
        List<Long> trials = present(present(body, "a body").trials(), "trials");
        require(trials.size() <= Ended.MOST, "trials must be at most 1,000", trials.size());
        trials.forEach(trial -> present(trial, "every trial"));
        return trials;
    }

    static ExaminationOutcome check(@Nullable ExaminationOutcome body) {
        return present(body, "a body");
    }

    /** What an upload says of its bytes before they come. */
    static Artifact announced(long owner, long length, Optional<String> sha256) {
        String hash = sha256.filter(text -> text.matches("[0-9a-f]{64}"))
                .orElseThrow(() -> new InvalidInputException(
                        "the header X-Content-SHA256 must have the 64 lower-case hex digits of the body's SHA-256"));
        if (length < 1) {
            throw new InvalidInputException("the model must have at least one byte, but is empty");
        }
        return new Artifact(owner, length, hash);
    }

    private static @Nullable String shortened(@Nullable String trace) {
        return trace == null ? null : trace.substring(0, Math.min(trace.length(), TRACE_LENGTH));
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    private static <T> T present(@Nullable T value, String what) {
        if (value == null) {
            throw new InvalidInputException(what + " must be given, but is missing");
        }
        return value;
    }

    private static void require(boolean rule, String text, Object value) {
        if (!rule) {
            throw new InvalidInputException(text + ", but is " + value);
        }
    }
}
