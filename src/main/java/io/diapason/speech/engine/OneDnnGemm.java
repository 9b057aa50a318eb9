package io.diapason.speech.engine;

import static org.bytedeco.dnnl.global.dnnl.dnnl_sgemm;
import static org.bytedeco.dnnl.global.dnnl.dnnl_success;
import static org.bytedeco.dnnl.global.dnnl.dnnl_version;

import org.bytedeco.dnnl.dnnl_version_t;

/** oneDNN's sgemm: generates its code for the processor it finds, and is quick with small matrices. */
final class OneDnnGemm implements Gemm {
    private final Address a = new Address();
    private final Address b = new Address();
    private final Address c = new Address();
    private final String name;

    /** @throws LinkageError where there is no oneDNN for this machine */
    OneDnnGemm() {
        dnnl_version_t version = dnnl_version();
        this.name =
                "oneDNN " + version.major() + "." + version.minor() + "." + version.patch() + " " + Instructions.name();
    }

    @Override
    public void multiply(Matrix left, Matrix right, Matrix target, boolean add) {
        int status = dnnl_sgemm(
                letter(left),
                letter(right),
                target.rows(),
                target.columns(),
                left.width(),
                1,
                a.at(left.address()),
                left.stride(),
                b.at(right.address()),
                right.stride(),
                add ? 1 : 0,
                c.at(target.address()),
                target.stride());
        if (status != dnnl_success) {
            throw new IllegalStateException("oneDNN could not multiply: status " + status);
        }
    }

    private static byte letter(Matrix matrix) {
        return (byte) (matrix.transposed() ? 'T' : 'N');
    }

    @Override
    public String name() {
        return name;
    }
}
