package io.diapason.search.samplers;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Sampler;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.SearchSpace;
import java.util.Comparator;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Points that fill the space evenly: Sobol's sequence with the direction numbers of Joe and Kuo (2008; Commons Math 3.6
 * {@link SobolSequenceGenerator}), randomised by a digital shift (each coordinate's bits XOR those of one random point; Dick and
 * Pillichshammer, Digital Nets and Sequences, 2010, chapter 4), which keeps every property of the net.
 *
 * <p>The shift is nowhere stored. Point 0 of the sequence is the origin, so the first trial <em>is</em> the shift: it is drawn by
 * the study's seed, or given as a starting point, and every later call reads it from the history. Where the first trial has a list
 * value, the shift is the middle of its cell; where it lacks a parameter, 0.5.
 *
 * <p>Trial {@code n + 1} takes point {@code n}, or the next one that is valid and not yet tried; after 20,000 points that are not, a
 * random configuration. Two points may be one configuration where parameters are inactive or have few values.
 */
record Sobol() implements Sampler {
    private static final int DRAWS = 20_000;
    private static final double CELLS = 0x1p52; // the generator's resolution

    @Override
    public Optional<Configuration> suggest(SearchSpace space, Goal goal, History history, RandomGenerator random) {
        Untried untried = new Untried(space, history);
        Optional<Configuration> first = history.trials().stream()
                .min(Comparator.comparingInt(Observation::number))
                .map(Observation::configuration)
                .filter(space::isValid);
        if (first.isEmpty() || space.dimensions() == 0) {
            return untried.any(random);
        }
        return walk(untried, space, space.encode(first.get()), history.trials().size())
                .or(() -> untried.any(random));
    }

    private static Optional<Configuration> walk(Untried untried, SearchSpace space, double[] shift, int begun) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(space.dimensions());
        double[] point = sequence.skipTo(begun);
        for (int draw = 0; draw < DRAWS; draw++, point = sequence.nextVector()) {
            Configuration candidate = space.decode(shifted(point, shift));
            if (untried.isOpen(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static double[] shifted(double[] point, double[] shift) {
        for (int axis = 0; axis < point.length; axis++) {
            point[axis] = (bits(point[axis]) ^ bits(shift[axis])) / CELLS;
        }
        return point;
    }

    private static long bits(double coordinate) {
        return (long) Math.min(CELLS - 1, coordinate * CELLS);
    }
}
