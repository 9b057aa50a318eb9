package io.diapason.worker;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.diapason.protocol.Failure;
import io.diapason.protocol.FeatureCount;
import io.diapason.protocol.Outcome;
import io.diapason.speech.corpus.Emotion;
import io.diapason.speech.dataset.Audit;
import io.diapason.speech.dataset.Dataset;
import io.diapason.speech.model.TrainedModel;
import io.diapason.speech.model.TrainingDivergedException;
import io.diapason.speech.store.NoRoomException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What the service is told at the end of an attempt. */
final class Outcomes {
    private static final int LONGEST_TRACE = 20_000;
    private static final int LONGEST_REASON = 1_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private Outcomes() {}

    /** @param resumedAt the last epoch that an earlier attempt trained */
    static Outcome trained(TrainedModel model, Dataset dataset, Attempt attempt, OptionalInt resumedAt) {
        Map<String, Object> facts = facts(model, dataset);
        resumedAt.ifPresent(epoch -> facts.put("resumed_at_epoch", epoch));
        return new Outcome(
                kind(model, attempt),
                model.bestEpoch(),
                model.metrics(),
                dataset.labels().stream().map(Emotion::label).toList(),
                model.evaluation().confusion(),
                facts,
                null,
                null,
                null,
                attempt.features());
    }

    private static Outcome.Kind kind(TrainedModel model, Attempt attempt) {
        if (!model.stopped()) {
            return Outcome.Kind.COMPLETED;
        }
        return attempt.isPaused() ? Outcome.Kind.PAUSED : Outcome.Kind.STOPPED;
    }

    static Outcome failed(Throwable failure, FeatureCount features) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return new Outcome(
                Outcome.Kind.FAILED,
                0,
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                kind(failure),
                reason(failure),
                shortened(trace.toString(), LONGEST_TRACE),
                features);
    }

    /** A setting that makes no sense, or features that fit nowhere, are refused; where memory ran out, that is what counts, wherever it was met. */
    private static Failure kind(Throwable failure) {
        if (Exhaustion.isBehind(failure)) {
            return Failure.OUT_OF_MEMORY;
        }
        if (failure instanceof TrainingDivergedException) {
            return Failure.DIVERGED;
        }
        boolean refused = failure instanceof IllegalArgumentException || failure.getCause() instanceof NoRoomException;
        return refused ? Failure.REFUSED : Failure.ERROR;
    }

    /** The message is enough where the program itself refused; elsewhere the kind of failure belongs to it. */
    static String reason(Throwable failure) {
        String message = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
        boolean refused = failure instanceof IllegalArgumentException
                || failure.getClass().getName().startsWith("io.diapason.");
        String reason = refused ? message : failure.getClass().getSimpleName() + ": " + message;
        return shortened(reason, LONGEST_REASON);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static Map<String, Object> facts(TrainedModel model, Dataset dataset) {
        Audit audit = dataset.audit();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("parameters", model.parameters());
        facts.put("epochs", model.epochs());
        facts.put("seconds", model.seconds());
        facts.put("arithmetic_seconds", model.usage().arithmeticSeconds());
        facts.put("heap_bytes", model.usage().heapBytes());
        facts.put("off_heap_bytes", model.usage().offHeapBytes());
        facts.put("weights_sha256", model.weightsSha256());
        facts.put("clips_per_second", model.epochs() * dataset.train().size() / model.seconds());
        facts.put("features", dataset.train().dimensions());
        facts.put("frames", dataset.train().frames());
        facts.put("train_clips", dataset.train().size());
        facts.put("validation_clips", dataset.validation().size());
        facts.put("test_clips", dataset.test().size());
        facts.put("duplicates_dropped", audit.duplicatesDropped());
        facts.put("conflicts_dropped", audit.conflictsDropped());
        facts.put("rejected", audit.rejected());
        facts.put("shared_speakers", audit.shared().speakers());
        facts.put("shared_sentences", audit.shared().sentences());
        facts.put("synthetic", audit.synthetic());
        facts.put("transductive", audit.transductive());
        facts.put("evaluation", plain(model.evaluation()));
        facts.put("baselines", plain(model.baselines()));
        facts.put("audit", plain(audit));
        return facts;
    }

    /** As maps, lists and numbers, the way they are stored. All are small: tables over classes and corpora, never over clips. */
    private static Object plain(Object value) {
        return JSON.convertValue(value, Object.class);
    }
}
