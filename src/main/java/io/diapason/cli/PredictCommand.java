package io.diapason.cli;

import io.diapason.speech.audio.Audio;
import io.diapason.speech.audio.AudioReader;
import io.diapason.speech.audio.InvalidAudioException;
import io.diapason.speech.model.Classifier;
import io.diapason.speech.model.Prediction;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Names the emotion in recordings with an exported model. */
@Command(
        name = "predict",
        description = {
            "Names the emotion of recordings (WAV, AIFF, FLAC) with an exported model.",
            "With --json: one object per recording and line, with file, emotion, confidence and probabilities, or error."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  diapason predict best.zip my-voice.wav", "  diapason predict best.zip *.wav --json"})
final class PredictCommand implements Callable<Integer> {
    @Mixin
    private Output output = new Output();

    @Parameters(
            index = "0",
            paramLabel = "MODEL",
            description = "model bundle, as search, train and study export write it")
    private Path model = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "CLIP", description = "recordings")
    private List<Path> clips = List.of();

    @Override
    public Integer call() {
        Classifier classifier = Classifier.load(model);
        if (classifier.bundle().provenance().path("synthetic").asBoolean()) {
            output.line(
                    output.screen()
                            .warning(
                                    "SYNTHETIC: this model learned from voices the program made up; do not trust it with real ones."));
        }
        boolean allAnswered = true;
        for (Path clip : clips) {
            allAnswered &= classify(classifier, clip);
        }
        return allAnswered ? 0 : Failure.FAILED;
    }

    /** One bad file is its own error: the others are still answered. */
    private boolean classify(Classifier classifier, Path clip) {
        try {
            Audio audio = AudioReader.read(clip);
            show(clip, audio, classifier.classify(audio));
            return true;
        } catch (InvalidAudioException e) {
            System.err.println("diapason: " + e.getMessage());
            output.result(Map.of("file", clip.toString(), "error", String.valueOf(e.getMessage())));
            return false;
        }
    }

    private void show(Path clip, Audio audio, Prediction prediction) {
        Screen screen = output.screen();
        output.line("");
        output.line(String.format(
                Locale.ROOT,
                "%s  (%.2f s)  %s  %.1f %%",
                clip,
                audio.seconds(),
                screen.bold(prediction.emotion().label()),
                100 * prediction.confidence()));
        BarChart.lines(prediction.probabilities(), screen).forEach(screen.out()::println);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("file", clip.toString());
        result.put("emotion", prediction.emotion().label());
        result.put("confidence", prediction.confidence());
        result.put("probabilities", prediction.probabilities());
        output.result(result);
    }
}
