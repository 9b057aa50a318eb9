package io.diapason.speech.model;

import io.diapason.speech.engine.Architecture;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a benchmark trains: a network and one batch of random clips, all equally long.
 *
 * @param batch  clips in it, 2 to 4,096
 * @param frames of each clip, 1 to 10,000
 */
public record TrainingLoad(NetworkShape shape, InputShape input, int batch, int frames) {
    public TrainingLoad {
        Rules.require(batch >= 2 && batch <= 4_096, "a batch must have 2 to 4,096 clips", batch);
        Rules.require(frames >= 1 && frames <= 10_000, "frames must be 1 to 10,000", frames);
        Rules.require(
                !shape.bidirectional(), "the LSTM layers of a benchmark must read one way", shape.bidirectional());
    }

    /** The network as the engine computes it. */
    public Architecture architecture() {
        return shape.architecture(input);
    }

    /**
     * Floating-point operations of training on one clip, as they are usually counted: 3 &middot; T &middot; &Sigma; 2 &middot; 4H (I + H) over the LSTM
     * layers, that is forward, gradient of the inputs, gradient of the weights. Dense layers and all that is not a product of matrices are left out.
     */
    public double operationsPerClip() {
        double sum = 0;
        int inputs = input.dimensions();
        for (int units : shape.lstmUnits()) {
            sum += 2.0 * 4 * units * (inputs + units);
            inputs = units;
        }
        return 3 * frames * sum;
    }

    /** Of {@link #operationsPerClip}, the share that no training needs: the gradient of the features. */
    public double needlessShare() {
        return 2.0 * 4 * shape.lstmUnits().get(0) * input.dimensions() * frames / operationsPerClip();
    }

    /** The batch; the same numbers each time. */
    List<Shown> clips() {
        SplittableRandom random = new SplittableRandom(1);
        List<Shown> clips = new ArrayList<>();
        for (int i = 0; i < batch; i++) {
            float[] values = new float[input.dimensions() * frames];
            for (int v = 0; v < values.length; v++) {
                values[v] = (float) random.nextGaussian();
            }
            float[] label = new float[input.classes()];
            label[random.nextInt(input.classes())] = 1;
            clips.add(new Shown(values, frames, label));
        }
        return clips;
    }
}
