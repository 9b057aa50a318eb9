package io.diapason.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.search.space.Configuration;
import io.diapason.search.space.DefinitionReader;
import io.diapason.search.space.SearchDefinition;
import io.diapason.speech.model.DualLstmSpace;
import io.diapason.speech.model.InputShape;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NetworkSpacesTest {
    private static final String DEFINITION =
            """
            name: layers
            parameters:
              lstm_1_units: {type: choice, values: [4, 8]}
              lstm_2_units: {type: choice, values: [0, 3]}
              lstm_3_units: {type: integer, min: 0, max: 2, when: lstm_2_units > 0}
              bidirectional: {type: boolean}
              residual: {type: boolean}
              pooling: {type: choice, values: [last, mean, attention]}
              dense_layers: {type: integer, min: 0, max: 2}
              dense_units: 5
              activation: {type: choice, values: [relu, tanh]}
              dropout_input: {type: choice, values: [0, 0.2]}
              init_gain: 0.6
              dropout_lstm: {type: real, min: 0, max: 0.5, step: 0.1}
              batch_norm: {type: boolean}
              learning_rate: {type: real, min: 0.0001, max: 0.01, scale: log}
              optimizer: {type: choice, values: [adam, sgd]}
              n_mfcc: {type: choice, values: [13, 20]}
            """;

    @Test
    void aPointOfTheSearchSpaceIsTheNetworkOfItsConfiguration() {
        SearchDefinition definition = DefinitionReader.read(DEFINITION, "test", SpeechVocabulary.get());
        InputShape input = new InputShape(13, 4);
        DualLstmSpace networks = NetworkSpaces.of(definition.space(), input, 3);
        Random random = new Random(1);
        Set<Integer> depths = new HashSet<>();

        for (int i = 0; i < 40; i++) {
            double[] point = random.doubles(definition.space().dimensions()).toArray();
            Configuration configuration = definition.space().decode(point);
            Recipe recipe = Recipe.of(configuration, definition.objective(), 1, 3);

            assertThat(networks.getValue(point).toJson())
                    .as("%s", configuration)
                    .isEqualTo(DualLstmSpace.of(recipe.network(), recipe.training(), input)
                            .getValue(new double[0])
                            .toJson());
            depths.add(recipe.network().lstmUnits().size());
        }

        assertThat(depths).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(networks.numParameters()).isEqualTo(definition.space().dimensions());
    }
}
