package io.diapason.speech.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.speech.corpus.CorpusSource;
import io.diapason.speech.corpus.Emotion;
import io.diapason.speech.dataset.Dataset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the JSON files of a bundle say. */
final class BundleContent {
    /** Raised when a reader must know which layout it has before it. */
    static final int FORMAT = 4;

    /** The oldest that is read: its networks have nothing but LSTM units, dense units, two dropouts and batch normalisation. */
    static final int OLDEST = 3;

    private BundleContent() {}

    static List<String> labels(Dataset dataset) {
        return dataset.labels().stream().map(Emotion::label).toList();
    }

    /** What the model has seen of the test part. */
    static String testPart(Dataset dataset) {
        String part = "The test part (" + dataset.test().size() + " clips) ";
        return part
                + (dataset.audit().transductive()
                        ? "was looked at without its labels, to standardise the features of its speakers."
                        : "had no part in training or choosing this model.");
    }

    static Map<String, Object> configuration(Origin origin) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", FORMAT);
        all.put("parameters", origin.configuration());
        all.put("network", origin.network());
        all.put("training", origin.training());
        return all;
    }

    /** @throws JsonProcessingException where it describes none */
    static NetworkShape network(JsonNode configuration, ObjectMapper json) throws JsonProcessingException {
        JsonNode network = configuration.path("network");
        if (configuration.path("format").asInt() == FORMAT || !(network instanceof ObjectNode)) {
            return json.treeToValue(network, NetworkShape.class);
        }
        ObjectNode complete = json.valueToTree(NetworkShape.standard());
        complete.setAll((ObjectNode) network);
        return json.treeToValue(complete, NetworkShape.class);
    }

    static Map<String, Object> metrics(TrainedModel model, Dataset dataset, Origin origin) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("part", "validation");
        all.put("note", "Scores of the validation part, by which trials were compared. " + testPart(dataset));
        all.put("protocol", dataset.audit().protocol());
        all.put("fold", dataset.audit().fold());
        all.put("folds", dataset.audit().folds());
        all.put("held_out", dataset.audit().heldOut());
        all.put("validation_share", origin.data().division().validationShare());
        all.put("test_share", origin.data().division().testShare());
        all.put("split_seed", origin.data().division().seed());
        all.put("training_seed", origin.training().seed());
        all.put("transductive", dataset.audit().transductive());
        all.put("objective", origin.training().metric());
        all.put("best_epoch", model.bestEpoch());
        all.put("epochs", model.epochs());
        all.put("seconds", model.seconds());
        all.put("values", model.metrics());
        all.put("evaluation", model.evaluation());
        all.put("baselines", model.baselines());
        return all;
    }

    static Map<String, Object> provenance(Dataset dataset, Origin origin) {
        Map<String, Object> all = new LinkedHashMap<>(origin.provenance());
        all.put(
                "corpora",
                origin.data().corpora().stream().map(CorpusSource::label).toList());
        all.put("synthetic", dataset.audit().synthetic());
        all.put("audit", dataset.audit());
        all.put("environment", Backend.environment());
        all.put("created", origin.created().toString());
        return all;
    }
}
