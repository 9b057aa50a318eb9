package io.diapason.search.space;

import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.deeplearning4j.arbiter.optimize.api.ParameterSpace;

/** Arbiter leaf for {@link Steps}: Arbiter itself has neither stepped ranges nor logarithmic integers. */
@SuppressWarnings("rawtypes") // the interface is declared with raw lists
final class SteppedSpace<T> implements ParameterSpace<T> {
    private final Steps steps;
    private final LongFunction<T> values;
    private int index = -1;

    /** @param values the value of each rank */
    SteppedSpace(Steps steps, LongFunction<T> values) {
        this.steps = steps;
        this.values = values;
    }

    @Override
    public T getValue(double[] unit) {
        if (index < 0) {
            throw new IllegalStateException("the coordinate of this space must be set before a value is taken");
        }
        return values.apply(steps.rankOf(unit[index]));
    }

    @Override
    public int numParameters() {
        return 1;
    }

    @Override
    public List<ParameterSpace> collectLeaves() {
        return List.of(this);
    }

    @Override
    public Map<String, ParameterSpace> getNestedSpaces() {
        return Map.of();
    }

    @Override
    public boolean isLeaf() {
        return true;
    }

    @Override
    public void setIndices(int... indices) {
        if (indices.length != 1) {
            throw new IllegalArgumentException("must be one coordinate, but is " + indices.length);
        }
        index = indices[0];
    }
}
