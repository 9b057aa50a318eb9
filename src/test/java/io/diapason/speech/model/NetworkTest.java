package io.diapason.speech.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.diapason.speech.engine.Activation;
import java.util.List;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;

class NetworkTest {
    private static final TrainingSettings SETTINGS = TrainingSettings.standard(1, 7);

    @Test
    void hasTheParametersOfTheSeedsNetwork() {
        MultiLayerNetwork network = Training.network(NetworkShape.standard(), SETTINGS, new InputShape(233, 8));

        // Keras counts gamma, beta, mean and variance of 256 + 128 normalised units: 735,496, of which mean and
        // variance are not trained.
        assertThat(network.numParams()).isEqualTo(735_496);
        assertThat(network.numParams() - 2 * (256 + 128)).isEqualTo(734_728);
    }

    @Test
    void hasTheParametersOfTheSeedsPublishedOptimum() {
        NetworkShape shape = new NetworkShape(List.of(256, 256, 128), 256, 0.4, 0.5, true);

        MultiLayerNetwork network = Training.network(shape, SETTINGS, new InputShape(233, 8));

        assertThat(network.numParams()).isEqualTo(1_261_832);
    }

    @ParameterizedTest
    @CsvSource({"1,true", "1,false", "2,true", "2,false", "3,true", "3,false"})
    void turnsClipsIntoProbabilities(int layers, boolean batchNorm) {
        NetworkShape shape = new NetworkShape(List.of(5, 4, 3).subList(0, layers), 6, 0.2, 0, batchNorm);
        MultiLayerNetwork network = Training.network(shape, SETTINGS, new InputShape(7, 3));
        INDArray clips = Nd4j.rand(4, 7, 9);

        network.fit(clips, Nd4j.eye(4).getColumns(0, 1, 2));
        INDArray output = network.output(clips, false);

        assertThat(output.shape()).containsExactly(4, 3);
        assertThat(output.sum(1).toDoubleVector()).containsExactly(new double[] {1, 1, 1, 1}, within(1e-5));
    }

    @Test
    void dropsTheShareThatWasAskedFor() {
        MultiLayerNetwork network = Training.network(NetworkShape.standard(), SETTINGS, new InputShape(10, 8));

        List<Double> kept = java.util.Arrays.stream(network.getLayers())
                .map(layer -> layer.conf().getLayer())
                .filter(DropoutLayer.class::isInstance)
                .map(layer -> ((Dropout) layer.getIDropout()).getP())
                .toList();

        assertThat(kept).containsExactly(0.6, 0.6, 0.5);
    }

    @Test
    void givesOptimizersTheirPublishedConstants() {
        assertThat(Optimizer.named("adam").updater(0.01)).isEqualTo(new Adam(0.01, 0.9, 0.999, 1e-8));
        assertThat(Optimizer.named("nadam").updater(0.01)).isEqualTo(new Nadam(0.01, 0.9, 0.999, 1e-8));
        assertThat(Optimizer.named("rmsprop").updater(0.01)).isEqualTo(new RmsProp(0.01, 0.95, 1e-8));
        assertThat(Optimizer.named("sgd").updater(0.01)).isEqualTo(new Nesterovs(0.01, 0.9));
        assertThat(Optimizer.named("adamw").updater(0.01)).isEqualTo(new Adam(0.01, 0.9, 0.999, 1e-8));
        assertThatThrownBy(() -> Optimizer.named("lion")).hasMessageContaining("adam, adamw, nadam, rmsprop, sgd");
    }

    @Test
    void refusesImpossibleShapes() {
        NetworkShape shape = NetworkShape.standard();
        assertThatThrownBy(() -> shape.withDense(4, Activation.RELU))
                .hasMessageContaining("dense_layers must be 0 to 3");
        assertThatThrownBy(() -> shape.withStart(0.95, 1)).hasMessageContaining("dropout_input");
        assertThatThrownBy(() -> shape.withStart(0, 0.05))
                .hasMessageContaining("init_gain must be 0.1 to 3, but is 0.05");
        assertThatThrownBy(() -> new NetworkShape(List.of(), 8, 0, 0, true)).hasMessageContaining("1 to 3 LSTM layers");
        assertThatThrownBy(() -> new NetworkShape(List.of(0), 8, 0, 0, true)).hasMessageContaining("but is 0");
        assertThatThrownBy(() -> new NetworkShape(List.of(8), 8, Double.NaN, 0, true))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new NetworkShape(List.of(8), 8, 0, 1, true)).hasMessageContaining("dropout_dense");
        assertThatThrownBy(() -> new TrainingSettings(1, 1, 1e-3, "adam", 1, 1, "uar", true))
                .hasMessageContaining("batch_size must be 2 to 4,096, but is 1");
        assertThatThrownBy(() -> new TrainingSettings(1, 8, 1e-3, "adam", 1, 1, "f2", true))
                .hasMessageContaining("metric");
    }
}
