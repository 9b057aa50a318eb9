package io.diapason.speech.dataset;

import io.diapason.speech.corpus.Emotion;
import io.diapason.speech.corpus.Utterance;
import io.diapason.speech.features.FeatureMatrix;
import java.util.List;

/** Divides, standardises with the statistics of the training part, and puts the data set together. */
final class Assembly {
    private Assembly() {}

    static Dataset of(DatasetRequest request, Recordings recordings, FeatureTable features) {
        Split split = request.protocol().split(recordings.clips(), request.shares(), request.seed());
        List<Emotion> labels = recordings.labels();
        List<FeatureMatrix> train = features.take(split.train());
        Standardiser standardiser = Standardiser.fit(train);
        return new Dataset(
                labels,
                examples(split.train(), train, labels, standardiser),
                examples(split.validation(), features.take(split.validation()), labels, standardiser),
                examples(split.test(), features.take(split.test()), labels, standardiser),
                standardiser,
                audit(split, recordings));
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
