package io.diapason.speech.engine;

import java.util.List;

/** Lays clips out as packed rows. */
final class Input {
    private final int inputs;
    private float[] turned = {};

    Input(int inputs) {
        this.inputs = inputs;
    }

    /** @throws IllegalArgumentException where a clip has not as many numbers as it must have */
    void write(List<? extends Clip> clips, Packing packing, Block x, Dropout dropout) {
        for (int place = 0; place < packing.clips(); place++) {
            Clip clip = clips.get(packing.clip(place));
            turn(clip);
            for (int t = 0; t < clip.frames(); t++) {
                x.write((packing.offset(t) + place) * inputs, turned, t * inputs, inputs);
            }
        }
        if (!dropout.none()) {
            drop(x, packing.rows() * inputs, dropout);
        }
    }

    /** [inputs][frames] to [frames][inputs]. */
    private void turn(Clip clip) {
        int frames = clip.frames();
        float[] values = clip.values();
        if (values.length != frames * inputs) {
            throw new IllegalArgumentException("a clip of " + frames + " frames must have " + frames * inputs
                    + " numbers, but has " + values.length);
        }
        if (turned.length < values.length) {
            turned = new float[values.length];
        }
        for (int d = 0; d < inputs; d++) {
            for (int t = 0; t < frames; t++) {
                turned[t * inputs + d] = values[d * frames + t];
            }
        }
    }

    private static void drop(Block x, int numbers, Dropout dropout) {
        float[] values = new float[2_048];
        for (int from = 0; from < numbers; from += values.length) {
            int count = Math.min(values.length, numbers - from);
            x.read(from, values, 0, count);
            dropout.apply(values, from, count);
            x.write(from, values, 0, count);
        }
    }
}
