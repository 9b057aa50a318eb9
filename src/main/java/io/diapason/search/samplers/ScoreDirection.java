package io.diapason.search.samplers;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.deeplearning4j.arbiter.optimize.api.data.DataProvider;
import org.deeplearning4j.arbiter.optimize.api.data.DataSource;
import org.deeplearning4j.arbiter.optimize.api.score.ScoreFunction;

/**
 * Tells Arbiter's genetic search which scores are better; nothing is ever scored through it, the scores come from the
 * history.
 */
record ScoreDirection(boolean minimize) implements ScoreFunction {
    private static final long serialVersionUID = 1L;

    @Override
    public double score(Object model, DataProvider data, Map<String, Object> parameters) {
        throw new UnsupportedOperationException("scores come from finished trials");
    }

    @Override
    public double score(Object model, Class<? extends DataSource> source, Properties properties) {
        throw new UnsupportedOperationException("scores come from finished trials");
    }

    @Override
    public List<Class<?>> getSupportedModelTypes() {
        return List.of();
    }

    @Override
    public List<Class<?>> getSupportedDataTypes() {
        return List.of();
    }
}
