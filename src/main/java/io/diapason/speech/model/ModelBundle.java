package io.diapason.speech.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.diapason.speech.corpus.Emotion;
import io.diapason.speech.dataset.Dataset;
import io.diapason.speech.dataset.Standardiser;
import io.diapason.speech.features.FeatureSettings;
import io.diapason.speech.features.Normalisation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model as one zip that says everything about itself: network, features, standardiser, labels, configuration, scores, provenance,
 * a model card and the sums of all files. Equal models give equal bytes.
 *
 * @param network      for inference; stock DL4J, no updater state
 * @param features     how a recording becomes features
 * @param standardiser fitted on the training clips; empty where each clip is standardised by itself
 * @param labels       emotions in the order of the network's output
 * @param data         what it learned from
 * @param metrics      content of metrics.json
 * @param provenance   content of provenance.json
 */
public record ModelBundle(
        Network network,
        FeatureSettings features,
        Optional<Standardiser> standardiser,
        List<Emotion> labels,
        DataOrigin data,
        JsonNode metrics,
        JsonNode provenance) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    /** Writes a trained model; an existing file is replaced. */
    public static void write(Path zip, TrainedModel model, Dataset dataset, Origin origin) throws IOException {
        Files.write(zip, bytes(model, dataset, origin));
    }

    /** A trained model as the bytes of a bundle. */
    public static byte[] bytes(TrainedModel model, Dataset dataset, Origin origin) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("README.md", ModelCard.of(model, dataset, origin).getBytes(StandardCharsets.UTF_8));
        files.put("network.zip", NetworkFile.write(model.network().dl4j()));
        files.put("features.json", json(origin.data().features()));
        if (dataset.standardiser().isPresent()) {
            files.put("standardiser.json", json(dataset.standardiser().get()));
        }
        files.put("labels.json", json(BundleContent.labels(dataset)));
        files.put("configuration.json", json(BundleContent.configuration(origin)));
        files.put("data.json", json(DataOrigin.of(origin.data(), dataset.audit().fingerprint())));
        files.put("metrics.json", json(BundleContent.metrics(model, dataset, origin)));
        files.put("provenance.json", json(BundleContent.provenance(dataset, origin)));
        return new BundleFiles(files).withSums().zip();
    }

    /**
     * Reads a bundle. The network is rebuilt from its shape and its numbers; class names in the file are never followed, so a
     * bundle from a stranger runs no code.
     *
     * @throws InvalidModelException where it is none, or damaged
     */
    public static ModelBundle read(Path zip) {
        String origin = zip.toString();
        BundleFiles files = BundleFiles.read(zip);
        files.get("network.zip", origin);
        files.verify(origin);
        try {
            JsonNode configuration = JSON.readTree(files.get("configuration.json", origin));
            requireFormat(configuration.path("format").asInt(), origin);
            FeatureSettings features = JSON.readValue(files.get("features.json", origin), FeatureSettings.class);
            Optional<Standardiser> standardiser = standardiser(files, features, origin);
            List<Emotion> labels = emotions(JSON.readTree(files.get("labels.json", origin)));
            Network network = NetworkFile.read(
                    files.get("network.zip", origin),
                    BundleContent.network(configuration, JSON),
                    new InputShape(features.dimensions(), labels.size()));
            JsonNode metrics = JSON.readTree(files.get("metrics.json", origin));
            return new ModelBundle(
                    network,
                    features,
                    standardiser,
                    labels,
                    JSON.readValue(files.get("data.json", origin), DataOrigin.class),
                    metrics,
                    JSON.readTree(files.get("provenance.json", origin)));
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            throw new InvalidModelException(origin + ": is no usable model bundle: " + e.getMessage(), e);
        }
    }

    private static void requireFormat(int format, String origin) {
        if (format < BundleContent.OLDEST || format > BundleContent.FORMAT) {
            throw new InvalidModelException(origin + ": a model bundle must have format " + BundleContent.OLDEST
                    + " or " + BundleContent.FORMAT + ", but this one has " + format
                    + ": train the model again, or use the version of Diapason that wrote it");
        }
    }

    private static Optional<Standardiser> standardiser(BundleFiles files, FeatureSettings features, String origin)
            throws IOException {
        if (features.normalisation() != Normalisation.GLOBAL) {
            return Optional.empty();
        }
        Standardiser standardiser = JSON.readValue(files.get("standardiser.json", origin), Standardiser.class);
        require(standardiser, features, origin);
        return Optional.of(standardiser);
    }

    private static void require(Standardiser standardiser, FeatureSettings features, String origin) {
        int dimensions = features.dimensions();
        if (standardiser.mean().length != dimensions || standardiser.deviation().length != dimensions) {
            throw new InvalidModelException(origin + ": standardiser.json must hold " + dimensions
                    + " means and deviations, but holds " + standardiser.mean().length);
        }
    }

    private static List<Emotion> emotions(JsonNode labels) {
        List<Emotion> emotions = new ArrayList<>();
        labels.forEach(label -> emotions.add(new Emotion(label.asText())));
        return List.copyOf(emotions);
    }

    private static byte[] json(Object value) throws JsonProcessingException {
        return JSON.writeValueAsBytes(value);
    }
}
