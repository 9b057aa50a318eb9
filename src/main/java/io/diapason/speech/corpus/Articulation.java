package io.diapason.speech.corpus;

import io.diapason.speech.corpus.Syllable.Onset;
import java.util.ArrayList;
import java.util.List;

/** What tongue, lips and vocal folds do, one posture every 5 ms, for a sentence spoken by a voice with a prosody. */
final class Articulation {
    /** Seconds between postures. */
    static final double STEP = 0.005;

    private static final double[] CLOSED = {250, 1200, 2400, 3400};

    private final Voice voice;
    private final Prosody prosody;
    private final Dice dice;
    private final double resonance;
    private final List<Posture> postures = new ArrayList<>();
    private double[] formants = CLOSED.clone();

    /**
     * One moment.
     *
     * @param pitch    Hz
     * @param voicing  amplitude of the vocal folds, 0 to 1
     * @param noise    amplitude of hissing at the teeth, 0 to 1
     * @param formants resonances, Hz, shape [4]
     */
    record Posture(double pitch, double voicing, double noise, double[] formants) {}

    private Articulation(Voice voice, Prosody prosody, Dice dice) {
        this.voice = voice;
        this.prosody = prosody;
        this.dice = dice;
        this.resonance = voice.tract() * StrictMath.pow(2, prosody.smile());
    }

    static List<Posture> of(List<Syllable> sentence, Voice voice, Prosody prosody, Dice dice) {
        Articulation articulation = new Articulation(voice, prosody, dice);
        articulation.silence(0.08 + 0.12 * dice.uniform());
        for (int i = 0; i < sentence.size(); i++) {
            articulation.speak(sentence.get(i), (i + 0.5) / sentence.size());
        }
        articulation.silence(0.10 + 0.15 * dice.uniform());
        return articulation.postures;
    }

    private void speak(Syllable syllable, double place) {
        double length =
                (syllable.stressed() ? 0.19 : 0.14) * (1 + 0.1 * dice.noise()) / StrictMath.pow(2, prosody.tempo());
        double accent = syllable.stressed() ? 2.5 : -0.5;
        onset(syllable.onset(), 0.4 * length, melody(accent, place));
        vowel(syllable, length, melody(accent, place));
        if (syllable.wordEnd() && place < 0.9) {
            silence(0.03 + prosody.pause());
        }
    }

    /** Semitones above the voice's resting pitch: declination and accents scaled by the range, a final movement, a level. */
    private double melody(double accent, double place) {
        double declination = 3 * (0.5 - place);
        double ending = Math.max(0, (place - 0.7) / 0.3);
        return prosody.pitch() + StrictMath.pow(2, prosody.range()) * (declination + accent) + prosody.rise() * ending;
    }

    private void onset(Onset onset, double length, double semitones) {
        int steps = steps(length);
        for (int i = 0; i < steps; i++) {
            boolean burst = i >= steps - 2;
            switch (onset) {
                case STOP -> add(semitones, 0, burst ? 0.6 : 0, CLOSED);
                case FRICATIVE -> add(semitones, 0, 0.35, CLOSED);
                case NASAL -> add(semitones, 0.35, 0, CLOSED);
            }
        }
    }

    private void vowel(Syllable syllable, double length, double semitones) {
        int steps = steps(length);
        double loudness = syllable.stressed() ? 1 : 0.7;
        for (int i = 0; i < steps; i++) {
            double edge = Math.min(1, Math.min(i + 1, steps - i) / 5.0);
            double glide = syllable.stressed() ? 1.5 * (0.5 - (double) i / steps) : 0;
            add(semitones + glide * StrictMath.pow(2, prosody.range()), loudness * edge, 0, syllable.formants());
        }
    }

    private void silence(double seconds) {
        for (int i = 0; i < steps(seconds); i++) {
            add(0, 0, 0, CLOSED);
        }
    }

    private void add(double semitones, double voicing, double noise, double[] target) {
        double wobble = prosody.tremor() * StrictMath.sin(2 * StrictMath.PI * 6 * STEP * postures.size());
        double pitch = voice.pitch() * StrictMath.pow(2, (semitones + wobble) / 12);
        double[] now = new double[target.length];
        for (int f = 0; f < target.length; f++) {
            now[f] = formants[f] + 0.2 * (target[f] * resonance - formants[f]);
        }
        formants = now;
        postures.add(new Posture(Math.max(50, Math.min(600, pitch)), voicing, noise, now));
    }

    private static int steps(double seconds) {
        return Math.max(1, (int) (seconds / STEP));
    }
}
