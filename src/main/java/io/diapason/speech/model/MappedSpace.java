package io.diapason.speech.model;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.deeplearning4j.arbiter.optimize.api.ParameterSpace;

/**
 * An Arbiter space whose values are computed from another's: a unit count from a number, a dropout from a rate, one setting from a
 * whole configuration. It has no dimension of its own; indices belong to the source's leaves.
 */
@SuppressWarnings("rawtypes") // Arbiter's own signatures
public final class MappedSpace<S, T> implements ParameterSpace<T> {
    private final transient ParameterSpace<S> source;
    private final transient Function<S, T> mapping;

    public MappedSpace(ParameterSpace<S> source, Function<S, T> mapping) {
        this.source = source;
        this.mapping = mapping;
    }

    @Override
    public T getValue(double[] parameters) {
        return mapping.apply(source.getValue(parameters));
    }

    @Override
    public int numParameters() {
        return source.numParameters();
    }

    @Override
    public List<ParameterSpace> collectLeaves() {
        return source.collectLeaves();
    }

    @Override
    public Map<String, ParameterSpace> getNestedSpaces() {
        return Map.of("source", source);
    }

    @Override
    public boolean isLeaf() {
        return false;
    }

    @Override
    public void setIndices(int... indices) {
        throw new UnsupportedOperationException("indices belong to the leaves");
    }
}
