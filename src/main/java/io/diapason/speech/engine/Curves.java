package io.diapason.speech.engine;

/** Elementary functions in the form that compiles to vector instructions: no branch, no table, no call. */
final class Curves {
    /** Beyond this tanh is 1 in float. */
    private static final float EDGE = 7.90531110763549805f;

    private Curves() {}

    /** tanh by the rational function of degree 13 and 6 that Eigen uses (MathFunctionsImpl.h); within 3 units in the last place. */
    static float tanh(float number) {
        float x = Math.max(-EDGE, Math.min(EDGE, number));
        float s = x * x;
        float p = Math.fma(s, -2.76076847742355e-16f, 2.00018790482477e-13f);
        p = Math.fma(p, s, -8.60467152213735e-11f);
        p = Math.fma(p, s, 5.12229709037114e-08f);
        p = Math.fma(p, s, 1.48572235717979e-05f);
        p = Math.fma(p, s, 6.37261928875436e-04f);
        p = Math.fma(p, s, 4.89352455891786e-03f);
        float q = Math.fma(s, 1.19825839466702e-06f, 1.18534705686654e-04f);
        q = Math.fma(q, s, 2.26843463243900e-03f);
        q = Math.fma(q, s, 4.89352518554385e-03f);
        return p * x / q;
    }

    /** 1 / (1 + e<sup>-x</sup>). */
    static float sigmoid(float x) {
        return Math.fma(0.5f, tanh(0.5f * x), 0.5f);
    }

    /** to += from. */
    static void add(float[] from, float[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] += from[i];
        }
    }
}
