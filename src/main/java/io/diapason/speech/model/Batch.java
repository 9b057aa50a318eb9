package io.diapason.speech.model;

import io.diapason.speech.engine.Clip;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Clips as arrays that DL4J takes. */
final class Batch {
    private Batch() {}

    /**
     * Features [clips, dimensions, frames], as many frames as the longest clip has, zeros behind the shorter ones. In 'f' order each frame of
     * the batch is one block, which is how an LSTM walks.
     */
    static INDArray features(List<? extends Clip> clips) {
        int dimensions = clips.get(0).values().length / clips.get(0).frames();
        int frames = longest(clips);
        float[] values = new float[clips.size() * dimensions * frames];
        for (int i = 0; i < clips.size(); i++) {
            Clip clip = clips.get(i);
            for (int d = 0; d < dimensions; d++) {
                for (int t = 0; t < clip.frames(); t++) {
                    values[i + clips.size() * (d + dimensions * t)] = clip.values()[d * clip.frames() + t];
                }
            }
        }
        return Nd4j.create(values, new int[] {clips.size(), dimensions, frames}, 'f');
    }

    /** 1 where a clip has a frame, 0 behind its end, [clips, frames]; null where all are equally long, which spares DL4J the work. */
    static @Nullable INDArray mask(List<? extends Clip> clips) {
        int frames = longest(clips);
        if (clips.stream().allMatch(clip -> clip.frames() == frames)) {
            return null;
        }
        float[] values = new float[clips.size() * frames];
        for (int i = 0; i < clips.size(); i++) {
            for (int t = 0; t < clips.get(i).frames(); t++) {
                values[i + clips.size() * t] = 1;
            }
        }
        return Nd4j.create(values, new int[] {clips.size(), frames}, 'f');
    }

    /** Shares of the classes, [clips, classes]. */
    static INDArray labels(List<? extends Clip> clips) {
        int classes = clips.get(0).label().length;
        float[] values = new float[clips.size() * classes];
        for (int i = 0; i < clips.size(); i++) {
            System.arraycopy(clips.get(i).label(), 0, values, i * classes, classes);
        }
        return Nd4j.create(values, new int[] {clips.size(), classes}, 'c');
    }

    private static int longest(List<? extends Clip> clips) {
        return clips.stream().mapToInt(Clip::frames).max().orElseThrow();
    }
}
