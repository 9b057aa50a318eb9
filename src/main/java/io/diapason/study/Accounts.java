package io.diapason.study;

import io.diapason.recipe.SpeechVocabulary;
import io.diapason.search.Audited;
import io.diapason.search.FalseStops;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Rerun;
import io.diapason.search.Ruling;
import io.diapason.search.Savings;
import io.diapason.search.Seeds;
import io.diapason.search.StoppingRule;
import io.diapason.search.space.Algorithm;
import io.diapason.search.space.DefinitionReader;
import io.diapason.search.stopping.StoppingRules;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the stopping rule of a study saved and what it risked, and what another one would have done. Reads only. */
@ApplicationScoped
public final class Accounts {
    private static final int MOST_WORKERS = 1_000;

    private final Studies studies;
    private final Policies policies;
    private final Histories histories;
    private final Happenings happenings;
    private final Decisions decisions;

    @Inject
    Accounts(Studies studies, Policies policies, Histories histories, Happenings happenings, Decisions decisions) {
        this.studies = studies;
        this.policies = policies;
        this.histories = histories;
        this.happenings = happenings;
        this.decisions = decisions;
    }

    /**
     * An account.
     *
     * @param audit share of trials that are carried on for it; 0: nothing can be said of false stops
     */
    public record Account(Savings savings, double audit, FalseStops falseStops) {}

    /**
     * Another rule over the stored curves.
     *
     * @param actual of the study itself
     * @param rerun  as it would have been
     */
    public record Replay(Savings actual, Optional<Double> actualBest, Rerun.Outcome rerun) {}

    private record Stored(Study study, Policy policy, History history, long position) {}

    private Stored stored(String idOrName) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Study study = studies.get(idOrName);
            Snapshot now = histories.now(study);
            return new Stored(study, policies.of(study), now.history(), now.position());
        });
    }

    /**
     * @param top a stop was wrong where fewer than this many other trials ended better, 1 to 1,000
     * @throws UnknownException where there is no such study
     */
    public Account of(String idOrName, int top) {
        Stored stored = stored(idOrName);
        Set<Integer> wanted = stored.policy().rule() instanceof Audited audited ? wanted(stored, audited) : Set.of();
        return new Account(
                Savings.of(stored.history(), stored.policy().goal()),
                stored.policy().definition().course().audit(),
                FalseStops.of(stored.history(), stored.policy().goal(), wanted, top));
    }

    /** Audited trials that the rule itself would have stopped, or left paused: it is asked again where it was overruled. */
    private Set<Integer> wanted(Stored stored, Audited audited) {
        Set<Integer> wanted = new TreeSet<>();
        Chronicle chronicle = new Chronicle(stored.policy().goal());
        List<Happening> reports = happenings.between(stored.study().id(), 0, stored.position()).stream()
                .filter(event -> event.kind() == Happening.Kind.MEASURED && audited.isAudited(event.trial()))
                .toList();
        for (Happening report : reports) {
            if (!wanted.contains(report.trial())
                    && report.epoch() < stored.policy().goal().maxEpochs()) {
                Snapshot seen = at(chronicle, stored, report.position());
                Observation trial = seen.history().numbered(report.trial()).orElseThrow();
                if (audited.rule().judge(trial, seen.history(), stored.policy().goal()) == Ruling.STOP) {
                    wanted.add(report.trial());
                }
            }
        }
        wanted.addAll(leftPaused(stored, audited.rule()));
        return wanted;
    }

    private Set<Integer> leftPaused(Stored stored, StoppingRule rule) {
        Set<Integer> left = new TreeSet<>();
        Chronicle chronicle = new Chronicle(stored.policy().goal());
        for (Decision decision : QuarkusTransaction.requiringNew().call(() -> decisions.of(stored.study()))) {
            if (decision.kind() == Decision.Kind.RESUME && !decision.mayBegin()) {
                Snapshot seen = at(chronicle, stored, decision.position());
                boolean promoted = rule.resume(
                                seen.history(),
                                stored.policy().goal(),
                                false,
                                Seeds.generator(stored.study().seed(), Math.toIntExact(-seen.position())))
                        .isPresent();
                if (!promoted) {
                    left.add(decision.trial());
                }
            }
        }
        return left;
    }

    private Snapshot at(Chronicle chronicle, Stored stored, long position) {
        QuarkusTransaction.requiringNew().run(() -> histories.follow(chronicle, stored.study(), position));
        return chronicle.now();
    }

    /**
     * Carries the study out again from its curves.
     *
     * @param rule    {@code stopping: …} as in a definition
     * @param workers side by side, 1 to 1,000
     * @throws UnknownException where there is no such study
     * @throws io.diapason.search.space.InvalidDefinitionException where the rule is none
     * @throws InvalidInputException where there are too few workers or too many
     */
    public Replay replay(String idOrName, String rule, int workers) {
        if (workers < 1 || workers > MOST_WORKERS) {
            throw new InvalidInputException("workers must be 1 to 1000, but is " + workers);
        }
        Algorithm other = DefinitionReader.stopping(rule, "rule", SpeechVocabulary.get());
        Stored stored = stored(idOrName);
        Rerun rerun = new Rerun(
                StoppingRules.create(other),
                stored.policy().goal(),
                workers,
                stored.study().seed());
        Rerun.Outcome actual = new Rerun.Outcome(
                stored.history(), 0, new TreeMap<>(), stored.policy().goal());
        return new Replay(
                Savings.of(stored.history(), stored.policy().goal()),
                actual.best().stream().boxed().findFirst(),
                rerun.of(stored.history()));
    }
}
