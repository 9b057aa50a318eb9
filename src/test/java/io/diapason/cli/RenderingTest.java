package io.diapason.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenderingTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final Screen plain = Screen.plain(out);
    private final Screen terminal = new Screen(out, true, true, 40);

    @Test
    void alignsNumbersRightAndTextLeft() {
        Table table = new Table("study", "uar");
        table.row(List.of("quickstart", "0.5"));
        table.row(List.of("a", "0.4321"));
        assertThat(table.lines(plain))
                .containsExactly("study          uar", "quickstart     0.5", "a           0.4321");
    }

    @Test
    void refusesARowOfAnotherWidth() {
        assertThatThrownBy(() -> new Table("a", "b").row(List.of("only one"))).hasMessageContaining("2 cells");
    }

    @Test
    void drawsBarsToAnEighthOfACharacter() {
        assertThat(BarChart.bar(0, 4)).isEqualTo("    ");
        assertThat(BarChart.bar(1, 4)).isEqualTo("████");
        assertThat(BarChart.bar(0.5, 4)).isEqualTo("██  ");
        assertThat(BarChart.bar(1.0 / 32, 4)).isEqualTo("▏   ");
    }

    @Test
    void putsTheLikeliestFirstAndStaysInsideTheScreen() {
        List<String> lines = BarChart.lines(Map.of("sad", 0.25, "surprised", 0.75), Screen.plain(out));
        assertThat(lines).hasSize(2).allMatch(line -> line.length() <= 80);
        assertThat(lines.get(0)).contains("surprised").contains("75.0 %");
    }

    @Test
    void repeatsNoUnchangedLineOutsideATerminal() {
        ProgressBlock block = new ProgressBlock(plain);
        block.show(List.of("block"), "1/12");
        block.show(List.of("block"), "1/12");
        block.show(List.of("block"), "2/12");
        assertThat(written()).isEqualTo("1/12\n2/12\n".replace("\n", System.lineSeparator()));
    }

    @Test
    void redrawsInPlaceOnATerminalAndCutsWhatWouldWrap() {
        ProgressBlock block = new ProgressBlock(terminal);
        block.show(List.of("x".repeat(100), "second"), "");
        block.show(List.of("short", "second"), "");
        assertThat(written())
                .contains("x".repeat(40))
                .doesNotContain("x".repeat(41))
                .contains("\u001b[2A");
    }

    @Test
    void coloursOnlyWhereThereAreColours() {
        assertThat(plain.good("fine")).isEqualTo("fine");
        assertThat(terminal.good("fine")).contains("fine").contains("\u001b[32m");
    }

    @Test
    void writesFiguresShortly() {
        assertThat(Numbers.real(256)).isEqualTo("256");
        assertThat(Numbers.real(0.83264)).isEqualTo("0.8326");
        assertThat(Numbers.real(0.5)).isEqualTo("0.50");
        assertThat(Numbers.real(1e-5)).isEqualTo("1.00e-05");
        assertThat(Numbers.real(Double.NaN)).isEqualTo("–");
        assertThat(Numbers.duration(3.25)).matches("3\\.[23] s");
        assertThat(Numbers.duration(185)).isEqualTo("3 min 05 s");
        assertThat(Numbers.duration(7_800)).isEqualTo("2 h 10 min");
    }

    @Test
    void saysHowManyExtractionsAStudyTookOnceThereAreSome() throws Exception {
        String counted = "{\"name\": \"s\", \"features\": {\"extracted\": 1440, \"reused\": 18720}}";
        assertThat(progress(counted)).contains("features 1,440 extracted, 18,720 reused");
        assertThat(progress("{\"name\": \"s\", \"features\": {\"extracted\": 0, \"reused\": 0}}"))
                .noneMatch(line -> line.contains("extracted"));
    }

    private List<String> progress(String study) throws Exception {
        JsonNode json = new ObjectMapper().readTree(study);
        return new StudyProgress(json, plain).block("http://127.0.0.1");
    }

    @Test
    void theEndOfASearchTellsProgramsOfExtractions() throws Exception {
        JsonNode study = new ObjectMapper()
                .readTree("{\"name\": \"s\", \"features\": {\"extracted\": 1440, \"reused\": 18720}}");
        JsonNode summary = new ObjectMapper().valueToTree(SearchReport.summary(study, null));
        assertThat(summary.path("features")).hasToString("{\"extracted\":1440,\"reused\":18720}");
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
