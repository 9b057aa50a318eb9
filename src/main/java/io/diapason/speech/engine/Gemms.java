package io.diapason.speech.engine;

import java.lang.System.Logger.Level;

/** Chooses what multiplies. */
final class Gemms {
    private static final System.Logger LOG = System.getLogger(Gemms.class.getName());
    private static final boolean ONE_DNN = loads();

    private Gemms() {}

    static Gemm create() {
        return ONE_DNN ? new OneDnnGemm() : new OpenBlasGemm();
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
