package io.diapason.search.samplers;

import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Sampler;
import io.diapason.search.space.Algorithm;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.SearchSpace;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Picks a sampler by what there is to search and how much may be tried; the same for a whole search, as both do not change.
 *
 * <ol>
 *   <li>a finite space that the trials suffice to cover: {@code anytime_grid}, which leaves nothing out;
 *   <li>several objectives: {@code nsga2}, which looks for all of the front;
 *   <li>else {@code forest}: it takes parameters of every kind and conditions, and learns from trials that were broken off.
 * </ol>
 *
 * <p>A sampler that there is not is passed over.
 */
final class Auto implements Sampler {
    /** A sampler, and why. */
    record Pick(String name, String reason) {
        String sentence() {
            return name + ", because " + reason + ".";
        }
    }

    @Override
    public Optional<Configuration> suggest(SearchSpace space, Goal goal, History history, RandomGenerator random) {
        return Samplers.create(new Algorithm(choice(space, goal).name(), Map.of()))
                .suggest(space, goal, history, random);
    }

    static Pick choice(SearchSpace space, Goal goal) {
        Optional<BigInteger> all =
                space.cardinality().filter(count -> count.compareTo(BigInteger.valueOf(goal.maxTrials())) <= 0);
        if (all.isPresent() && exists("anytime_grid")) {
            return new Pick(
                    "anytime_grid",
                    String.format(
                            Locale.ROOT,
                            "the space has %,d configurations and %,d trials can cover it",
                            all.get(),
                            goal.maxTrials()));
        }
        if (goal.directions().size() > 1 && exists("nsga2")) {
            return new Pick("nsga2", "there are " + goal.directions().size() + " objectives");
        }
        String size = all.isPresent()
                ? "it leaves no configuration out"
                : "the trials cannot cover the space, so they have to be placed where good ones are";
        return new Pick("forest", size + ", and it also learns from curves that were broken off");
    }

    private static boolean exists(String name) {
        return Samplers.options().containsKey(name);
    }
}
