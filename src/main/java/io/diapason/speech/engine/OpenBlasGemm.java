package io.diapason.speech.engine;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.blas_set_num_threads;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

/** OpenBLAS' sgemm, which ND4J brings along; told the processor by OPENBLAS_CORETYPE in the environment. */
final class OpenBlasGemm implements Gemm {
    private final Address a = new Address();
    private final Address b = new Address();
    private final Address c = new Address();

    OpenBlasGemm() {
        blas_set_num_threads(1);
    }

    @Override
    public void multiply(Matrix left, Matrix right, Matrix target, boolean add) {
        cblas_sgemm(
                CblasRowMajor,
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
    }

    private static int letter(Matrix matrix) {
        return matrix.transposed() ? CblasTrans : CblasNoTrans;
    }

    @Override
    public String name() {
        return "OpenBLAS 0.3.19 " + System.getenv().getOrDefault("OPENBLAS_CORETYPE", "auto");
    }
}
