package io.diapason.study;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes every decision of a study again, from the events alone, and compares: whoever has the database can see that the search did what
 * its definition says, however many workers there were.
 */
@ApplicationScoped
public final class Verification {
    private final Studies studies;
    private final Decisions decisions;
    private final Histories histories;
    private final Policies policies;

    @Inject
    Verification(Studies studies, Decisions decisions, Histories histories, Policies policies) {
        this.studies = studies;
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
     * @param decisions made again
     * @param differing how many came out otherwise
     * @param first     the first of them; null where there is none
     */
    public record Result(long decisions, long differing, @Nullable Difference first) {}

    private record Log(Study study, List<Decision> decisions) {}

    /** @throws UnknownException where there is no such study */
    public Result verify(String idOrName) {
        Log log = QuarkusTransaction.requiringNew().call(() -> {
            Study study = studies.get(idOrName);
            return new Log(study, decisions.of(study));
        });
        Policy policy = policies.of(log.study());
        Chronicle chronicle = new Chronicle(policy.goal());
        long differing = 0;
        Difference first = null;
        long expected = 1;
        for (Decision decision : inOrderOfKnowledge(log.decisions())) {
            Optional<Difference> difference = compare(log.study(), policy, chronicle, decision);
            differing += difference.isPresent() ? 1 : 0;
            first = first == null ? difference.orElse(null) : first;
            expected++;
        }
        return new Result(log.decisions().size(), differing, first);
    }
}
