package io.diapason.speech.features;

/**
 * Constant-Q transform, as far as chroma needs it: {@code librosa.feature.chroma_cqt} 0.11 with its defaults, that is 7 octaves of 36 bins from
 * C1 (32.7 Hz), Q = 51.9. Magnitudes of all bins of a pitch class are added up, and each frame is divided by its largest class; a silent frame
 * stays zero. Numbers from 0 to 1.
 *
 * <p>Octave after octave is looked for with the same filters ({@link ConstantQBasis}), in a signal of half the rate ({@link Decimation}). Once
 * the hop cannot be halved any more the filters get longer instead, as librosa's do: hops that are multiples of 64 are fast; odd ones take ten
 * times as long, and the long sums cost quiet frames some accuracy.
 *
 * <p>Differs from librosa by rounding only, 1e-5 and less. In frames that hold less than a millionth of the clip's loudest there is little but
 * rounding: soxr resamples with transforms in single precision, whose errors (1e-8 of the loudest) are all that librosa hears in digital silence
 * behind a sound. Such frames differ more. For one thread.
 */
public final class ConstantQ {
    static final int BINS_PER_OCTAVE = ConstantQBasis.ROWS;

    private static final int OCTAVES = 7;
    /** C of the lowest octave, Hz. */
    private static final double LOWEST = 440 * Math.pow(2, -45 / 12.0);
    /** Equivalent noise bandwidth of the Hann window, bins. */
    private static final double WINDOW_BANDWIDTH = 1.5;

    private final int sampleRate;
    private final int hopLength;
    private final Decimation decimation = new Decimation();
    private final ConstantQBases bases = new ConstantQBases();

    /**
     * @param sampleRate Hz, at least {@link #leastSampleRate()}
     * @param hopLength  samples between frames, at least 1
     */
    ConstantQ(int sampleRate, int hopLength) {
        this.sampleRate = sampleRate;
        this.hopLength = hopLength;
    }

    /** Below this rate the highest filter exceeds the Nyquist frequency at some tuning, which librosa refuses. */
    static int leastSampleRate() {
        return (int) Math.ceil(2 * highest(0.5));
    }

    /**
     * Chroma of the constant-Q magnitudes, [12][1 + samples/hop].
     *
     * @param tuning in bins of 36 to the octave, -0.5 to 0.5
     */
    FeatureMatrix chroma(float[] samples, double tuning) {
        Rules.require(Math.abs(tuning) <= 0.5, "tuning must be -0.5 to 0.5 bins", tuning);
        Strands signal = Strands.of(samples, hopLength);
        double rate = sampleRate;
        if (halvedFirst(tuning)) {
            signal = decimation.halved(signal);
            rate /= 2;
        }
        OctaveChroma chroma = new OctaveChroma(signal.frames());
        for (int octave = OCTAVES - 1; octave >= 0; octave--) {
            double lowest = LOWEST * Math.pow(2, octave + tuning / BINS_PER_OCTAVE) / rate;
            chroma.add(signal, bases.of(lowest), (float) Math.sqrt(1 / rate));
            if (octave > 0 && signal.hop() % 2 == 0) {
                signal = decimation.halved(signal);
                rate /= 2;
            }
        }
        return chroma.normalised();
    }

    /** librosa's {@code early_downsample}: the rate is more than twice what the highest octave needs, and the hop can be halved once more. */
    private boolean halvedFirst(double tuning) {
        return sampleRate > 8 * highest(tuning) && hopLength % (1 << OCTAVES) == 0;
    }

    /** Where the highest filter has decayed, Hz. */
    private static double highest(double tuning) {
        double centre = LOWEST * Math.pow(2, OCTAVES + (tuning - 1) / BINS_PER_OCTAVE);
        return centre * (1 + 0.5 * WINDOW_BANDWIDTH / ConstantQBasis.QUALITY);
    }
}
