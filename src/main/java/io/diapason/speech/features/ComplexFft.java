package io.diapason.speech.features;

/**
 * Forward complex Fourier transform in place, a power of two long: Stockham's self-sorting algorithm with radix 4 (and
 * one radix-2 pass where the size is no power of four), so there is no bit reversal and memory is read in order. Not
 * thread-safe.
 */
final class ComplexFft {
    private final int size;
    private final double[] cosine;
    private final double[] sine;
    private final double[] spareReal;
    private final double[] spareImaginary;

    ComplexFft(int size) {
        this.size = size;
        this.spareReal = new double[size];
        this.spareImaginary = new double[size];
        this.cosine = new double[size];
        this.sine = new double[size];
        for (int i = 0; i < size; i++) {
            cosine[i] = Math.cos(2 * Math.PI * i / size);
            sine[i] = -Math.sin(2 * Math.PI * i / size);
        }
    }

    void transform(double[] real, double[] imaginary) {
        double[] fromReal = real;
        double[] fromImaginary = imaginary;
        double[] toReal = spareReal;
        double[] toImaginary = spareImaginary;
        int stride = 1;
        for (int length = size; length > 1; length /= length == 2 ? 2 : 4) {
            if (length == 2) {
                passOfTwo(fromReal, toReal);
                passOfTwo(fromImaginary, toImaginary);
            } else {
                passOfFour(stride, new Numbers(fromReal, fromImaginary), new Numbers(toReal, toImaginary));
            }
            stride *= 4;
            double[] swap = fromReal;
            fromReal = toReal;
            toReal = swap;
            swap = fromImaginary;
            fromImaginary = toImaginary;
            toImaginary = swap;
        }
        if (fromReal != real) {
            System.arraycopy(fromReal, 0, real, 0, size);
            System.arraycopy(fromImaginary, 0, imaginary, 0, size);
        }
    }

    /** The last pass of sizes 2, 8, 32 …: its twiddle factors are all 1, so real and imaginary parts do not meet. */
    private void passOfTwo(double[] from, double[] to) {
        int stride = size / 2;
        for (int i = 0; i < stride; i++) {
            double a = from[i];
            double b = from[i + stride];
            to[i] = a + b;
            to[i + stride] = a - b;
        }
    }

    private void passOfFour(int stride, Numbers from, Numbers to) {
        int quarter = size / 4;
        for (int p = 0; p < quarter; p += stride) {
            // A group's twiddle factors are powers of exp(-2 pi i group / length), and group / length = p / size.
            butterflies(p, stride, from, to);
        }
    }

    /** All four outputs in one loop, long as it is: taken two by two they cost 40 % more time. */
    private void butterflies(int p, int stride, Numbers from, Numbers to) {
        int quarter = size / 4;
        double[] xr = from.real();
        double[] xi = from.imaginary();
        double[] yr = to.real();
        double[] yi = to.imaginary();
        double c1 = cosine[p];
        double s1 = sine[p];
        double c2 = cosine[2 * p];
        double s2 = sine[2 * p];
        double c3 = cosine[3 * p];
        double s3 = sine[3 * p];
        for (int i = p, o = 4 * p; i < p + stride; i++, o++) {
            double sumReal = xr[i] + xr[i + 2 * quarter];
            double sumImaginary = xi[i] + xi[i + 2 * quarter];
            double differenceReal = xr[i] - xr[i + 2 * quarter];
            double differenceImaginary = xi[i] - xi[i + 2 * quarter];
            double oddReal = xr[i + quarter] + xr[i + 3 * quarter];
            double oddImaginary = xi[i + quarter] + xi[i + 3 * quarter];
            double turnedReal = xi[i + 3 * quarter] - xi[i + quarter];
            double turnedImaginary = xr[i + quarter] - xr[i + 3 * quarter];
            yr[o] = sumReal + oddReal;
            yi[o] = sumImaginary + oddImaginary;
            double real = differenceReal - turnedReal;
            double imaginary = differenceImaginary - turnedImaginary;
            yr[o + stride] = c1 * real - s1 * imaginary;
            yi[o + stride] = c1 * imaginary + s1 * real;
            real = sumReal - oddReal;
            imaginary = sumImaginary - oddImaginary;
            yr[o + 2 * stride] = c2 * real - s2 * imaginary;
            yi[o + 2 * stride] = c2 * imaginary + s2 * real;
            real = differenceReal + turnedReal;
            imaginary = differenceImaginary + turnedImaginary;
            yr[o + 3 * stride] = c3 * real - s3 * imaginary;
            yi[o + 3 * stride] = c3 * imaginary + s3 * real;
        }
    }

    private record Numbers(double[] real, double[] imaginary) {}
}
