package io.diapason.speech.dataset;

import io.diapason.speech.corpus.Utterance;
import io.diapason.speech.features.FeatureView;
import io.diapason.speech.features.Normalisation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which statistics each clip of a split is standardised with.
 *
 * @param shared one for all clips, of the training part alone; empty where clips or speakers have their own
 * @param ofClip by clip
 */
record Standardisers(Optional<Standardiser> shared, Function<Utterance, Standardiser> ofClip) {

    /** @param features of every clip of the split, by {@link Utterance#key()} */
    static Standardisers of(Normalisation normalisation, Split split, Map<String, FeatureView> features) {
        return switch (normalisation) {
            case GLOBAL -> {
                Standardiser training = Standardiser.fit(views(split.train(), features));
                yield new Standardisers(Optional.of(training), clip -> training);
            }
            case UTTERANCE ->
                new Standardisers(Optional.empty(), clip -> Standardiser.fit(views(List.of(clip), features)));
            case SPEAKER -> {
                Map<String, Standardiser> bySpeaker = bySpeaker(split, features);
                yield new Standardisers(
                        Optional.empty(), clip -> Objects.requireNonNull(bySpeaker.get(clip.speaker()), clip::speaker));
            }
        };
    }

    /** All clips of a speaker, whichever part they are in: this looks at the test part. */
    private static Map<String, Standardiser> bySpeaker(Split split, Map<String, FeatureView> features) {
        Map<String, List<Utterance>> clips = new HashMap<>();
        Stream.of(split.train(), split.validation(), split.test())
                .flatMap(List::stream)
                .forEach(clip -> clips.computeIfAbsent(clip.speaker(), speaker -> new ArrayList<>())
                        .add(clip));
        Map<String, Standardiser> standardisers = new HashMap<>();
        clips.forEach((speaker, theirs) -> standardisers.put(speaker, Standardiser.fit(views(theirs, features))));
        return standardisers;
    }

    private static List<FeatureView> views(List<Utterance> clips, Map<String, FeatureView> features) {
        return clips.stream().map(clip -> view(clip, features)).toList();
    }

    static FeatureView view(Utterance clip, Map<String, FeatureView> features) {
        return Objects.requireNonNull(features.get(clip.key()), clip::key);
    }
}
