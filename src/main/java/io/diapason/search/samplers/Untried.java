package io.diapason.search.samplers;

import io.diapason.search.History;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.SearchSpace;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.deeplearning4j.arbiter.optimize.api.CandidateGenerator;
import org.deeplearning4j.arbiter.optimize.generator.RandomSearchGenerator;

/** What is left to try: filters the candidates of Arbiter's generators by validity and by the history. */
final class Untried {
    private static final int FIRST_DRAWS = 2_000;
    private static final int ALL_DRAWS = 100_000;

    private final SearchSpace space;
    private final Set<Configuration> tried = new HashSet<>();

    Untried(SearchSpace space, History history) {
        this.space = space;
        tried.addAll(history.tried());
    }

    /** The first of at most {@code draws} candidates that is valid and not yet tried. */
    Optional<Configuration> first(CandidateGenerator generator, int draws) {
        for (int draw = 0; draw < draws && generator.hasMoreCandidates(); draw++) {
            Configuration candidate = next(generator);
            if (isOpen(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** A random one; where draws find none, the rest of a small space is listed and one of it chosen. */
    Optional<Configuration> any(RandomGenerator random) {
        if (isExhausted()) {
            return Optional.empty();
        }
        RandomSearchGenerator generator = new RandomSearchGenerator(space.arbiter());
        generator.setRngSeed(random.nextLong());
        return first(generator, FIRST_DRAWS)
                .or(() -> Walk.isShort(space) ? rest(random) : first(generator, ALL_DRAWS - FIRST_DRAWS));
    }

    /** Counting is only worth it once there might be as many tried as there are. */
    private boolean isExhausted() {
        if (tried.isEmpty()) {
            return false;
        }
        Optional<BigInteger> all = space.cardinality();
        return all.isPresent()
                && all.get().compareTo(BigInteger.valueOf(tried.size())) <= 0
                && all.get().longValue()
                        <= tried.stream().filter(space::isValid).count();
    }

    private Optional<Configuration> rest(RandomGenerator random) {
        Optional<Configuration> chosen = Optional.empty();
        Set<Configuration> seen = new HashSet<>();
        CandidateGenerator all = Walk.of(space);
        while (all.hasMoreCandidates()) {
            Configuration candidate = next(all);
            if (isOpen(candidate) && seen.add(candidate) && random.nextInt(seen.size()) == 0) {
                chosen = Optional.of(candidate); // reservoir of one: each of the rest is equally likely
            }
        }
        return chosen;
    }

    /** By way of the vector: a candidate's value would be deserialized on each look. */
    private static Configuration next(CandidateGenerator generator) {
        double[] unit = generator.getCandidate().getFlatParameters();
        return (Configuration) generator.getParameterSpace().getValue(unit);
    }

    /** Valid and not yet tried? */
    boolean isOpen(Configuration candidate) {
        return !tried.contains(candidate) && space.isValid(candidate);
    }
}
