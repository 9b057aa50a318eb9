package io.diapason.study;

import io.diapason.search.space.Configuration;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Thinks about what a study does next, on a snapshot: while its rule and its sampler run, no transaction is open and nothing is locked.
 */
@ApplicationScoped
final class Deliberation {
    private static final Logger LOG = Logger.getLogger(Deliberation.class);

    private final Studies studies;
    private final Trials trials;
    private final Histories histories;
    private final Policies policies;
    private final Clock clock;
    /** Of each study what it last had nothing to do at: as long as nothing happens it has not, however often workers ask. */
    private final Map<Long, Idle> idle = new ConcurrentHashMap<>();

    private record Idle(long position, boolean room, Proposal proposal) {}

    @Inject
    Deliberation(Studies studies, Trials trials, Histories histories, Policies policies, Clock clock) {
        this.studies = studies;
        this.trials = trials;
        this.histories = histories;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param number of the next trial
     * @param room   the budget has room for it, and the space may have
     * @param over   nothing is handed out any more
     */
    private record Question(Study study, Snapshot seen, int number, boolean room, boolean over) {}

    /** What a running study would do. Ask for one study one at a time: two would begin the same trial. */
    Proposal propose(long study) {
        Question question = QuarkusTransaction.requiringNew().call(() -> ask(study));
        Idle before = idle.get(study);
        if (before != null
                && !question.over()
                && before.position() == question.seen().position()
                && before.room() == question.room()) {
            return before.proposal();
        }
        Proposal proposal = answer(question);
        if (proposal.kind() == Proposal.Kind.WAIT && !question.over()) {
            idle.put(study, new Idle(proposal.position(), question.room(), proposal));
        } else {
            idle.remove(study);
        }
        return proposal;
    }

    private Question ask(long id) {
        Study study = studies.findById(id);
        boolean over = study.state() != StudyState.RUNNING
                || study.searched()
                || study.isSpent()
                || study.outOfTime(clock.now());
        int number = trials.lastNumber(id) + 1;
        boolean room = !over && !study.exhausted() && number <= study.trials();
        return new Question(study, histories.now(study), number, room, over);
    }

    private Proposal answer(Question question) {
        Snapshot seen = question.seen();
        if (question.over()) {
            return Proposal.NONE;
        }
        Policy policy = policies.of(question.study());
        String what = "the stopping rule could not choose a paused trial";
        try {
            boolean mayBegin = question.room() && !policy.isConverged(seen.history());
            OptionalInt paused = policy.resume(seen, mayBegin);
            if (paused.isPresent()) {
                return Proposal.resume(seen, mayBegin, paused.getAsInt());
            }
            if (!mayBegin) {
                return Proposal.await(seen, false);
            }
            what = "the sampler could not choose trial " + question.number();
            Optional<Configuration> chosen = policy.begin(seen, question.number());
            return chosen.map(configuration -> Proposal.begin(seen, question.number(), configuration))
                    .orElseGet(() -> Proposal.exhaust(seen));
        } catch (RuntimeException e) {
            LOG.errorf(e, "study %s fails: %s", question.study().name(), what);
            return Proposal.fail(seen, what + ": " + e.getMessage());
        }
    }
}
