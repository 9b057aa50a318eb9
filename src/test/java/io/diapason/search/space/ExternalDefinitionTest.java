package io.diapason.search.space;

import static io.diapason.search.space.DefinitionProblemsTest.messages;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A search whose trials another program carries out: no vocabulary but its own. */
class ExternalDefinitionTest {
    @Test
    void parametersAndMetricsHaveAnyName() {
        SearchDefinition definition = DefinitionReader.read(
                """
                name: tune-anything
                trainer: external
                objectives: [{metric: time-to-live, direction: maximize}, {metric: Cost.eur, direction: minimize}]
                limits: ["Cost.eur <= 100"]
                budget: {total_epochs: 500, epochs: 50}
                parameters:
                  rate: {type: real, min: 1e-6, max: 10, scale: log}
                  depth: {type: integer, min: -5, max: 5}
                  kind: {type: choice, values: [a, b], when: "depth > 0"}
                  size: {type: choice, values: [1, 2.5]}
                  level: {type: choice, values: [1, 2]}
                  flag: {type: boolean}
                  both: {type: choice, values: [true, false]}
                  note: {type: fixed, value: hello}
                  number: 3
                start_with: [{depth: 1, kind: b}]
                """,
                "test.yaml",
                TestVocabulary.get());

        assertThat(definition.isExternal()).isTrue();
        assertThat(definition.data()).isEqualTo(DataChoice.none());
        assertThat(definition.objective()).isEqualTo(new Objective("time-to-live", Direction.MAXIMIZE));
        assertThat(definition.limits()).containsExactly(new Limit("Cost.eur", 100, Direction.MINIMIZE));
        assertThat(definition.space().parameters())
                .containsExactly(
                        new RealRange("rate", Optional.empty(), 1e-6, 10, OptionalDouble.empty(), Scale.LOG),
                        new IntegerRange("depth", Optional.empty(), -5, 5, 1, Scale.LINEAR),
                        Spaces.choiceWhen("kind", "depth > 0", "a", "b"),
                        Spaces.choice("size", 1.0, 2.5),
                        Spaces.choice("level", 1, 2),
                        Spaces.bool("flag"),
                        Spaces.choice("both", true, false),
                        new Fixed("note", Optional.empty(), "hello"),
                        new Fixed("number", Optional.empty(), 3L));
        assertThat(definition.course().startWith()).allMatch(definition.space()::isValid);
    }

    @Test
    void saysItsObjectiveItself() {
        String text = "name: a\ntrainer: external\n%s\nparameters: {x: {type: real, min: 0, max: 1}}";

        assertThat(messages(text.formatted("")))
                .containsExactly("1:1 objective: must be given for an external trainer");
        assertThat(messages(text.formatted("objective: {metric: y}")))
                .containsExactly("3:12 objective.direction: must be given");
        assertThat(messages(text.formatted("objective: {direction: maximize}")))
                .containsExactly("3:12 objective.metric: must be given");
        assertThat(messages(text.formatted("objective: {metric: 'a b', direction: maximize}")))
                .containsExactly(
                        "3:21 objective.metric: must be 1 to 64 letters, digits and _ . -, starting with a letter, but is a b");
    }

    @Test
    void hasNoDataAndPlainNames() {
        assertThat(
                        messages(
                                """
                name: a
                trainer: external
                objective: {metric: y, direction: minimize}
                data: {corpora: [tess]}
                parameters:
                  Rate: 3
                  mixed: {type: choice, values: [1, one]}
                  empty: {type: choice, values: []}
                  odd: {type: number}
                """))
                .isEqualTo(
                        List.of(
                                "4:1 data: must be left out where the trainer is external",
                                "6:3 parameters.Rate: must be 1 to 64 of a-z 0-9 _, starting with a letter, but is Rate",
                                "7:34 parameters.mixed.values: must be text, but is 1",
                                "8:33 parameters.empty.values: must have 1 to 10000 entries, but is 0",
                                "9:15 parameters.odd.type: must be one of the known names, but is number – known: boolean, choice, fixed, integer, real"));
        assertThat(messages("name: a\ntrainer: mine\nparameters: {batch_size: 1}"))
                .containsExactly(
                        "2:10 trainer: must be one of the known names, but is mine – known: built-in, external");
    }
}
