package io.diapason.speech.corpus;

import io.diapason.speech.audio.Audio;
import io.diapason.speech.corpus.Articulation.Posture;
import java.util.List;

/** Source-filter synthesis: glottal pulses through four formant resonators in cascade, hissing through one more beside them. */
final class VocalTract {
    /** Hz. */
    static final int SAMPLE_RATE = 16_000;

    private static final double[] BANDWIDTHS = {80, 100, 140, 220};

    private final Glottis glottis;
    private final Resonator[] formants = new Resonator[BANDWIDTHS.length];
    private final Resonator teeth = new Resonator(SAMPLE_RATE);
    private final Dice dice;

    VocalTract(Glottis glottis, Dice dice) {
        this.glottis = glottis;
        this.dice = dice;
        for (int f = 0; f < formants.length; f++) {
            formants[f] = new Resonator(SAMPLE_RATE);
        }
        teeth.tune(5_000, 1_500);
    }

    /** Sound at this level, in dB below full scale (root mean square over the clip), as a 16-bit recording would hold it. */
    Audio speak(List<Posture> postures, double level) {
        int step = (int) (Articulation.STEP * SAMPLE_RATE);
        double[] sound = new double[postures.size() * step];
        double voicing = 0;
        for (int p = 0; p < postures.size(); p++) {
            Posture posture = postures.get(p);
            for (int f = 0; f < formants.length; f++) {
                formants[f].tune(posture.formants()[f], BANDWIDTHS[f]);
            }
            for (int i = p * step; i < (p + 1) * step; i++) {
                voicing += 0.01 * (posture.voicing() - voicing);
                sound[i] = sample(voicing * glottis.next(posture.pitch()), posture.noise());
            }
        }
        return new Audio(recorded(sound, StrictMath.pow(10, level / 20)), SAMPLE_RATE);
    }

    private double sample(double source, double noise) {
        double voiced = source;
        for (Resonator formant : formants) {
            voiced = formant.next(voiced);
        }
        return voiced + 0.2 * teeth.next(noise * dice.noise());
    }

    private float[] recorded(double[] sound, double target) {
        double sum = 0;
        for (double sample : sound) {
            sum += sample * sample;
        }
        double gain = target / StrictMath.sqrt(sum / sound.length);
        float[] samples = new float[sound.length];
        for (int i = 0; i < sound.length; i++) {
            double room = 0.0006 * dice.noise();
            long level = StrictMath.round((gain * sound[i] + room) * 32_768);
            samples[i] = Math.max(-32_768, Math.min(32_767, level)) / 32_768f;
        }
        return samples;
    }
}
