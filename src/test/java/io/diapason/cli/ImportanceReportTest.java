package io.diapason.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ImportanceReportTest {
    private static final String TOLD =
            """
            {"metric": "loss", "direction": "minimize", "verdict": "TOLD",
             "basis": {"trials": 120, "leftOut": 8, "seed": 7, "explained": 0.714},
             "remarks": ["40 of 120 trials were stopped early"],
             "parameters": [
               {"name": "rate", "best": {"value": 0.75, "low": 0.6, "high": 0.9}, "clear": true,
                "variance": {"value": 0.64, "low": 0.5, "high": 0.77},
                "dependence": [{"value": 0.0001, "objective": {"value": 0.31}}, {"value": 0.001, "objective": {"value": 0.11}},
                               {"value": 0.01, "objective": {"value": 0.52}}]},
               {"name": "units", "best": {"value": 0.25, "low": 0, "high": 0.3}, "clear": false,
                "variance": {"value": 0.04, "low": 0, "high": 0.1}, "dependence": []}],
             "interaction": {"first": "units", "second": "rate", "variance": {"value": 0.11, "low": 0.04, "high": 0.2},
                             "firstValues": [32, 128], "secondValues": [0.0001, 0.01], "objective": [[0.3, 0.5], [0.1, 0.2]]}}""";

    private final Screen plain =
            Screen.plain(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));

    @Test
    void drawsPartsWithTheirIntervalsShapesAndTheTopPair() throws Exception {
        assertThat(new ImportanceReport("first-try", json(TOLD)).lines(plain))
                .containsExactly(
                        "first-try · loss, minimize · 120 trials compared, 8 left out · seed 7",
                        "40 of 120 trials were stopped early",
                        "",
                        "best tenth: part of what decides whether a trial gets there (PED-ANOVA)",
                        "  rate   " + BarChart.bar(0.75, 29) + "  75.0 %  [60 to 90]",
                        "  units  " + BarChart.bar(0.25, 29) + "  25.0 %  [0 to 30] (within chance)",
                        "",
                        "alone: part of the variance over the whole space (fANOVA), and what to expect",
                        "parameter   alone  95 %      expected      from    to  best at  loss",
                        "rate       64.0 %  50 to 77  ▄▁█       1.00e-04  0.01    0.001  0.11",
                        "units       4.0 %  0 to 10   –                –     –        –     –",
                        "figures of a forest that explains 71 % of the variance of trials it has not seen",
                        "",
                        "together, beyond what each has alone: units and rate  11.0 %  [4 to 20]",
                        "   32 |▒▒  |",
                        "  128 |██▓▓|",
                        "       rate from 1.00e-04 to 0.01; the darker the better",
                        "  best expected 0.10 at units 128, rate 1.00e-04, worst 0.50")
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void saysWhyThereIsNothingToShow() throws Exception {
        JsonNode few = json(
                """
                {"metric": "uar", "direction": "maximize", "verdict": "TOO_FEW", "basis": {"trials": 1, "leftOut": 0, "seed": 7},
                 "remarks": ["nothing to tell yet"], "parameters": [], "interaction": null}""");
        assertThat(new ImportanceReport("first-try", few).lines(plain))
                .containsExactly(
                        "first-try · uar, maximize · 1 trials compared, 0 left out · seed 7", "nothing to tell yet");
    }

    @Test
    void drawsRowsOfNumbers() {
        assertThat(Sparkline.of(0, 1, 2, 3, 4, 5, 6, 7)).isEqualTo("▁▂▃▄▅▆▇█");
        assertThat(Sparkline.of(2, 2)).isEqualTo("▁▁");
        assertThat(Sparkline.of()).isEmpty();
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}
