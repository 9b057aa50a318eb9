package io.diapason.speech.model;

import io.diapason.speech.dataset.Example;
import io.diapason.speech.dataset.Examples;
import io.diapason.speech.engine.Clip;
import java.util.List;

/**
 * A clip as a network is shown it.
 *
 * @param values standardised features, shape [dimensions][frames], row-major; owned by this record
 * @param frames its own
 * @param label  share of each class; owned by this record
 */
record Shown(float[] values, int frames, float[] label) implements Clip {

    /** As it is. */
    static Shown of(Example clip, int classes) {
        int dimensions = clip.features().dimensions();
        int frames = clip.features().frames();
        float[] values = new float[dimensions * frames];
        new Examples(dimensions, frames, List.of(clip)).read(0, values);
        float[] label = new float[classes];
        label[clip.label()] = 1;
        return new Shown(values, frames, label);
    }

    int dimensions() {
        return values.length / frames;
    }
}
