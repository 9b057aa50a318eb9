package io.diapason.search.importance;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Seeds;
import io.diapason.search.importance.Importance.Verdict;
import io.diapason.search.space.Direction;
import io.diapason.search.space.SearchSpace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes an {@link Importance}: what is among the best by {@link PedAnova}, the whole space by one {@link Forest}. */
final class Analysis {
    private final SearchSpace space;
    private final Goal goal;
    private final Evidence evidence;
    private final int leftOut;
    private final long seed;

    Analysis(SearchSpace space, Goal goal, History history, long seed) {
        this.space = space;
        this.goal = goal;
        this.evidence = Evidence.of(space, goal, history, seed);
        this.leftOut = history.trials().size() - evidence.trials();
        this.seed = seed;
    }

    Importance importance() {
        if (verdict() != Verdict.TOLD) {
            return importance(0, List.of(), Optional.empty());
        }
        Forest forest = new Forest(evidence, Seeds.seed(seed, 1));
        Fanova fanova = new Fanova(forest, evidence.axes());
        Background background = new Background(space, evidence, Seeds.generator(seed, 2));
        boolean maximize = goal.direction() == Direction.MAXIMIZE;
        Dependence dependence = new Dependence(forest, evidence.axes(), background, maximize);
        return importance(
                forest.explained(),
                parameters(fanova, dependence),
                fanova.topPair().map(pair -> interaction(pair, dependence)));
    }

    private Verdict verdict() {
        if (evidence.axes().isEmpty()) {
            return Verdict.NOTHING_VARIES;
        }
        if (evidence.trials() < Importance.LEAST) {
            return Verdict.TOO_FEW;
        }
        return evidence.constant() ? Verdict.CONSTANT : Verdict.TOLD;
    }

    private Importance importance(
            double explained, List<ParameterImportance> parameters, Optional<Interaction> interaction) {
        return new Importance(
                verdict(), evidence.trials(), evidence.early(), leftOut, seed, explained, parameters, interaction);
    }

    private List<ParameterImportance> parameters(Fanova fanova, Dependence dependence) {
        List<PedAnova.Share> shares = new PedAnova(evidence).shares(Seeds.generator(seed, 3));
        List<ParameterImportance> parameters = new ArrayList<>();
        for (int axis = 0; axis < shares.size(); axis++) {
            parameters.add(new ParameterImportance(
                    evidence.axes().get(axis).name(),
                    evidence.active(axis),
                    shares.get(axis).share(),
                    shares.get(axis).clear(),
                    fanova.main(axis),
                    dependence.of(axis)));
        }
        parameters.sort(Comparator.comparingDouble(
                        (ParameterImportance one) -> -one.best().value())
                .thenComparingDouble(one -> -one.variance().value()));
        return parameters;
    }

    private Interaction interaction(Fanova.Pair pair, Dependence dependence) {
        Axis first = evidence.axes().get(pair.first());
        Axis second = evidence.axes().get(pair.second());
        return new Interaction(
                first.name(),
                second.name(),
                pair.share(),
                Dependence.values(first.parameter()),
                Dependence.values(second.parameter()),
                dependence.of(pair.first(), pair.second()));
    }
}
