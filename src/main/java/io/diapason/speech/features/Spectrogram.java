package io.diapason.speech.features;

/**
 * Power over frequency and time, computed once per clip; every spectral feature reads it and none changes it.
 *
 * @param bins   frequencies, k * sampleRate / fftSize for k = 0 to fftSize/2
 * @param frames one per hop
 * @param power  squared magnitudes, shape [frames][bins], frame after frame (librosa's transposed); owned by this record
 */
public record Spectrogram(int bins, int frames, float[] power) {
    public Spectrogram {
        if (power.length != bins * frames) {
            throw new IllegalArgumentException(
                    "power must hold bins x frames = " + bins + " x " + frames + " numbers, but holds " + power.length);
        }
    }

    public float at(int bin, int frame) {
        return power[frame * bins + bin];
    }
}
