package io.diapason.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class FailureKindsTest {
    @Test
    void saysTheKindUnlessItSaysNothing() throws Exception {
        assertThat(FailureKinds.line(
                        json("{\"number\": 3, \"failure\": \"OUT_OF_MEMORY\", \"reason\": \"Java heap space\"}")))
                .isEqualTo("trial 3 failed, out of memory: Java heap space");
        assertThat(FailureKinds.line(json("{\"number\": 4, \"failure\": \"ERROR\", \"reason\": \"status 413\"}")))
                .isEqualTo("trial 4 failed: status 413");
        assertThat(FailureKinds.line(json("{\"number\": 5, \"reason\": \"of an earlier version\"}")))
                .isEqualTo("trial 5 failed: of an earlier version");
    }

    @Test
    void countsInWords() throws Exception {
        assertThat(FailureKinds.counted(
                        json("{\"failed\": 3, \"failures\": {\"DIVERGED\": 1, \"LOST\": 2, \"NEW_KIND\": 1}}")))
                .isEqualTo("1 diverged, 2 worker lost, 1 new kind");
        assertThat(FailureKinds.counted(json("{\"failed\": 0}"))).isEmpty();
    }

    @Test
    void standsBesideTheFailedInTheAccounting() throws Exception {
        JsonNode study = json("{\"trials\": {\"planned\": 4, \"completed\": 1, \"failed\": 2,"
                + " \"failures\": {\"OUT_OF_MEMORY\": 2}}, \"best\": null}");
        assertThat(new StudyProgress(study, Screen.plain(System.out)).oneLine())
                .isEqualTo("3/4 trials, 1 completed, 2 failed (2 out of memory), best –");
    }

    @Test
    void showsForecastBesideRealityWithTheError() throws Exception {
        JsonNode trial = json("{\"number\": 4, \"forecast\": {"
                + "\"epochSeconds\": {\"foretold\": 4.1, \"measured\": 4.4, \"errorPercent\": 7.3},"
                + "\"offHeapBytes\": {\"foretold\": 325058560, \"measured\": 312475648, \"errorPercent\": -3.9},"
                + "\"heapBytes\": {\"foretold\": 21474836480, \"measured\": null, \"errorPercent\": null}}}");
        assertThat(ForecastText.of(trial))
                .isEqualTo("forecast trial 4: epoch 4.1 s foretold, 4.4 s measured (+7 %)"
                        + " · off-heap 310 MiB foretold, 298 MiB measured (−4 %) · heap 20.0 GiB foretold");
        assertThat(ForecastText.of(json("{\"number\": 4, \"forecast\": null}"))).isEmpty();
        assertThat(ForecastText.of(json("null"))).isEmpty();
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}
