package io.diapason.speech.dataset;

import io.diapason.speech.corpus.Emotion;
import io.diapason.speech.corpus.Utterance;
import io.diapason.speech.features.FeatureMatrix;
import io.diapason.speech.features.FeatureView;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Divides, standardises with the statistics of the training part, and puts the data set together. */
final class Assembly {
    private Assembly() {}

    static Dataset of(DatasetRequest request, Recordings recordings, Map<String, FeatureView> features) {
        Split split = request.protocol().split(recordings.clips(), request.shares(), request.seed());
        List<Emotion> labels = recordings.labels();
        List<FeatureMatrix> train = take(features, split.train());
        Standardiser standardiser = Standardiser.fit(train);
        return new Dataset(
                labels,
                examples(split.train(), train, labels, standardiser),
                examples(split.validation(), take(features, split.validation()), labels, standardiser),
                examples(split.test(), take(features, split.test()), labels, standardiser),
                standardiser,
                audit(split, recordings));
    }

    private static List<FeatureMatrix> take(Map<String, FeatureView> features, List<Utterance> clips) {
        return clips.stream()
                .map(clip -> copy(Objects.requireNonNull(features.get(clip.key()), clip::key)))
                .toList();
    }

    private static FeatureMatrix copy(FeatureView view) {
        float[] values = new float[view.dimensions() * view.frames()];
        for (int d = 0; d < view.dimensions(); d++) {
            view.row(d, values, d * view.frames());
        }
        return new FeatureMatrix(view.dimensions(), view.frames(), values);
    }

    private static Examples examples(
            List<Utterance> clips, List<FeatureMatrix> matrices, List<Emotion> labels, Standardiser standardiser) {
        float[][] features = matrices.stream()
                .map(matrix -> standardiser.apply(matrix).values())
                .toArray(float[][]::new);
        int[] classes =
                clips.stream().mapToInt(clip -> labels.indexOf(clip.emotion())).toArray();
        FeatureMatrix shape = matrices.get(0);
        return new Examples(
                shape.dimensions(),
                shape.frames(),
                features,
                classes,
                clips.stream().map(Utterance::key).toList());
    }

    private static Audit audit(Split split, Recordings recordings) {
        return new Audit(
                split.protocol().label(),
                split.train().size(),
                split.validation().size(),
                split.test().size(),
                recordings.duplicatesDropped(),
                recordings.conflictsDropped(),
                recordings.rejected().size(),
                split.sharedSpeakers().size(),
                split.sharedSentences().size(),
                recordings.synthetic());
    }
}
