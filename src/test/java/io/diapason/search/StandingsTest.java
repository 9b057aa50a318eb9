package io.diapason.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandingsTest {
    @Test
    void comparesAtTheEpochReachedByTheBestSoFar() {
        Standings standings = of(Direction.MINIMIZE, new double[][] {{0.5}, {0.6, 0.4}, {0.7, 0.3}, {0.4, 9, 9}});

        assertThat(better(standings)).containsExactly(1, 1, 0, 0);
        assertThat(standings.share(0)).isEqualTo(1.5 / 4); // one better; it shares its rank with nobody
        assertThat(standings.share(3)).isEqualTo(0.5 / 4);
    }

    @Test
    void largerIsBetterWhereTheGoalSaysSo() {
        assertThat(better(of(Direction.MAXIMIZE, new double[][] {{0.5}, {0.6}, {0.7}})))
                .containsExactly(2, 1, 0);
    }

    @Test
    void equalOnesShareARankAndNaNIsLast() {
        Standings standings = of(Direction.MINIMIZE, new double[][] {{1}, {1}, {Double.NaN}, {0}});

        assertThat(better(standings)).containsExactly(1, 1, 3, 0);
        assertThat(standings.share(0)).isEqualTo(standings.share(1)).isEqualTo(0.5);
        assertThat(standings.share(2)).isEqualTo(3.5 / 4);
    }

    @Test
    void trialsThatTellNothingAreLeftOut() {
        Goal goal = new Goal(Direction.MINIMIZE, 5);
        Configuration none = Configuration.of(Map.of());
        History history = new History(List.of(
                Observations.blank(1, none, Status.FAILED),
                Observations.blank(2, none, Status.RUNNING),
                Observations.completed(3, none, 0.5, 5)));

        assertThat(new Standings(history, goal).size()).isEqualTo(1);
    }

    private static List<Integer> better(Standings standings) {
        List<Integer> better = new ArrayList<>();
        for (int i = 0; i < standings.size(); i++) {
            better.add(standings.better(i));
        }
        return better;
    }

    private static Standings of(Direction direction, double[][] curves) {
        Goal goal = new Goal(direction, 9);
        List<Observation> trials = new ArrayList<>();
        for (int i = 0; i < curves.length; i++) {
            trials.add(Observation.of(Configuration.of(Map.of()), Status.PAUSED, new Curve(i + 1, curves[i]), goal));
        }
        return new Standings(new History(trials), goal);
    }
}
