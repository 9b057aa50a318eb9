package io.diapason.speech.features;

/**
 * Fourier transform of real numbers: {@code X[k] = sum over n of x[n] exp(-2 pi i k n / size)}, k = 0 to size/2,
 * unscaled.
 *
 * <p>Even and odd samples are packed into one complex transform of half the size and separated afterwards (Sorensen et
 * al., IEEE Trans. ASSP 35, 1987). Double arithmetic: librosa multiplies by a double window, so its transform is double
 * too, and only that brings quiet bands to agreement. Allocates nothing per transform; not thread-safe.
 */
public final class RealFft {
    private final int size;
    private final ComplexFft half;
    private final double[] cosine;
    private final double[] sine;
    private final double[] packedReal;
    private final double[] packedImaginary;

    /**
     * @param size points, a power of two from 4 to 65,536
     */
    public RealFft(int size) {
        if (size < 4 || size > 65_536 || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException(
                    "a transform has 4 to 65,536 points, a power of two, but this one has " + size);
        }
        this.size = size;
        this.half = new ComplexFft(size / 2);
        this.packedReal = new double[size / 2];
        this.packedImaginary = new double[size / 2];
        this.cosine = new double[size / 2 + 1];
        this.sine = new double[size / 2 + 1];
        for (int k = 0; k <= size / 2; k++) {
            cosine[k] = Math.cos(2 * Math.PI * k / size);
            sine[k] = Math.sin(2 * Math.PI * k / size);
        }
    }

    /** Points of the result: size/2 + 1. */
    public int bins() {
        return size / 2 + 1;
    }

    /**
     * Transforms {@code samples}.
     *
     * @param samples   at least size numbers; not changed
     * @param real      receives the bins
     * @param imaginary receives the bins
     */
    public void transform(double[] samples, double[] real, double[] imaginary) {
        int points = size / 2;
        for (int k = 0; k < points; k++) {
            packedReal[k] = samples[2 * k];
            packedImaginary[k] = samples[2 * k + 1];
        }
        half.transform(packedReal, packedImaginary);
        real[0] = packedReal[0] + packedImaginary[0];
        imaginary[0] = 0;
        real[points] = packedReal[0] - packedImaginary[0];
        imaginary[points] = 0;
        for (int k = 1; k < points; k++) {
            double evenReal = 0.5 * (packedReal[k] + packedReal[points - k]);
            double evenImaginary = 0.5 * (packedImaginary[k] - packedImaginary[points - k]);
            double oddReal = 0.5 * (packedImaginary[k] + packedImaginary[points - k]);
            double oddImaginary = 0.5 * (packedReal[points - k] - packedReal[k]);
            real[k] = evenReal + cosine[k] * oddReal + sine[k] * oddImaginary;
            imaginary[k] = evenImaginary + cosine[k] * oddImaginary - sine[k] * oddReal;
        }
    }
}
