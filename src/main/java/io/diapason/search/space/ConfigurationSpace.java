package io.diapason.search.space;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.deeplearning4j.arbiter.optimize.api.ParameterSpace;

/**
 * A {@link SearchSpace} as Arbiter sees it: a flat vector in the unit cube, one coordinate per parameter that is not
 * fixed, in the order of the definition; inactive parameters keep their coordinate and lose their value.
 */
@SuppressWarnings("rawtypes") // the interface is declared with raw lists
final class ConfigurationSpace implements ParameterSpace<Configuration> {
    private final SearchSpace space;
    private final Map<String, ParameterSpace> leaves = new LinkedHashMap<>();
    private final int dimensions;

    ConfigurationSpace(SearchSpace space) {
        this.space = space;
        int index = 0;
        for (Parameter parameter : space.parameters()) {
            ParameterSpace<?> leaf = parameter.arbiter();
            if (leaf.numParameters() == 1) {
                leaf.setIndices(index++);
            }
            leaves.put(parameter.name(), leaf);
        }
        dimensions = index;
    }

    @Override
    public Configuration getValue(double[] unit) {
        if (unit.length != dimensions) {
            throw new IllegalArgumentException("vector must have " + dimensions + " numbers, but has " + unit.length);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : space.parameters()) {
            Object drawn = Objects.requireNonNull(leaves.get(parameter.name())).getValue(unit);
            values.put(parameter.name(), parameter.tidy(drawn));
        }
        return space.activate(values);
    }

    @Override
    public int numParameters() {
        return dimensions;
    }

    @Override
    public List<ParameterSpace> collectLeaves() {
        List<ParameterSpace> free = new ArrayList<>(leaves.values());
        free.removeIf(leaf -> leaf.numParameters() == 0);
        return free;
    }

    @Override
    public Map<String, ParameterSpace> getNestedSpaces() {
        return Map.copyOf(leaves);
    }

    @Override
    public boolean isLeaf() {
        return false;
    }

    @Override
    public void setIndices(int... indices) {
        throw new UnsupportedOperationException("coordinates belong to the leaves");
    }
}
