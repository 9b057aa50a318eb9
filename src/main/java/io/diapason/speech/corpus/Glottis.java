package io.diapason.speech.corpus;

/**
 * The vocal folds: one pulse per period, shaped as in KLGLOTT88 (air flow derivative 2t - 3t² while open), with jitter, shimmer, a
 * low-pass for the spectral tilt, and breath noise while open.
 *
 * <p>Source: Klatt and Klatt, "Analysis, synthesis, and perception of voice quality variations", JASA 87, 1990. Not thread-safe.
 */
final class Glottis {
    private static final double OPEN = 0.6;

    private final int sampleRate;
    private final double rough;
    private final double breath;
    private final double smoothing;
    private final Dice dice;
    private double phase;
    private double stretch = 1;
    private double strength = 1;
    private double smooth;

    Glottis(int sampleRate, Voice voice, Prosody prosody, Dice dice) {
        this.sampleRate = sampleRate;
        this.rough = 0.006 + prosody.rough();
        this.breath = voice.breath() + prosody.breath();
        double cutOff = Math.min(6_000, 1_200 * voice.brightness() * StrictMath.pow(2, prosody.tilt()));
        this.smoothing = 1 - StrictMath.exp(-2 * StrictMath.PI * cutOff / sampleRate);
        this.dice = dice;
    }

    /** The next sample at this pitch in Hz. */
    double next(double pitch) {
        phase += pitch * stretch / sampleRate;
        if (phase >= 1) {
            phase -= 1;
            stretch = 1 + rough * dice.bell();
            strength = 1 + 3 * rough * dice.bell();
        }
        double t = phase / OPEN;
        boolean open = t < 1;
        double pulse = open ? strength * (2 * t - 3 * t * t) : 0;
        smooth += smoothing * (pulse - smooth);
        return smooth + breath * dice.noise() * (open ? 1 : 0.3);
    }
}
