package io.diapason.study;

import io.diapason.search.space.Configuration;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes every decision of a study again, from its events alone, and compares: whoever has the database can see that the search did what
 * its definition says, however many workers there were.
 */
@ApplicationScoped
public final class Verification {
    private final Studies studies;
    private final Trials trials;
    private final Decisions decisions;
    private final Histories histories;
    private final Policies policies;

    @Inject
    Verification(Studies studies, Trials trials, Decisions decisions, Histories histories, Policies policies) {
        this.studies = studies;
        this.trials = trials;
        this.decisions = decisions;
        this.histories = histories;
        this.policies = policies;
    }

    /**
     * A decision that comes out otherwise.
     *
     * @param number   of the decision in its study
     * @param recorded what the log says
     * @param again    what comes out now
     */
    public record Difference(long number, String recorded, String again) {}

    /**
     * What came of it.
     *
     * @param decisions  that the log has
     * @param differing  how many came out otherwise, missing ones included
     * @param first      the first of them; null where there is none
     * @param unrecorded trials that an earlier version began, without a log
     */
    public record Result(long decisions, long differing, @Nullable Difference first, long unrecorded) {}

    private record Log(Study study, List<Decision> decisions, Map<Integer, Configuration> trials) {}

    /** @throws UnknownException where there is no such study */
    public Result verify(String idOrName) {
        Log log = QuarkusTransaction.requiringNew().call(() -> {
            Study study = studies.get(idOrName);
            return new Log(study, decisions.of(study), trials.configurations(study.id(), 1));
        });
        List<Difference> differences = missing(log);
        Chronicle chronicle = new Chronicle(policies.of(log.study()).goal());
        List<Decision> byKnowledge = new ArrayList<>(log.decisions());
        byKnowledge.sort(Comparator.comparingLong(Decision::position).thenComparingLong(Decision::number));
        for (Decision decision : byKnowledge) {
            difference(log, chronicle, decision).ifPresent(differences::add);
        }
        differences.sort(Comparator.comparingLong(Difference::number));
        long begun = log.decisions().stream()
                .filter(decision -> decision.kind() == Decision.Kind.BEGIN)
                .count();
        return new Result(
                log.decisions().size(),
                differences.size(),
                differences.isEmpty() ? null : differences.get(0),
                Math.max(0, log.trials().size() - begun));
    }

    private static List<Difference> missing(Log log) {
        List<Difference> gaps = new ArrayList<>();
        long expected = 1;
        for (Decision decision : log.decisions()) {
            for (; expected < decision.number(); expected++) {
                gaps.add(new Difference(expected, "nothing: it is missing", "something was decided"));
            }
            expected = decision.number() + 1;
        }
        return gaps;
    }

    private Optional<Difference> difference(Log log, Chronicle chronicle, Decision decision) {
        Recreation recorded = Recreation.recorded(decision);
        Policy policy = policies.of(log.study());
        String again;
        try {
            QuarkusTransaction.requiringNew().run(() -> histories.follow(chronicle, log.study(), decision.position()));
            Recreation recreated = Recreation.again(decision, policy, chronicle.now());
            if (recreated.equals(recorded) && agrees(log, decision)) {
                return Optional.empty();
            }
            again = recreated.equals(recorded) ? carriedOut(log, decision) : recreated.toString();
        } catch (RuntimeException e) {
            again = "it fails: " + e.getMessage();
        }
        return Optional.of(new Difference(decision.number(), recorded.toString(), again));
    }

    /** What was done is what was decided, with the study's seed. */
    private static boolean agrees(Log log, Decision decision) {
        boolean done = decision.kind() != Decision.Kind.BEGIN
                || decision.configuration()
                        .equals(Optional.ofNullable(log.trials().get(decision.trial())));
        return done && decision.seed() == log.study().seed();
    }

    private static String carriedOut(Log log, Decision decision) {
        return "the same, but its seed is " + decision.seed() + " (the study's: "
                + log.study().seed() + ") and trial " + decision.trial() + " has "
                + log.trials().get(decision.trial());
    }
}
