package io.diapason.speech.engine;

import java.lang.System.Logger.Level;

/** Chooses what multiplies. */
final class Gemms {
    private static final System.Logger LOG = System.getLogger(Gemms.class.getName());
    private static final boolean ONE_DNN = loads();

    private Gemms() {}

    /** @throws IllegalArgumentException where there is no oneDNN for bfloat16 */
    static Gemm create(Precision precision) {
        if (precision == Precision.FLOAT32) {
            return ONE_DNN ? new OneDnnGemm() : new OpenBlasGemm();
        }
        if (!ONE_DNN) {
            throw new IllegalArgumentException(
                    "precision must be float32 on this machine, which has no oneDNN, but is " + precision.label());
        }
        return new Bf16Gemm();
    }

    /** It throws errors, not exceptions, where a library is missing or does not fit the machine. */
    private static boolean loads() {
        try {
            return !new OneDnnGemm().name().isEmpty();
        } catch (LinkageError e) {
            LOG.log(Level.WARNING, "no oneDNN for this machine, OpenBLAS multiplies instead: {0}", e.toString());
            return false;
        }
    }
}
