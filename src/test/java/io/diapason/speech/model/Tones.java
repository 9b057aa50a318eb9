package io.diapason.speech.model;

import io.diapason.speech.corpus.Emotion;
import io.diapason.speech.dataset.Audit;
import io.diapason.speech.dataset.Dataset;
import io.diapason.speech.dataset.Examples;
import io.diapason.speech.dataset.Standardiser;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A data set small enough to learn in seconds: each class raises one feature row over time, in noise. */
public final class Tones {
    private static final List<Emotion> LABELS = List.of(Emotion.ANGRY, Emotion.HAPPY, Emotion.SAD);

    private Tones() {}

    public static Dataset dataset() {
        return dataset(30, 6, 8);
    }

    public static Dataset dataset(int trainClips, int dimensions, int frames) {
        float[] ones = new float[dimensions];
        Arrays.fill(ones, 1);
        return new Dataset(
                LABELS,
                examples(trainClips, dimensions, frames, 1),
                examples(12, dimensions, frames, 2),
                examples(12, dimensions, frames, 3),
                new Standardiser(new float[dimensions], ones),
                new Audit("random", trainClips, 12, 12, 0, 0, 0, 0, 0, true));
    }

    private static Examples examples(int clips, int dimensions, int frames, long seed) {
        Random random = new Random(seed);
        float[][] features = new float[clips][dimensions * frames];
        int[] labels = new int[clips];
        for (int i = 0; i < clips; i++) {
            labels[i] = i % LABELS.size();
            for (int j = 0; j < features[i].length; j++) {
                boolean raised = j / frames == labels[i];
                features[i][j] = (float) (0.5 * random.nextGaussian() + (raised ? 2.0 * (j % frames) / frames : 0));
            }
        }
        List<String> ids =
                IntStream.range(0, clips).mapToObj(i -> seed + "-" + i).toList();
        return new Examples(dimensions, frames, features, labels, ids);
    }
}
