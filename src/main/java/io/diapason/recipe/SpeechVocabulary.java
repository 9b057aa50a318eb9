package io.diapason.recipe;

import io.diapason.search.samplers.Samplers;
import io.diapason.search.space.Direction;
import io.diapason.search.space.Vocabulary;
import io.diapason.search.space.Vocabulary.Accepted;
import io.diapason.search.stopping.StoppingRules;
import io.diapason.speech.corpus.Corpus;
import io.diapason.speech.corpus.Emotion;
import io.diapason.speech.dataset.Protocol;
import io.diapason.speech.model.Latency;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The names a search for a voice emotion model may use. */
public final class SpeechVocabulary {
    private static final Vocabulary VOCABULARY = new Vocabulary(
            metrics(),
            Set.of("parameters", Latency.METRIC),
            labels(Arrays.stream(Corpus.values()), corpus -> corpus == Corpus.CSV ? "csv:" : corpus.label()),
            Protocol.labels(),
            labels(Emotion.CANONICAL.stream(), Emotion::label),
            settings(),
            Samplers.options(),
            StoppingRules.options());

    private SpeechVocabulary() {}

    public static Vocabulary get() {
        return VOCABULARY;
    }

    private static Map<String, Direction> metrics() {
        Map<String, Direction> metrics = new LinkedHashMap<>();
        metrics.put("uar", Direction.MAXIMIZE);
        metrics.put("accuracy", Direction.MAXIMIZE);
        metrics.put("macro_f1", Direction.MAXIMIZE);
        metrics.put("loss", Direction.MINIMIZE);
        metrics.put("min_recall", Direction.MAXIMIZE);
        metrics.put("parameters", Direction.MINIMIZE);
        metrics.put(Latency.METRIC, Direction.MINIMIZE);
        return Collections.unmodifiableMap(metrics);
    }

    private static Map<String, Accepted> settings() {
        Map<String, Accepted> settings = new LinkedHashMap<>();
        for (SpeechSetting setting : SpeechSetting.values()) {
            settings.put(setting.label(), setting.accepted());
        }
        return Collections.unmodifiableMap(settings);
    }

    private static <T> Set<String> labels(Stream<T> values, Function<T, String> label) {
        Set<String> labels = new LinkedHashSet<>();
        values.map(label).forEach(labels::add);
        return Collections.unmodifiableSet(labels);
    }
}
