package io.diapason.speech.corpus;

/** Two-pole digital resonator with unit gain at 0 Hz: y = a x + b y1 + c y2 (Klatt, JASA 67, 1980, equation 1). Not thread-safe. */
final class Resonator {
    private final int sampleRate;
    private double a;
    private double b;
    private double c;
    private double y1;
    private double y2;

    Resonator(int sampleRate) {
        this.sampleRate = sampleRate;
    }

    /** Centre and bandwidth in Hz; the centre stays below 0.48 of the sample rate. */
    void tune(double centre, double bandwidth) {
        double frequency = Math.min(centre, 0.48 * sampleRate);
        double radius = StrictMath.exp(-StrictMath.PI * bandwidth / sampleRate);
        c = -radius * radius;
        b = 2 * radius * StrictMath.cos(2 * StrictMath.PI * frequency / sampleRate);
        a = 1 - b - c;
    }

    double next(double x) {
        double y = a * x + b * y1 + c * y2;
        y2 = y1;
        y1 = y;
        return y;
    }
}
