package io.diapason.search.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionProblemsTest {
    @Test
    void reportsAllProblemsAtOnceInTheOrderOfTheText() {
        List<String> messages = messages(
                """
                name: Bad Name
                objctive: {metric: uar}
                budget: {trials: -5, epochs: many}
                parameters:
                  dropout_lstm: {type: real, min: 0.5, max: 0.1}
                  lerning_rate: 0.1
                """);

        assertThat(messages)
                .containsExactly(
                        "1:7 name: must be 1 to 64 of a-z 0-9 -, starting with a letter, but is Bad Name",
                        "2:1 objctive: must be a known key, but is objctive – did you mean objective?",
                        "3:18 budget.trials: must be a whole number from 1 to 1000000, but is -5",
                        "3:30 budget.epochs: must be a whole number from 1 to 10000, but is many",
                        "5:45 parameters.dropout_lstm.max: must be greater than min (0.5), but is 0.1",
                        "6:3 parameters.lerning_rate: must be a parameter the trainer knows, but is lerning_rate – did you mean learning_rate?");
    }

    @Test
    void exceptionNamesTheOrigin() {
        InvalidDefinitionException e = problems("name: a");

        assertThat(e).hasMessage("test.yaml:1:1 parameters: must be given");
    }

    @Test
    void lookingAtTheTestPartNeedsAPermission() {
        String choice = "name: a\n%sparameters:\n  batch_size: 64\n  normalisation: %s\n";
        String refused = "parameters.normalisation: must not take a value that looks at the test part unless"
                + " data.allow_transductive is true, but is speaker – leave speaker out, or allow it: its scores hold only"
                + " where the test data is at hand";

        for (String value : List.of(
                "speaker",
                "{type: fixed, value: speaker}",
                "{type: choice, values: [global, speaker]}",
                "{type: choice, values: [speaker, utterance], when: batch_size > 32}")) {
            assertThat(messages(choice.formatted("", value))).as(value).containsExactly("4:3 " + refused);
            assertThat(messages(choice.formatted("data: {allow_transductive: false}\n", value)))
                    .containsExactly("5:3 " + refused);
            DefinitionReader.read(
                    choice.formatted("data: {allow_transductive: true}\n", value), "test", TestVocabulary.get());
        }
        for (String value : List.of("global", "{type: choice, values: [global, utterance]}")) {
            DefinitionReader.read(choice.formatted("", value), "test", TestVocabulary.get());
        }
        assertThat(messages(choice.formatted("data: {allow_transductive: 1}\n", "global")))
                .containsExactly("2:28 data.allow_transductive: must be true or false, but is 1");
    }

    @Test
    void unknownMetricCorpusProtocolSamplerRule() {
        assertThat(
                        messages(
                                """
                name: a
                objective: {metric: uarr}
                data: {corpora: [ravdes, tess, tess], protocol: speaker}
                sampler: tpe
                stopping: {name: medain}
                parameters: {batch_size: {type: choice, values: [1, 2]}}
                """))
                .containsExactly(
                        "2:21 objective.metric: must be one of the known names, but is uarr – did you mean uar?",
                        "3:18 data.corpora: must be known corpora, but is ravdes – did you mean ravdess?",
                        "3:32 data.corpora: must not repeat one of them, but is tess",
                        "3:49 data.protocol: must be one of the known names, but is speaker – known: leave-one-corpus-out, leave-one-speaker-out, official, random, speaker-holdout, speaker-independent, speaker-kfold, text-independent",
                        "4:10 sampler: must be one of the known names, but is tpe – known: auto, genetic, grid, random",
                        "5:18 stopping.name: must be one of the known names, but is medain – did you mean median?");
    }

    @Test
    void unknownEmotionsFoldsAndTables() {
        assertThat(
                        messages(
                                """
                name: a
                data:
                  corpora: ["csv:", emo-db]
                  protocol: speaker-kfold
                  folds: 1
                  fold: 0
                  keep: [boredom, happy, Boredom]
                  drop: [disgsut, boredom, calm, calm]
                  labels: felt
                parameters: {batch_size: {type: choice, values: [1, 2]}}
                """))
                .containsExactly(
                        "3:13 data.corpora: must be known corpora, but is csv: – known: crema-d, csv:FILE, emo-db, meld, ravdess, savee, synthetic, tess",
                        "5:10 data.folds: must be a whole number from 2 to 100, but is 1",
                        "6:9 data.fold: must be a whole number from 1 to 1000, but is 0",
                        "7:19 data.keep: must be emotions beyond those that are always used, in lower case, but is happy",
                        "7:26 data.keep: must be emotions beyond those that are always used, in lower case, but is Boredom",
                        "8:10 data.drop: must be known emotions, but is disgsut – did you mean disgust?",
                        "8:34 data.drop: must not repeat one of them, but is calm",
                        "9:11 data.labels: must be one of the known names, but is felt – known: acted, perceived");
    }

    @Test
    void unknownAndWrongOptions() {
        assertThat(
                        messages(
                                """
                name: a
                sampler: {name: genetic, populaton: 20, mutation_rate: 7}
                stopping: {warmup_epochs: 3}
                parameters: {batch_size: {type: choice, values: [1, 2]}}
                """))
                .containsExactly(
                        "2:26 sampler.populaton: must be a known key, but is populaton – did you mean population?",
                        "2:56 sampler.mutation_rate: must be from 0.005 to 1, but is 7",
                        "3:11 stopping.name: must be given");
    }

    @Test
    void directionMustBeTheMetricsOwn() {
        assertThat(
                        messages(
                                """
                name: a
                objective: {metric: uar, direction: minimize}
                parameters: {batch_size: {type: choice, values: [1, 2]}}
                """))
                .containsExactly(
                        "2:26 objective.direction: must be the direction of uar, maximize, but is minimize – leave the key out");
    }

    @Test
    void sharesAndWallClockAndSeed() {
        assertThat(
                        messages(
                                """
                name: a
                data: {validation: 0, test: 0.9}
                budget: {wall_clock: 10}
                seed: 1.5
                parameters: {batch_size: {type: choice, values: [1, 2]}}
                """))
                .containsExactly(
                        "2:20 data.validation: must be a number above 0.0 and at most 0.5, but is 0",
                        "2:29 data.test: must be a number above 0.0 and at most 0.5, but is 0.9",
                        "3:22 budget.wall_clock: must be a duration up to 365d, but is 10 – write 90s, 10m, 1h30m or 2d",
                        "4:7 seed: must be a whole number from -9223372036854775808 to 9223372036854775807, but is 1.5");
    }

    @Test
    void wrongTypes() {
        assertThat(
                        messages(
                                """
                name: [a]
                description: {}
                objective: uar
                data: {corpora: tess}
                parameters:
                  batch_size: {type: choice, values: 64}
                  dropout_lstm: {type: real, min: low, max: 0.5}
                  lstm_1_units: {type: integer, min: 1.5, max: 8}
                  batch_norm: maybe
                  optimizer: 3
                  n_mfcc: "20"
                """))
                .containsExactly(
                        "1:7 name: must be text, but is a list",
                        "2:14 description: must be text, but is a mapping",
                        "3:12 objective: must be a mapping (key: value), but is uar",
                        "4:17 data.corpora: must be a list, like [a, b], but is tess",
                        "6:38 parameters.batch_size.values: must be a list, like [a, b], but is 64",
                        "7:35 parameters.dropout_lstm.min: must be a finite number, but is low",
                        "8:38 parameters.lstm_1_units.min: must be a whole number, but is 1.5",
                        "9:15 parameters.batch_norm: must be true or false, but is maybe",
                        "10:14 parameters.optimizer: must be text, but is 3",
                        "11:11 parameters.n_mfcc: must be a whole number, but is 20");
    }

    @Test
    void typeMustBeKnownAndSuitTheParameter() {
        assertThat(
                        messages(
                                """
                name: a
                parameters:
                  batch_size: {values: [1, 2]}
                  n_mfcc: {type: int, min: 1, max: 3}
                  dropout_lstm: {type: integer, min: 0, max: 1}
                  lstm_1_units: {type: real, min: 1, max: 64}
                  optimizer: {type: boolean}
                """))
                .containsExactly(
                        "3:15 parameters.batch_size.type: must be given",
                        "4:18 parameters.n_mfcc.type: must be one of the known names, but is int – known: boolean, choice, fixed, integer, real",
                        "5:24 parameters.dropout_lstm.type: must suit a parameter that takes a finite number, but is integer – use type: real",
                        "6:24 parameters.lstm_1_units.type: must suit a parameter that takes a whole number, but is real – use type: integer",
                        "7:21 parameters.optimizer.type: must suit a parameter that takes text, but is boolean – use type: choice");
    }

    @Test
    void uselessRanges() {
        assertThat(
                        messages(
                                """
                name: a
                parameters:
                  dropout_lstm: {type: real, min: 0.2, max: 0.2}
                  dropout_dense: {type: real, min: 0.2, max: 0.5, step: 0}
                  duration: {type: real, min: 1, max: 2, step: 5}
                  offset: {type: real, min: -1, max: 2, scale: log}
                  lstm_1_units: {type: integer, min: 4, max: 64, step: 1.5}
                  lstm_2_units: {type: integer, min: 4, max: 64, step: -4}
                  n_fft: {type: integer, min: 256, max: 512, scale: exp}
                """))
                .containsExactly(
                        "3:45 parameters.dropout_lstm.max: must be greater than min (0.2), but is 0.2 – to state one value, write just dropout_lstm: 0.2",
                        "4:57 parameters.dropout_dense.step: must be a number above 0 and at most max - min, but is 0",
                        "5:48 parameters.duration.step: must be a number above 0 and at most max - min, but is 5",
                        "6:29 parameters.offset.min: must be above 0 on a log scale, but is -1",
                        "7:56 parameters.lstm_1_units.step: must be a whole number above 0 and at most max - min, but is 1.5",
                        "8:56 parameters.lstm_2_units.step: must be a whole number above 0 and at most max - min, but is -4",
                        "9:53 parameters.n_fft.scale: must be one of the known names, but is exp – known: linear, log");
    }

    @Test
    void notFiniteNumbers() {
        assertThat(
                        messages(
                                """
                name: a
                data: {test: .inf}
                parameters:
                  dropout_lstm: {type: real, min: NaN, max: .nan}
                  learning_rate: {type: choice, values: [.inf, 1e-3]}
                  duration: 1e999
                """))
                .containsExactly(
                        "2:14 data.test: must be a number above 0.0 and at most 0.5, but is .inf",
                        "4:35 parameters.dropout_lstm.min: must be a finite number, but is NaN",
                        "4:45 parameters.dropout_lstm.max: must be a finite number, but is .nan",
                        "5:42 parameters.learning_rate.values: must be a finite number, but is .inf",
                        "6:13 parameters.duration: must be a finite number, but is 1e999");
    }

    @Test
    void valuesOutsideWhatTheTrainerAccepts() {
        assertThat(
                        messages(
                                """
                name: a
                parameters:
                  dropout_lstm: 1.5
                  learning_rate: {type: real, min: 0, max: 5}
                  optimizer: {type: choice, values: [adam, adma, adam]}
                  lstm_1_units: {type: choice, values: [64, 4096, 64]}
                """))
                .containsExactly(
                        "3:17 parameters.dropout_lstm: must be from 0 to 0.95, but is 1.5",
                        "4:36 parameters.learning_rate.min: must be from 0.000001 to 1, but is 0",
                        "4:44 parameters.learning_rate.max: must be from 0.000001 to 1, but is 5",
                        "5:44 parameters.optimizer.values: must be one of the known names, but is adma – did you mean adam?",
                        "5:50 parameters.optimizer.values: must not repeat a value, but is adam – remove one of the two",
                        "6:45 parameters.lstm_1_units.values: must be from 0 to 1024, but is 4096",
                        "6:51 parameters.lstm_1_units.values: must not repeat a value, but is 64 – remove one of the two");
    }

    @Test
    void conditionsAndConstraintsThatCannotBeRead() {
        assertThat(
                        messages(
                                """
                name: a
                parameters:
                  lstm_1_units: {type: choice, values: [64, 128]}
                  lstm_2_units: {type: choice, values: [64, 128], when: "lstm_1_unit > 64"}
                  dense_units: {type: choice, values: [64, 128], when: "lstm_1_units >"}
                constraints:
                  - "lstm_1_units.matches('a')"
                  - 3 > 2
                  - [a]
                """))
                .satisfiesExactly(
                        message -> assertThat(message)
                                .isEqualTo(
                                        "4:57 parameters.lstm_2_units.when: must speak of parameters of this definition only, but is lstm_1_unit – did you mean lstm_1_units?"),
                        message -> assertThat(message)
                                .startsWith(
                                        "5:71 parameters.dense_units.when: must be a valid expression: mismatched input '<EOF>'"),
                        message -> assertThat(message)
                                .startsWith("7:6 constraints[0]: must use only comparison")
                                .endsWith("uses the function matches()"),
                        message -> assertThat(message)
                                .isEqualTo("8:5 constraints[1]: must speak of at least one parameter, but is 3 > 2"),
                        message -> assertThat(message)
                                .isEqualTo(
                                        "9:5 constraints[2]: must be an expression, like \"dense_units > 0\", but is a list"));
    }

    @Test
    void impossibleConditionsAndConstraints() {
        assertThat(
                        messages(
                                """
                name: a
                parameters:
                  lstm_1_units: {type: choice, values: [64, 128]}
                  optimizer: {type: choice, values: [adam, sgd]}
                  dropout_lstm: {type: real, min: 0.1, max: 0.4}
                  lstm_2_units: {type: choice, values: [64, 128], when: "lstm_1_units > 200"}
                  patience: {type: integer, min: 0, max: 10, when: "optimizer == 'rmsprop'"}
                  dropout_dense: {type: real, min: 0.1, max: 0.4, when: "dropout_lstm > 0.4"}
                  n_mfcc: {type: choice, values: [1, 2], when: "patience > 3"}
                """))
                .hasSize(4)
                .allSatisfy(message -> assertThat(message).contains("when: must be true for some configuration"))
                .satisfies(all -> assertThat(all.get(0))
                        .startsWith("6:57 parameters.lstm_2_units.when")
                        .contains("but is lstm_1_units > 200"));
        assertThat(
                        messages(
                                """
                name: a
                parameters:
                  lstm_1_units: {type: choice, values: [64, 128]}
                  lstm_2_units: {type: choice, values: [64, 128]}
                constraints: [lstm_1_units > 500, lstm_2_units < 100]
                """))
                .containsExactly(
                        "5:15 constraints[0]: must be satisfied by some configuration, but is lstm_1_units > 500 – no value of its parameters does");
        assertThat(
                        messages(
                                """
                name: a
                parameters:
                  lstm_1_units: {type: choice, values: [64, 128]}
                  lstm_2_units: {type: choice, values: [64, 128]}
                constraints: [lstm_1_units > lstm_2_units, lstm_2_units > 64]
                """))
                .containsExactly(
                        "5:44 constraints[1]: must leave some configuration, together with the other constraints, "
                                + "but is lstm_2_units > 64 – relax one of them");
    }

    @Test
    void expressionsThatCannotBeComputed() {
        assertThat(
                        messages(
                                """
                name: a
                parameters:
                  optimizer: {type: choice, values: [adam, sgd]}
                  lstm_1_units: {type: choice, values: [64, 128], when: "optimizer > 3"}
                constraints: [lstm_1_units + 1]
                """))
                .satisfiesExactly(
                        message -> assertThat(message)
                                .startsWith("4:57 parameters.lstm_1_units.when: must be computable, but: ")
                                .contains("_>_"),
                        message -> assertThat(message)
                                .startsWith("5:15 constraints[0]: must be true or false, but gives "));
    }

    @Test
    void conditionsInACircle() {
        assertThat(
                        messages(
                                """
                name: a
                parameters:
                  lstm_1_units: {type: choice, values: [64, 128], when: "lstm_2_units > 64"}
                  lstm_2_units: {type: choice, values: [64, 128], when: "lstm_1_units > 64"}
                  dense_units: {type: choice, values: [64, 128], when: "dense_units > 64"}
                """))
                .containsExactly(
                        "3:57 parameters.lstm_1_units.when: must not depend on itself, but is lstm_2_units > 64 – lstm_1_units → lstm_2_units → lstm_1_units",
                        "4:57 parameters.lstm_2_units.when: must not depend on itself, but is lstm_1_units > 64 – lstm_2_units → lstm_1_units → lstm_2_units",
                        "5:56 parameters.dense_units.when: must not depend on itself, but is dense_units > 64 – dense_units → dense_units");
    }

    @Test
    void keysAppearOnceAndHaveValues() {
        assertThat(
                        messages(
                                """
                name: a
                seed:
                parameters:
                  batch_size: {type: choice, values: [1, 2], values: [3]}
                  batch_size: 3
                name: b
                """))
                .containsExactly(
                        "2:6 seed: must have a value – give one, or remove the key",
                        "4:46 parameters.batch_size.values: must appear only once, but is values – remove one of the two",
                        "5:3 parameters.batch_size: must appear only once, but is batch_size – remove one of the two",
                        "6:1 name: must appear only once, but is name – remove one of the two");
    }

    @Test
    void noParameters() {
        assertThat(messages("name: a\nparameters: {}"))
                .containsExactly("2:13 parameters: must name 1 to 100 parameters, but is 0");
        assertThat(messages("- a")).contains("1:1 definition: must be a mapping (key: value), but is a list");
    }

    static List<String> messages(String text) {
        return problems(text).problems().stream().map(Problem::message).toList();
    }

    private static InvalidDefinitionException problems(String text) {
        InvalidDefinitionException e = catchThrowableOfType(
                InvalidDefinitionException.class, () -> DefinitionReader.read(text, "test.yaml", TestVocabulary.get()));
        assertThat(e).as("the text is refused").isNotNull();
        return e;
    }
}
