package io.diapason.speech.features;

/**
 * Fourier transforms of many frames of real numbers side by side: {@code X[k] = sum over n of x[n] exp(-2 pi i k n / size)}, k = 0 to
 * size/2, unscaled.
 *
 * <p>Sample n of all frames is one row, and so is bin k. Every step then does the same to two rows from end to end, which the virtual machine
 * compiles to vector instructions; it does not for one transform by itself. Radix 2, decimation in frequency: a step of higher radix touches
 * more rows than it can vectorise. Halves are finished one after the other, so that most steps find their rows in the first cache. The
 * results come in bit-reversed order, which costs nothing: rows are found through a table.
 *
 * <p>Even and odd samples are packed into one complex transform of half the size and separated afterwards (Sorensen et al., IEEE Trans. ASSP
 * 35, 1987). Double arithmetic: librosa multiplies by a double window, so its transform is double too, and only that brings quiet bands to
 * agreement. Allocates nothing per transform; not thread-safe.
 */
final class BatchFft {
    private final int points;
    private final double[] cosine;
    private final double[] sine;
    private final double[][] real;
    private final double[][] imaginary;
    private final double[] zeros;
    private final int[] place;

    /**
     * @param size     points, a power of two from 4 to 65,536
     * @param capacity frames at most, at least 1
     */
    BatchFft(int size, int capacity) {
        Rules.require(
                size >= 4 && size <= 65_536 && Integer.bitCount(size) == 1,
                "a transform must have 4 to 65,536 points, a power of two",
                size);
        Rules.require(capacity >= 1, "a batch must have at least 1 frame", capacity);
        this.points = size / 2;
        this.real = new double[points][capacity];
        this.imaginary = new double[points][capacity];
        this.zeros = new double[capacity];
        this.cosine = new double[points];
        this.sine = new double[points];
        this.place = new int[points];
        for (int k = 0; k < points; k++) {
            cosine[k] = Math.cos(2 * Math.PI * k / size);
            sine[k] = -Math.sin(2 * Math.PI * k / size);
            place[k] = Integer.reverse(k) >>> Integer.numberOfLeadingZeros(points) + 1;
        }
    }

    /** Most frames at once. */
    int capacity() {
        return real[0].length;
    }

    /** The row to be filled with sample n of every frame, 0 to size - 1; {@link #transform(int)} overwrites it. */
    double[] sample(int n) {
        return (n & 1) == 0 ? real[n / 2] : imaginary[n / 2];
    }

    /** Real part of bin k, 0 to size/2, of every frame; after {@link #transform(int)}. */
    double[] real(int k) {
        return k == points ? imaginary[0] : real[place[k]];
    }

    /** Imaginary part of bin k, 0 to size/2, of every frame; after {@link #transform(int)}. */
    double[] imaginary(int k) {
        return k % points == 0 ? zeros : imaginary[place[k]];
    }

    /** Transforms the first frames of the rows. */
    void transform(int frames) {
        transform(0, points / 2, frames);
        separate(frames);
        join(frames);
        ends(frames);
    }

    /** The complex transform of consecutive rows. */
    private void transform(int first, int half, int frames) {
        fold(first, half, frames);
        if (half > 1) {
            transform(first, half / 2, frames);
            transform(first + half, half / 2, frames);
        }
    }

    /**
     * Sums into the upper half, differences turned by exp(-pi i j / half) into the lower. The inner loop reads everything before it writes
     * anything and has no method of its own: the compiler does not vectorise it otherwise.
     */
    private void fold(int first, int half, int frames) {
        for (int j = 0; j < half; j++) {
            double c = cosine[points / half * j];
            double s = sine[points / half * j];
            double[] ar = real[first + j];
            double[] ai = imaginary[first + j];
            double[] br = real[first + j + half];
            double[] bi = imaginary[first + j + half];
            for (int i = 0; i < frames; i++) {
                double upperReal = ar[i];
                double upperImaginary = ai[i];
                double lowerReal = br[i];
                double lowerImaginary = bi[i];
                double differenceReal = upperReal - lowerReal;
                double differenceImaginary = upperImaginary - lowerImaginary;
                ar[i] = upperReal + lowerReal;
                ai[i] = upperImaginary + lowerImaginary;
                br[i] = c * differenceReal - s * differenceImaginary;
                bi[i] = c * differenceImaginary + s * differenceReal;
            }
        }
    }

    /** Twice the transform of the even samples into the row of bin k, twice that of the odd ones, turned by k, into that of bin size/2 - k. */
    private void separate(int frames) {
        for (int k = 1; k < points / 2; k++) {
            double c = cosine[k];
            double s = sine[k];
            double[] lr = real[place[k]];
            double[] li = imaginary[place[k]];
            double[] hr = real[place[points - k]];
            double[] hi = imaginary[place[points - k]];
            for (int i = 0; i < frames; i++) {
                double lowReal = lr[i];
                double lowImaginary = li[i];
                double highReal = hr[i];
                double highImaginary = hi[i];
                double oddReal = lowImaginary + highImaginary;
                double oddImaginary = highReal - lowReal;
                lr[i] = lowReal + highReal;
                li[i] = lowImaginary - highImaginary;
                hr[i] = c * oddReal - s * oddImaginary;
                hi[i] = c * oddImaginary + s * oddReal;
            }
        }
    }

    /** Bin k is half the sum of the two parts, bin size/2 - k is the conjugate of half their difference. */
    private void join(int frames) {
        for (int k = 1; k < points / 2; k++) {
            double[] er = real[place[k]];
            double[] ei = imaginary[place[k]];
            double[] or = real[place[points - k]];
            double[] oi = imaginary[place[points - k]];
            for (int i = 0; i < frames; i++) {
                double evenReal = er[i];
                double evenImaginary = ei[i];
                double oddReal = or[i];
                double oddImaginary = oi[i];
                er[i] = 0.5 * (evenReal + oddReal);
                ei[i] = 0.5 * (evenImaginary + oddImaginary);
                or[i] = 0.5 * (evenReal - oddReal);
                oi[i] = 0.5 * (oddImaginary - evenImaginary);
            }
        }
    }

    /** Bins 0 and size/2 are real, and packed into one number; bin size/4 is its own mirror. */
    private void ends(int frames) {
        double[] first = real[0];
        double[] last = imaginary[0];
        double[] middle = imaginary[place[points / 2]];
        for (int i = 0; i < frames; i++) {
            double even = first[i];
            double odd = last[i];
            first[i] = even + odd;
            last[i] = even - odd;
            middle[i] = -middle[i];
        }
    }
}
