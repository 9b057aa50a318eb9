package io.diapason.speech.features;

/**
 * Root mean square of each frame: {@code librosa.feature.rms(y=y, frame_length, hop_length, center=True, pad_mode='constant')} 0.11, that is of the
 * samples themselves, whatever window and band the spectral features have. Beyond both ends the clip counts as zero.
 */
public final class Rms {
    private Rms() {}

    /** Shape [1][frames], 0 to the largest amplitude. */
    static FeatureMatrix of(float[] samples, Framing framing) {
        int size = framing.fftSize();
        int hop = framing.hopLength();
        int block = common(hop, size / 2);
        double[] energies = energies(samples, block);
        float[] values = new float[1 + samples.length / hop];
        for (int frame = 0; frame < values.length; frame++) {
            int from = (frame * hop - size / 2) / block;
            int to = Math.min(energies.length, from + size / block);
            double energy = 0;
            for (int i = Math.max(0, from); i < to; i++) {
                energy += energies[i];
            }
            values[frame] = (float) Math.sqrt(energy / size);
        }
        return new FeatureMatrix(1, values.length, values);
    }

    /** Frames overlap, so that each square is summed once, over stretches at whose borders all frames begin and end. */
    private static double[] energies(float[] samples, int block) {
        double[] energies = new double[(samples.length + block - 1) / block];
        for (int i = 0; i < energies.length; i++) {
            int end = Math.min(samples.length, (i + 1) * block);
            energies[i] = energy(samples, i * block, end);
        }
        return energies;
    }

    /** Four sums, since each addition would wait for the one before. */
    private static double energy(float[] samples, int from, int end) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = from;
        for (; i < end - 3; i += 4) {
            first += (double) samples[i] * samples[i];
            second += (double) samples[i + 1] * samples[i + 1];
            third += (double) samples[i + 2] * samples[i + 2];
            fourth += (double) samples[i + 3] * samples[i + 3];
        }
        for (; i < end; i++) {
            first += (double) samples[i] * samples[i];
        }
        return first + second + third + fourth;
    }

    /** Euclid's greatest common divisor. */
    private static int common(int a, int b) {
        return b == 0 ? a : common(b, a % b);
    }
}
