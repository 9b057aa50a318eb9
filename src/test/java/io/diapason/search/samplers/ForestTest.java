package io.diapason.search.samplers;

import static io.diapason.search.space.Spaces.choice;
import static io.diapason.search.space.Spaces.reals;
import static io.diapason.search.space.Spaces.space;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.search.Curve;
import io.diapason.search.Experiment;
import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Ruling;
import io.diapason.search.Sampler;
import io.diapason.search.Search;
import io.diapason.search.Seeds;
import io.diapason.search.Status;
import io.diapason.search.StoppingRule;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import io.diapason.search.space.Scale;
import io.diapason.search.space.SearchSpace;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForestTest extends SamplerContract {
    private static final StoppingRule NEVER = (trial, history, goal) -> Ruling.GO_ON;
    private static final SearchSpace MIXED = space(List.of(
            reals("rate", 1e-5, 1, Scale.LOG), reals("share", 0, 1, Scale.LINEAR), choice("kind", "a", "b", "c", "d")));

    @Override
    Sampler sampler() {
        return new Forest(8, 0.1);
    }

    @Test
    void comesNearTheBestKindAndNumbersInEitherDirection() {
        assertThat(missed(Direction.MINIMIZE, sampler())).isLessThan(missed(Direction.MINIMIZE, new Random()) / 2);
        assertThat(missed(Direction.MAXIMIZE, sampler())).isLessThan(missed(Direction.MAXIMIZE, new Random()) / 2);
    }

    /** How far the last 30 of 90 trials are from rate 0.1, share 0.2 and kind c on average. */
    private static double missed(Direction direction, Sampler sampler) {
        double sign = direction == Direction.MINIMIZE ? 1 : -1;
        Experiment distance = (configuration, epoch) -> sign * distance(configuration);
        History all = new Search(MIXED, new Goal(direction, 1), sampler, NEVER, 3).run(90, distance);
        return all.finished().subList(60, 90).stream()
                .mapToDouble(trial -> distance(trial.configuration()))
                .average()
                .orElseThrow();
    }

    private static double distance(Configuration configuration) {
        double rate = Math.log10((Double) configuration.find("rate").orElseThrow()) + 1;
        double share = (Double) configuration.find("share").orElseThrow() - 0.2;
        return Math.abs(rate) / 5
                + Math.abs(share)
                + ("c".equals(configuration.find("kind").orElseThrow()) ? 0 : 1);
    }

    @Test
    void learnsFromCurvesThatWereBrokenOff() {
        // All were frozen after one epoch; those with a small share lead.
        Goal goal = new Goal(Direction.MINIMIZE, 50);
        History history = History.empty();
        for (int number = 1; number <= 60; number++) {
            double[] unit = Seeds.generator(9, number).doubles(3).toArray();
            Curve curve = new Curve(number, new double[] {unit[1]});
            history = history.with(Observation.of(MIXED.decode(unit), Status.PAUSED, curve, goal));
        }
        double sum = 0;
        for (int number = 61; number <= 80; number++) {
            Configuration next = new Forest(8, 0)
                    .suggest(MIXED, goal, history, Seeds.generator(9, number))
                    .orElseThrow();
            sum += (Double) next.find("share").orElseThrow();
        }

        assertThat(sum / 20).isLessThan(0.25);
    }

    @Test
    void leavesInfeasibleNeighboursAlone() {
        Experiment half =
                (configuration, epoch) -> (Double) configuration.find("share").orElseThrow() > 0.5 ? Double.NaN : 0.5;
        History all = new Search(MIXED, new Goal(Direction.MAXIMIZE, 1), sampler(), NEVER, 7).run(120, half);

        assertThat(all.finished().subList(60, 120).stream()
                        .filter(trial -> trial.status() == Status.INFEASIBLE)
                        .count())
                .isLessThan(15);
    }
}
