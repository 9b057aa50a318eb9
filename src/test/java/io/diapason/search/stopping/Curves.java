package io.diapason.search.stopping;

import io.diapason.search.Curve;
import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Seeds;
import io.diapason.search.Status;
import io.diapason.search.space.Configuration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Learning curves as tests of rules need them. */
final class Curves {
    private static final Configuration ANY = Configuration.of(Map.of());

    private Curves() {}

    static Observation trial(int number, Status status, Goal goal, double... curve) {
        return Observation.of(ANY, status, new Curve(number, curve), goal);
    }

    /** Completed losses {@code floor + height·epoch^-rate + noise}, each trial with its own; some have holes. */
    static History losses(int seed, int trials, Goal goal) {
        List<Observation> all = IntStream.rangeClosed(1, trials)
                .mapToObj(number -> trial(number, Status.COMPLETED, goal, loss(seed, number, goal.maxEpochs())))
                .toList();
        return new History(all);
    }

    static double[] loss(int seed, int number, int epochs) {
        RandomGenerator random = Seeds.generator(seed, number);
        double floor = random.nextDouble();
        double rate = 0.3 + random.nextDouble();
        double noise = 0.05 * random.nextDouble();
        boolean holes = random.nextInt(5) == 0;
        return IntStream.rangeClosed(1, epochs)
                .mapToDouble(epoch -> holes && random.nextInt(4) == 0
                        ? Double.NaN
                        : floor + Math.pow(epoch, -rate) + noise * random.nextGaussian())
                .toArray();
    }
}
