package io.diapason.search.space;

import static io.diapason.search.space.DefinitionProblemsTest.messages;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AimsReaderTest {
    @Test
    void readsSeveralObjectivesAndLimits() {
        SearchDefinition definition = read(
                """
                name: a
                objectives: [{metric: uar}, {metric: parameters, direction: minimize}, {metric: loss}]
                limits: ["min_recall >= 0.4", inference_ms<=5, "loss <= 1.5e0"]
                parameters: {batch_size: {type: choice, values: [1, 2]}}
                """);

        assertThat(definition.objective()).isEqualTo(new Objective("uar", Direction.MAXIMIZE));
        assertThat(definition.aims().directions())
                .containsExactly(Direction.MAXIMIZE, Direction.MINIMIZE, Direction.MINIMIZE);
        assertThat(definition.objectives()).extracting(Objective::metric).containsExactly("uar", "parameters", "loss");
        assertThat(definition.limits())
                .containsExactly(
                        new Limit("min_recall", 0.4, Direction.MAXIMIZE),
                        new Limit("inference_ms", 5, Direction.MINIMIZE),
                        new Limit("loss", 1.5, Direction.MINIMIZE));
        assertThat(definition.aims().speakOf("inference_ms")).isTrue();
        assertThat(definition.aims().speakOf("parameters")).isTrue();
        assertThat(definition.aims().speakOf("accuracy")).isFalse();
    }

    @Test
    void objectivesThatMakeNoSense() {
        assertThat(
                        messages(
                                """
                name: a
                objective: {metric: uar}
                objectives: [{metric: parameters}, {metric: uar, direction: minimize}, {metric: uar}, {direction: minimize}]
                parameters: {batch_size: {type: choice, values: [1, 2]}}
                """))
                .containsExactly(
                        "3:1 objectives: must not stand beside objective – remove one of the two",
                        "3:23 objectives[0].metric: must be a metric that training changes, in the first objective, but is parameters – put it second, or state it as a limit",
                        "3:50 objectives[1].direction: must be the direction of uar, maximize, but is minimize – leave the key out",
                        "3:81 objectives[2].metric: must not repeat one, but is uar",
                        "3:87 objectives[3].metric: must be given");
        assertThat(messages("name: a\nobjectives: uar\nparameters: {batch_size: 1}"))
                .containsExactly("2:13 objectives: must be a list, like [a, b], but is uar");
        assertThat(messages("name: a\nobjective: {metric: inference_ms}\nparameters: {batch_size: 1}"))
                .singleElement()
                .asString()
                .contains("must be a metric that training changes");
    }

    @Test
    void limitsThatMakeNoSense() {
        assertThat(
                        messages(
                                """
                name: a
                limits:
                  - min_recal >= 0.4
                  - min_recall > 0.4
                  - loss <= .inf
                  - loss <= 1e999
                  - [loss]
                parameters: {batch_size: {type: choice, values: [1, 2]}}
                """))
                .containsExactly(
                        "3:5 limits[0]: must speak of a known metric, but is min_recal – did you mean min_recall?",
                        "4:5 limits[1]: must be a metric, >= or <=, and a number, like \"min_recall >= 0.4\", but is min_recall > 0.4",
                        "5:5 limits[2]: must be a metric, >= or <=, and a number, like \"min_recall >= 0.4\", but is loss <= .inf",
                        "6:5 limits[3]: must be a metric, >= or <=, and a number, like \"min_recall >= 0.4\", but is loss <= 1e999",
                        "7:5 limits[4]: must be a metric, >= or <=, and a number, like \"min_recall >= 0.4\", but is a list");
    }

    @Test
    void epochsInAllReplaceTheNumberOfTrials() {
        String text = "name: a\nbudget: %s\nparameters: {batch_size: 1}";

        Budget counted = read(text.formatted("{total_epochs: 500, epochs: 50}")).budget();
        assertThat(counted.trials()).isEqualTo(1_000_000);
        assertThat(counted.totalEpochs()).hasValue(500);
        assertThat(read(text.formatted("{total_epochs: 500, trials: 7}"))
                        .budget()
                        .trials())
                .isEqualTo(7);
        assertThat(read(text.formatted("{epochs: 5}")).budget().totalEpochs()).isEmpty();
        assertThat(messages(text.formatted("{total_epochs: 0, trials: 2000000}")))
                .isEqualTo(List.of(
                        "2:24 budget.total_epochs: must be a whole number from 1 to 1000000000, but is 0",
                        "2:35 budget.trials: must be a whole number from 1 to 1000000, but is 2000000"));
    }

    private static SearchDefinition read(String text) {
        return DefinitionReader.read(text, "test.yaml", TestVocabulary.get());
    }
}
