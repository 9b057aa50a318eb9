package io.diapason.search.space;

import static io.diapason.search.space.DefinitionProblemsTest.messages;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.search.space.Course.Confirm;
import io.diapason.search.space.Course.Converged;
import io.diapason.search.space.Course.WarmStart;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CourseReaderTest {
    private static final String SPACE =
            """
            name: a
            parameters:
              lstm_1_units: {type: choice, values: [32, 64, 128]}
              lstm_2_units: {type: integer, min: 0, max: 128, step: 32}
              residual: {type: boolean, when: "lstm_2_units > 0"}
              learning_rate: {type: real, min: 1e-4, max: 1e-2, scale: log}
              mfcc: {type: boolean}
              batch_size: 64
            constraints: ["lstm_2_units <= lstm_1_units"]
            """;

    @Test
    void nothingIsTheDefault() {
        assertThat(read(SPACE).course()).isEqualTo(Course.plain());
    }

    @Test
    void readsEverything() {
        Course course = read(SPACE
                        + """
                warm_start: {studies: [first-try, second], share: 0.5}
                confirm: {top: 5}
                audit: 0.05
                stop_when: {converged: {threshold: 0.002, window: 40}}
                """)
                .course();

        assertThat(course.warmStart()).hasValue(new WarmStart(List.of("first-try", "second"), 0.5));
        assertThat(course.confirm()).hasValue(new Confirm(5, 3));
        assertThat(course.audit()).isEqualTo(0.05);
        assertThat(course.converged()).hasValue(new Converged(40, 0.002));
        assertThat(read(SPACE + "warm_start: {studies: auto}").course().warmStart())
                .hasValueSatisfying(found -> assertThat(found.isAutomatic()).isTrue());
    }

    @Test
    void startsAreCompletedByStandardValuesElseByTheMiddle() {
        List<Configuration> starts = read(SPACE
                        + """
                start_with:
                  - {lstm_1_units: 128, lstm_2_units: 128, residual: true, learning_rate: 0.003}
                  - {lstm_1_units: 64.0, lstm_2_units: 0}
                """)
                .course()
                .startWith();

        // mfcc has a standard value; the learning rate's middle is that of the logarithm
        assertThat(starts)
                .extracting(Configuration::values)
                .containsExactly(
                        Map.of(
                                "lstm_1_units",
                                128L,
                                "lstm_2_units",
                                128L,
                                "residual",
                                true,
                                "learning_rate",
                                0.003,
                                "mfcc",
                                true,
                                "batch_size",
                                64L),
                        Map.of(
                                "lstm_1_units", 64L,
                                "lstm_2_units", 0L,
                                "learning_rate", 1e-3,
                                "mfcc", true,
                                "batch_size", 64L));
        assertThat(starts).allMatch(read(SPACE).space()::isValid);
    }

    @Test
    void startsThatTheSpaceDoesNotHave() {
        assertThat(
                        messages(
                                SPACE
                                        + """
                start_with:
                  - {lstm_1_units: 128, lstm_2_units: 100, units: 3}
                  - {lstm_2_units: 0, residual: true}
                  - {lstm_1_units: 32}
                  - {lstm_1_units: 64, lstm_2_units: 0}
                  - {lstm_1_units: 64, lstm_2_units: 0, mfcc: true}
                  - {}
                  - {learning_rate: [1e-3]}
                  - {batch_size: 32}
                """))
                .containsExactly(
                        "11:39 start_with[0].lstm_2_units: must be a value that the space has, but is 100",
                        "11:44 start_with[0].units: must be a known key, but is units – known: batch_size, learning_rate, lstm_1_units, lstm_2_units, mfcc, residual",
                        "12:23 start_with[1].residual: must be left out where its condition does not hold: lstm_2_units > 0",
                        "13:5 start_with[2]: must keep the constraint lstm_2_units <= lstm_1_units, but is lstm_1_units = 32, lstm_2_units = 64 – give lstm_2_units, too",
                        "15:5 start_with[4]: must differ from those before it – it is the same once it is completed",
                        "16:5 start_with[5]: must give at least one parameter",
                        "17:21 start_with[6].learning_rate: must be a value that the space has, but is a list",
                        "18:18 start_with[7].batch_size: must be a value that the space has, but is 32");
        String many = "  - {lstm_1_units: 128}\n".repeat(101);
        assertThat(messages(SPACE + "start_with:\n" + many))
                .containsExactly("11:3 start_with: must have 1 to 100 entries, but is 101");
    }

    @Test
    void restThatMakesNoSense() {
        assertThat(
                        messages(
                                SPACE
                                        + """
                warm_start: {studies: all, share: 0}
                confirm: {top: 0, seeds: 21, tops: 3}
                audit: 1.5
                stop_when: {converged: {window: 4, threshold: 0.9}}
                """))
                .containsExactly(
                        "10:23 warm_start.studies: must be auto, or a list of studies by name, but is all",
                        "10:35 warm_start.share: must be a number above 0.0 and at most 1.0, but is 0",
                        "11:16 confirm.top: must be a whole number from 1 to 20, but is 0",
                        "11:26 confirm.seeds: must be a whole number from 1 to 20, but is 21",
                        "11:30 confirm.tops: must be a known key, but is tops – did you mean top?",
                        "12:8 audit: must be a number above 0.0 and at most 1.0, but is 1.5",
                        "13:33 stop_when.converged.window: must be a whole number from 5 to 10000, but is 4",
                        "13:47 stop_when.converged.threshold: must be a number above 0.0 and at most 0.5, but is 0.9");
        assertThat(messages(SPACE + "stop_when: {converged: 0.002}"))
                .containsExactly("10:24 stop_when.converged: must be a mapping (key: value), but is 0.002");
        assertThat(messages(SPACE + "warm_start: {studies: [a, A, a]}"))
                .containsExactly(
                        "10:27 warm_start.studies: must be names of studies: 1 to 64 of a-z 0-9 -, starting with a letter, but is A",
                        "10:30 warm_start.studies: must not repeat one of them, but is a");
    }

    private static SearchDefinition read(String text) {
        return DefinitionReader.read(text, "test.yaml", TestVocabulary.get());
    }
}
