package io.diapason.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.diapason.protocol.Assignment;
import io.diapason.protocol.Claim;
import io.diapason.protocol.EpochReport;
import io.diapason.protocol.ExaminationOutcome;
import io.diapason.protocol.Failure;
import io.diapason.protocol.Forecast;
import io.diapason.protocol.Outcome;
import io.diapason.protocol.SignOfLife;
import io.diapason.recipe.SpeechVocabulary;
import io.diapason.search.space.DefinitionReader;
import org.junit.jupiter.api.Test;

class ExamplesTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void theDefinitionIsValid() {
        assertThatCode(() -> DefinitionReader.read(Examples.DEFINITION, "example", SpeechVocabulary.get()))
                .doesNotThrowAnyException();
    }

    @Test
    void bodiesOfTheWorkerProtocolAreReadAndAccepted() throws Exception {
        assertThat(Bodies.check(json.readValue(Examples.CLAIM, Claim.class)).worker())
                .isNotEmpty();
        assertThat(Bodies.check(json.readValue(Examples.HEARTBEAT, SignOfLife.class))
                        .features()
                        .extracted())
                .isEqualTo(320);
        assertThat(Bodies.check(json.readValue(Examples.EPOCH, EpochReport.class))
                        .metrics())
                .containsKey("uar");
        assertThat(Bodies.check(json.readValue(Examples.OUTCOME, Outcome.class)).kind())
                .isEqualTo(Outcome.Kind.COMPLETED);
        assertThat(Bodies.check(json.readValue(Examples.PAUSED_OUTCOME, Outcome.class))
                        .kind())
                .isEqualTo(Outcome.Kind.PAUSED);
        assertThat(Bodies.check(json.readValue(Examples.FORECAST, SignOfLife.class))
                        .forecast())
                .isEqualTo(new Forecast(210_000_000, 330_000_000, 4.1));
        assertThat(Bodies.check(json.readValue(Examples.FAILED_OUTCOME, Outcome.class))
                        .failure())
                .isEqualTo(Failure.OUT_OF_MEMORY);
        assertThat(json.readValue(Examples.EXAMINATION_REQUEST, ExaminationRequest.class)
                        .trial())
                .isEqualTo(4);
        assertThat(Bodies.check(json.readValue(Examples.EXAMINATION_OUTCOME, ExaminationOutcome.class))
                        .findings())
                .containsKeys("audit", "test", "baselines", "robustness");
        assertThat(json.readValue(Examples.ASSIGNMENT, Assignment.class).attempt())
                .isEqualTo(1);
    }

    @Test
    void answersAreReadAsWhatTheyStandFor() throws Exception {
        ObjectMapper withDates = new ObjectMapper().findAndRegisterModules();

        assertThat(withDates.readValue(Examples.CORPORA, CorporaAnswer.class).corpora())
                .singleElement()
                .matches(corpus -> corpus.there());
        assertThat(withDates
                        .readValue(Examples.IMPORTANCE, ImportanceAnswer.class)
                        .parameters())
                .singleElement()
                .matches(parameter -> parameter.clear());
        assertThat(withDates.readValue(Examples.SCAN, ScanAnswer.class).state()).isEqualTo(ScanAnswer.State.RUNNING);
    }
}
