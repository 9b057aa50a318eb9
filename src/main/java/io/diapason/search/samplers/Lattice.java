package io.diapason.search.samplers;

import io.diapason.search.space.Configuration;
import io.diapason.search.space.Fixed;
import io.diapason.search.space.Parameter;
import io.diapason.search.space.SearchSpace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The points of a short finite space ({@link Walk#isShort}) by number: ranks of the free parameters' values as digits, the first one
 * the least significant. Of flat points that are the same configuration only the one whose inactive ranks are 0 counts.
 */
final class Lattice {
    private final SearchSpace lists;
    private final List<Parameter> free;
    private final List<Map<Object, Integer>> ranks = new ArrayList<>();
    private final int size;

    Lattice(SearchSpace space) {
        lists = space.listed();
        free = lists.parameters().stream()
                .filter(parameter -> !(parameter instanceof Fixed))
                .toList();
        int points = 1;
        for (Parameter parameter : free) {
            int values = Math.toIntExact(parameter.size().orElseThrow());
            Map<Object, Integer> rankOf = new HashMap<>();
            for (int rank = 0; rank < values; rank++) {
                rankOf.put(key(parameter.at(rank)), rank);
            }
            ranks.add(rankOf);
            points *= values;
        }
        size = points;
    }

    /** Up to {@code most} valid points that none of {@code tried} is, in random order; fewer only where there are no more. */
    List<Configuration> untried(List<Configuration> tried, int most, RandomGenerator random) {
        BitSet taken = new BitSet(size);
        for (Configuration configuration : tried) {
            int number = number(configuration);
            if (number >= 0) {
                taken.set(number);
            }
        }
        List<Configuration> found = new ArrayList<>();
        long stride = coprime(random);
        long number = random.nextInt(size);
        for (int i = 0; i < size && found.size() < most; i++, number = (number + stride) % size) {
            Configuration point = taken.get((int) number) ? null : at((int) number);
            if (point != null && number(point) == number && lists.isValid(point)) {
                found.add(point);
            }
        }
        return found;
    }

    private Configuration at(int number) {
        double[] unit = new double[free.size()];
        int rest = number;
        for (int d = 0; d < unit.length; d++) {
            int values = ranks.get(d).size();
            unit[d] = (rest % values + 0.5) / values;
            rest /= values;
        }
        return lists.decode(unit);
    }

    /** -1 where a value is none of this space. */
    private int number(Configuration configuration) {
        int number = 0;
        int weight = 1;
        for (int d = 0; d < free.size(); d++) {
            Object value = configuration.values().get(free.get(d).name());
            Integer rank = value == null ? Integer.valueOf(0) : ranks.get(d).get(key(value));
            if (rank == null) {
                return -1;
            }
            number += weight * rank;
            weight *= ranks.get(d).size();
        }
        return number;
    }

    /** Numbers are compared by value. */
    private static Object key(Object value) {
        return value instanceof Number number ? (Object) number.doubleValue() : value;
    }

    /** A stride that meets every point once before it comes round. */
    private long coprime(RandomGenerator random) {
        long stride = 1 + random.nextInt(size);
        while (gcd(stride, size) != 1) {
            stride++;
        }
        return stride;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
