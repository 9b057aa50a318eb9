package io.diapason.search.samplers;

import io.diapason.search.space.Parameter;
import io.diapason.search.space.SearchSpace;
import org.deeplearning4j.arbiter.optimize.generator.GridSearchCandidateGenerator;

/**
 * Arbiter's grid over a space whose parameters are all finite, with two of its habits mended: its random order follows
 * no seed (it shuffles in the constructor, before a seed can be set), so it is shuffled again with one; and it takes
 * every leaf it does not know for continuous, so all ranges are turned into lists of values first.
 */
final class Walk extends GridSearchCandidateGenerator {
    private static final long LONGEST = 200_000;
    private static final long MOST_VALUES = 10_000; // of one parameter: the longest list a choice may have

    private Walk(SearchSpace lists, Mode mode) {
        super(lists.arbiter(), 2, mode, null);
    }

    /** The whole grid, the first parameter changing fastest. */
    static Walk of(SearchSpace space) {
        return new Walk(space.listed(), Mode.Sequential);
    }

    /** The whole grid in a random order. */
    static Walk shuffled(SearchSpace space, long seed) {
        Walk walk = new Walk(space.listed(), Mode.RandomOrder);
        walk.setRngSeed(seed);
        walk.initialize();
        return walk;
    }

    /** Has the flat grid, conditions and constraints not yet applied, at most 200,000 points? */
    static boolean isShort(SearchSpace space) {
        long points = 1;
        for (Parameter parameter : space.parameters()) {
            long size = parameter.size().orElse(Long.MAX_VALUE);
            points = size > MOST_VALUES ? LONGEST + 1 : points * size;
            if (points > LONGEST) {
                return false;
            }
        }
        return true;
    }
}
