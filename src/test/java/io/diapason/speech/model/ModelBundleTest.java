package io.diapason.speech.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.TestFeatures;
import io.diapason.speech.audio.Audio;
import io.diapason.speech.corpus.Corpus;
import io.diapason.speech.corpus.Emotion;
import io.diapason.speech.dataset.Audit;
import io.diapason.speech.dataset.Dataset;
import io.diapason.speech.dataset.DatasetRequest;
import io.diapason.speech.dataset.Division;
import io.diapason.speech.dataset.Protocol;
import io.diapason.speech.engine.Activation;
import io.diapason.speech.engine.Pooling;
import io.diapason.speech.features.FeatureSettings;
import io.diapason.speech.score.Baseline;
import io.diapason.speech.score.Interval;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ModelBundleTest {
    private static final FeatureSettings FEATURES = TestFeatures.of(8_000, 0, 0.5, 256, 256, 12, 6, 0);
    private static final NetworkShape SHAPE = new NetworkShape(List.of(5, 4), 6, 0.2, 0.1, true);
    private static final TrainingSettings SETTINGS = new TrainingSettings(2, 16, 0.01, "adam", 0, 5, "uar", true);
    private static final Dataset DATASET = Tones.dataset(30, FEATURES.dimensions(), FEATURES.frames());

    private Path folder;
    private TrainedModel model;
    private Path zip;

    @BeforeEach
    void writeBundle(@TempDir Path folder) throws IOException {
        this.folder = folder;
        model = Training.run(DATASET, SHAPE, SETTINGS, result -> true);
        zip = folder.resolve("model.zip");
        ModelBundle.write(zip, model, DATASET, origin());
    }

    @Test
    void comesBackAsItWas() {
        ModelBundle read = ModelBundle.read(zip);

        assertThat(read.features()).isEqualTo(FEATURES);
        assertThat(read.labels()).containsExactly(Emotion.ANGRY, Emotion.HAPPY, Emotion.SAD);
        assertThat(read.standardiser().orElseThrow().mean())
                .isEqualTo(DATASET.standardiser().orElseThrow().mean());
        assertThat(Inference.probabilities(read.network(), DATASET.test(), 3))
                .isDeepEqualTo(Inference.probabilities(model.network(), DATASET.test(), 3));
        assertThat(read.metrics().path("values").path("uar").asDouble())
                .isEqualTo(model.metrics().get("uar"));
        assertThat(read.metrics().path("part").asText()).isEqualTo("validation");
        assertThat(read.metrics().path("evaluation").path("uarInterval").size()).isEqualTo(2);
        assertThat(read.metrics().path("baselines").path(1).path("name").asText())
                .isEqualTo("linear");
        assertThat(read.data()).isEqualTo(DataOrigin.of(origin().data(), "0"));
        assertThat(read.data().request(folder, FEATURES)).isEqualTo(origin().data());
        assertThat(read.provenance().path("study").asText()).isEqualTo("tones");
    }

    @Test
    void carriesANetworkThatStockDl4jLoads() throws IOException {
        Path network = folder.resolve("network.zip");
        Files.write(network, BundleFiles.read(zip).get("network.zip", "bundle"));

        MultiLayerNetwork stock = MultiLayerNetwork.load(network.toFile(), false);

        INDArray clips = Nd4j.rand(3, FEATURES.dimensions(), FEATURES.frames());
        assertThat(stock.params()).isEqualTo(model.network().dl4j().params());
        assertThat(stock.output(clips))
                .isEqualTo(((MultiLayerNetwork) model.network().dl4j()).output(clips));
    }

    @Test
    void isTheSameToTheByteWhenWrittenAgain() throws IOException {
        Path again = folder.resolve("again.zip");

        ModelBundle.write(again, model, DATASET, origin());

        assertThat(again).hasSameBinaryContentAs(zip);
    }

    @Test
    void saysPlainlyWhatItsScoreIsAndThatItLearnedFromMadeUpSounds() throws IOException {
        String card = BundleFiles.read(zip).text("README.md", "bundle");

        assertThat(card)
                .contains(
                        "**Synthetic.**",
                        "**validation** score",
                        "protocol `random`",
                        "had no part in training or choosing",
                        "split seed 3, training seed 5",
                        "| linear, on mean and deviation of each feature | ",
                        "| class | clips | precision | recall | F1 |",
                        "95 % interval",
                        "over clips",
                        "0 duplicates. Taken out beforehand: 0 exact duplicates",
                        "LSTM 5 → 4",
                        "| features | 6 MFCC |",
                        "padding `end`",
                        "`global`")
                .doesNotContain("Transductive");
    }

    @Test
    void saysWhereItsScoreLookedAtTestClips() throws IOException {
        Audit a = DATASET.audit();
        Audit audit = Tones.audit(30, true);
        Dataset speakers = new Dataset(
                DATASET.labels(), DATASET.train(), DATASET.validation(), DATASET.test(), DATASET.standardiser(), audit);

        ModelBundle.write(zip, model, speakers, origin());

        assertThat(BundleFiles.read(zip).text("README.md", "bundle"))
                .contains("> **Transductive.**", "was looked at without its labels")
                .doesNotContain("had no part");
        assertThat(ModelBundle.read(zip).metrics().path("transductive").asBoolean())
                .isTrue();
    }

    @Test
    void writesItsFeaturesForPeopleToo() {
        assertThat(BundleFiles.read(zip).text("features.json", "bundle"))
                .isEqualToNormalizingNewlines(
                        """
                        {
                          "excerpt" : {
                            "sampleRate" : 8000,
                            "offset" : 0.0,
                            "duration" : 0.5,
                            "trim" : 0.0,
                            "padding" : "END"
                          },
                          "framing" : {
                            "fftSize" : 256,
                            "hopLength" : 256,
                            "window" : "HANN",
                            "lowest" : 0.0,
                            "highest" : 0.0
                          },
                          "bands" : {
                            "mels" : 12,
                            "mfcc" : 6
                          },
                          "features" : [ "MFCC" ],
                          "normalisation" : "GLOBAL"
                        }""");
    }

    @Test
    void refusesABundleOfAnotherFormat() throws IOException {
        String configuration = BundleFiles.read(zip).text("configuration.json", "bundle");
        Path old = changed("configuration.json", configuration.replace("\"format\" : 4", "\"format\" : 2"), true);
        Map<String, byte[]> files = new LinkedHashMap<>(BundleFiles.read(old).files());
        files.remove(BundleFiles.SUMS);
        files.put("features.json", "{\"sampleRate\": 22050}".getBytes(StandardCharsets.UTF_8));
        Files.write(old, new BundleFiles(files).withSums().zip());

        assertThatThrownBy(() -> ModelBundle.read(old))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageEndingWith(
                        "a model bundle must have format 3 or 4, but this one has 2: train the model again, or use"
                                + " the version of Diapason that wrote it");
    }

    @Test
    void readsTheFormatBeforeItsOwn() throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode configuration =
                (ObjectNode) json.readTree(BundleFiles.read(zip).text("configuration.json", "bundle"));
        configuration.put("format", 3);
        ((ObjectNode) configuration.path("network"))
                .retain("lstmUnits", "denseUnits", "dropoutLstm", "dropoutDense", "batchNorm");

        ModelBundle read = ModelBundle.read(changed("configuration.json", configuration.toString(), true));

        assertThat(Inference.probabilities(read.network(), DATASET.test(), 3))
                .isDeepEqualTo(Inference.probabilities(model.network(), DATASET.test(), 3));
        Path now = changed("configuration.json", configuration.put("format", 4).toString(), true);
        assertThatThrownBy(() -> ModelBundle.read(now)).isInstanceOf(InvalidModelException.class);
    }

    @Test
    void saysWhatKindOfNetworkItIs() {
        assertThat(NetworkWords.of(SHAPE)).isEqualTo("LSTM 5 → 4, dense 6, softmax");
        assertThat(NetworkWords.of(
                        SHAPE.withRecurrence(true, true, Pooling.MEAN).withDense(2, Activation.ELU)))
                .isEqualTo("bidirectional residual LSTM 5 → 4, mean over frames, dense 2 x 6 elu, softmax");
        assertThat(NetworkWords.of(SHAPE.withDense(0, Activation.ELU))).isEqualTo("LSTM 5 → 4, softmax");
        assertThat(NetworkWords.reader(SHAPE, 6)).isEqualTo("MultiLayerNetwork");
        assertThat(NetworkWords.reader(SHAPE.withRecurrence(true, false, Pooling.LAST), 6))
                .isEqualTo("ComputationGraph");
    }

    @Test
    void namesTheEmotionOfARecording() {
        float[] samples = new float[20_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) Math.sin(2 * Math.PI * 440 * i / 22_050);
        }

        Prediction prediction = Classifier.load(zip).classify(new Audio(samples, 22_050));

        assertThat(prediction.probabilities()).containsOnlyKeys("angry", "happy", "sad");
        assertThat(prediction.probabilities().values().stream()
                        .mapToDouble(p -> p)
                        .sum())
                .isCloseTo(1, within(1e-5));
        assertThat(prediction.confidence())
                .isEqualTo(prediction.probabilities().get(prediction.emotion().label()));
    }

    @Test
    void refusesWhatIsNoBundle() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "hello");
        Path empty = Files.write(folder.resolve("empty.zip"), new byte[0]);
        Path other = folder.resolve("other.zip");
        Files.write(other, new BundleFiles(Map.of("a", new byte[1])).zip());

        assertThatThrownBy(() -> ModelBundle.read(folder.resolve("none.zip"))).hasMessageContaining("no such file");
        assertThatThrownBy(() -> ModelBundle.read(text)).hasMessageContaining("a.txt: is no model bundle");
        assertThatThrownBy(() -> ModelBundle.read(empty)).isInstanceOf(InvalidModelException.class);
        assertThatThrownBy(() -> ModelBundle.read(other)).hasMessageContaining("network.zip is missing");
    }

    @Test
    void refusesADamagedBundle() throws IOException {
        byte[] bytes = Files.readAllBytes(zip);
        for (int length : new int[] {10, bytes.length / 3, bytes.length / 2}) {
            Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> ModelBundle.read(cut)).isInstanceOf(InvalidModelException.class);
        }
        Path changed = changed("labels.json", "[\"happy\",\"angry\",\"sad\"]", false);
        assertThatThrownBy(() -> ModelBundle.read(changed))
                .hasMessageContaining("labels.json is not what SHA256SUMS says");
    }

    @Test
    void refusesPartsThatDoNotFitEachOther() throws IOException {
        Path labels = changed("labels.json", "[\"happy\",\"angry\"]", true);
        assertThatThrownBy(() -> ModelBundle.read(labels)).hasMessageContaining("coefficients.bin must hold");
        Path emotion = changed("labels.json", "[\"happy\",\"angry\",\"not a label\"]", true);
        assertThatThrownBy(() -> ModelBundle.read(emotion)).isInstanceOf(InvalidModelException.class);
        Path scaler = changed("standardiser.json", "{\"mean\":[0],\"deviation\":[1]}", true);
        assertThatThrownBy(() -> ModelBundle.read(scaler)).hasMessageContaining("must hold 6 means");
        Path noShape = changed("configuration.json", "{}", true);
        assertThatThrownBy(() -> ModelBundle.read(noShape)).isInstanceOf(InvalidModelException.class);
    }

    @Test
    void saysPlainlyWhereALinearModelIsAsGood() throws IOException {
        TrainedModel poor = new TrainedModel(
                model.network(),
                1,
                model.metrics(),
                model.evaluation(),
                List.of(new Baseline("linear", 1, 1, new Interval(1, 1))),
                1,
                1,
                false,
                new Usage(0, 0, 1));

        ModelBundle.write(zip, poor, DATASET, origin());

        assertThat(BundleFiles.read(zip).text("README.md", "bundle"))
                .contains("does not beat the linear model: it does not earn its seconds");
    }

    @Test
    void refusesDataItDoesNotKnow() throws IOException {
        String data = BundleFiles.read(zip).text("data.json", "bundle");
        Path corpus = changed("data.json", data.replace("synthetic", "movies"), true);
        assertThatThrownBy(() -> ModelBundle.read(corpus))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("a corpus must be one of synthetic");
        Path shares = changed("data.json", data.replace("\"validationShare\" : 0.2", "\"validationShare\" : 7"), true);
        assertThatThrownBy(() -> ModelBundle.read(shares)).isInstanceOf(InvalidModelException.class);
        Path nothing = changed("data.json", "{}", true);
        assertThatThrownBy(() -> ModelBundle.read(nothing)).isInstanceOf(InvalidModelException.class);
    }

    private Path changed(String name, String text, boolean withNewSums) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>(BundleFiles.read(zip).files());
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        if (withNewSums) {
            files.remove(BundleFiles.SUMS);
        }
        BundleFiles bundle = new BundleFiles(files);
        return Files.write(folder.resolve("changed.zip"), (withNewSums ? bundle.withSums() : bundle).zip());
    }

    private Origin origin() {
        DatasetRequest data =
                DatasetRequest.of(Corpus.SYNTHETIC, folder, Division.of(Protocol.RANDOM, 0.2, 0.2, 3), FEATURES);
        return new Origin(
                Map.of("lstm_1_units", 5L), data, SHAPE, SETTINGS, Map.of("study", "tones", "trial", 4), Instant.EPOCH);
    }
}
