package io.diapason.speech.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.speech.engine.Activation;
import io.diapason.speech.engine.Pooling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.deeplearning4j.arbiter.optimize.api.ParameterSpace;
import org.deeplearning4j.arbiter.optimize.parameter.BooleanSpace;
import org.deeplearning4j.arbiter.optimize.parameter.continuous.ContinuousParameterSpace;
import org.deeplearning4j.arbiter.optimize.parameter.discrete.DiscreteParameterSpace;
import org.deeplearning4j.arbiter.optimize.parameter.integer.IntegerParameterSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DualLstmSpaceTest {
    private static final InputShape INPUT = new InputShape(5, 3);

    private final Map<String, ParameterSpace<?>> leaves = leaves();
    private final DualLstmSpace space = new DualLstmSpace(leaves, INPUT, 11);

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 0.45, 0.6, 0.7, 0.85, 0.99})
    void aPointOfTheCubeIsTheNetworkOfItsValues(double at) {
        double[] point = new double[leaves.size()];
        for (int i = 0; i < point.length; i++) {
            point[i] = i % 3 == 1 ? 1 - at : at;
        }
        TrainingSettings settings = new TrainingSettings(
                1, 8, (Double) value("learning_rate", point), (String) value("optimizer", point), 0, 11, "uar", true);

        String byPoint = space.getValue(point).toJson();

        String byValues = DualLstmSpace.of(shape(point), settings, INPUT)
                .getValue(new double[0])
                .toJson();
        assertThat(byPoint).isEqualTo(byValues).contains("MCXENT");
    }

    private NetworkShape shape(double[] point) {
        List<Integer> units =
                List.of(number("lstm_1_units", point), number("lstm_2_units", point), number("lstm_3_units", point));
        return new NetworkShape(
                units.stream().filter(n -> n > 0).toList(),
                (Boolean) value("bidirectional", point),
                (Boolean) value("residual", point),
                Pooling.find((String) value("pooling", point)).orElseThrow(),
                (Boolean) value("batch_norm", point),
                number("dense_layers", point),
                NetworkShape.standard().denseUnits(),
                Activation.find((String) value("activation", point)).orElseThrow(),
                (Double) value("dropout_input", point),
                (Double) value("dropout_lstm", point),
                (Double) value("dropout_dense", point),
                1);
    }

    @Test
    void offersEveryLeafOnceToArbitersGenerators() {
        assertThat(space.numParameters()).isEqualTo(leaves.size());
        assertThat(space.collectLeaves()).containsAll(leaves.values());
    }

    private int number(String name, double[] point) {
        return (Integer) value(name, point);
    }

    private Object value(String name, double[] point) {
        return Objects.requireNonNull(leaves.get(name)).getValue(point);
    }

    private static Map<String, ParameterSpace<?>> leaves() {
        Map<String, ParameterSpace<?>> leaves = new LinkedHashMap<>();
        leaves.put("lstm_1_units", new IntegerParameterSpace(2, 9));
        leaves.put("lstm_2_units", new DiscreteParameterSpace<>(0, 3, 4));
        leaves.put("lstm_3_units", new DiscreteParameterSpace<>(0, 2));
        leaves.put("bidirectional", new BooleanSpace());
        leaves.put("residual", new BooleanSpace());
        leaves.put("pooling", new DiscreteParameterSpace<>("last", "mean", "max", "attention"));
        leaves.put("dense_layers", new IntegerParameterSpace(0, 3));
        leaves.put("activation", new DiscreteParameterSpace<>("relu", "elu", "swish", "leakyrelu", "tanh"));
        leaves.put("dropout_input", new ContinuousParameterSpace(0, 0.4));
        leaves.put("dropout_lstm", new ContinuousParameterSpace(0, 0.5));
        leaves.put("dropout_dense", new ContinuousParameterSpace(0.1, 0.5));
        leaves.put("batch_norm", new BooleanSpace());
        leaves.put("learning_rate", new ContinuousParameterSpace(1e-4, 1e-2));
        leaves.put("optimizer", new DiscreteParameterSpace<>("adam", "adamw", "nadam", "rmsprop", "sgd"));
        AtomicInteger index = new AtomicInteger();
        leaves.values().forEach(leaf -> leaf.setIndices(index.getAndIncrement()));
        return leaves;
    }
}
