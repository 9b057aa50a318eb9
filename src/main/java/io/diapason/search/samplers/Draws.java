package io.diapason.search.samplers;

import io.diapason.search.space.BooleanParameter;
import io.diapason.search.space.Choice;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Fixed;
import io.diapason.search.space.Parameter;
import io.diapason.search.space.SearchSpace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Candidates to choose from: valid, untried, each once. */
final class Draws {
    static final int MOST_LEFT = 2_000;
    private static final int DRAWS_EACH = 5;

    private final SearchSpace space;
    private final List<Configuration> tried;
    private final Untried untried;
    private final RandomGenerator random;
    private final List<Parameter> free;

    Draws(SearchSpace space, List<Configuration> tried, Untried untried, RandomGenerator random) {
        this.space = space;
        this.tried = tried;
        this.untried = untried;
        this.random = random;
        this.free = space.parameters().stream()
                .filter(parameter -> !(parameter instanceof Fixed))
                .toList();
    }

    /** All that are left of a short finite space, up to 2,000. */
    List<Configuration> left() {
        return new Lattice(space).untried(tried, MOST_LEFT, random);
    }

    /** From all over the space; fewer than {@code most} where five draws for each bring no more. */
    List<Configuration> anywhere(int most) {
        return draw(most, () -> {
            double[] unit = new double[free.size()];
            for (int d = 0; d < unit.length; d++) {
                unit[d] = random.nextDouble();
            }
            return space.decode(unit);
        });
    }

    /**
     * Around a configuration: one parameter in three, at least one, is changed. A range moves by a normal step, or by one value where
     * it has few; any other parameter is drawn anew. None where the centre is not of this space.
     *
     * @param width standard deviation of a step, as a share of the range
     */
    List<Configuration> near(Configuration centre, double width, int most) {
        if (!space.isValid(centre)) {
            return List.of();
        }
        double[] from = space.encode(centre);
        return draw(most, () -> {
            double[] unit = from.clone();
            int sure = random.nextInt(unit.length);
            for (int d = 0; d < unit.length; d++) {
                boolean active = centre.find(free.get(d).name()).isPresent();
                if (!active) {
                    unit[d] = random.nextDouble();
                } else if (d == sure || random.nextInt(3) == 0) {
                    unit[d] = moved(free.get(d), from[d], width);
                }
            }
            return space.decode(unit);
        });
    }

    private double moved(Parameter parameter, double from, double width) {
        if (parameter instanceof BooleanParameter || parameter instanceof Choice choice && !isNumeric(choice)) {
            return random.nextDouble();
        }
        double values = parameter.size().orElse(Long.MAX_VALUE);
        double step = random.nextGaussian() * width;
        if (Math.abs(step) < 1 / values) {
            step = Math.copySign(1 / values, step);
        }
        double to = from + step;
        return Math.max(0, Math.min(1, to < 0 ? -to : to > 1 ? 2 - to : to));
    }

    private static boolean isNumeric(Choice choice) {
        return choice.values().stream().allMatch(Number.class::isInstance);
    }

    private List<Configuration> draw(int most, Supplier<Configuration> source) {
        Set<Configuration> found = new LinkedHashSet<>();
        for (int draw = 0; draw < DRAWS_EACH * most && found.size() < most && !free.isEmpty(); draw++) {
            Configuration candidate = source.get();
            if (untried.isOpen(candidate)) {
                found.add(candidate);
            }
        }
        return new ArrayList<>(found);
    }
}
