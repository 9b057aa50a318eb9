package io.diapason.worker;

import io.diapason.search.space.Direction;
import io.diapason.search.space.Objective;
import io.diapason.speech.dataset.Dataset;
import io.diapason.speech.model.TrainedModel;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.deeplearning4j.arbiter.optimize.api.data.DataProvider;
import org.deeplearning4j.arbiter.optimize.api.data.DataSource;
import org.deeplearning4j.arbiter.optimize.api.score.ScoreFunction;

/** Arbiter's score of a candidate: the objective at the epoch whose weights were kept. */
final class BestEpochScore implements ScoreFunction {
    private static final long serialVersionUID = 1L;

    private final transient Objective objective;

    BestEpochScore(Objective objective) {
        this.objective = objective;
    }

    @Override
    public double score(Object model, DataProvider data, Map<String, Object> dataParameters) {
        return value(model);
    }

    @Override
    public double score(Object model, Class<? extends DataSource> dataSource, Properties dataSourceProperties) {
        return value(model);
    }

    private double value(Object model) {
        return ((TrainedModel) model).metrics().getOrDefault(objective.metric(), Double.NaN);
    }

    @Override
    public boolean minimize() {
        return objective.direction() == Direction.MINIMIZE;
    }

    @Override
    public List<Class<?>> getSupportedModelTypes() {
        return List.of(TrainedModel.class);
    }

    @Override
    public List<Class<?>> getSupportedDataTypes() {
        return List.of(Dataset.class);
    }
}
