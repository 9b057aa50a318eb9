package io.diapason.speech.engine;

import static org.bytedeco.dnnl.global.dnnl.dnnl_cpu_isa_avx;
import static org.bytedeco.dnnl.global.dnnl.dnnl_cpu_isa_avx2;
import static org.bytedeco.dnnl.global.dnnl.dnnl_cpu_isa_avx512_core;
import static org.bytedeco.dnnl.global.dnnl.dnnl_cpu_isa_avx512_core_amx;
import static org.bytedeco.dnnl.global.dnnl.dnnl_cpu_isa_avx512_core_bf16;
import static org.bytedeco.dnnl.global.dnnl.dnnl_cpu_isa_avx512_core_vnni;
import static org.bytedeco.dnnl.global.dnnl.dnnl_cpu_isa_sse41;
import static org.bytedeco.dnnl.global.dnnl.dnnl_get_effective_cpu_isa;

import java.util.Map;

/** The instructions that oneDNN generates its code for: others round sums in another order. */
final class Instructions {
    private static final Map<Integer, String> NAMES = Map.of(
            dnnl_cpu_isa_sse41, "sse4.1",
            dnnl_cpu_isa_avx, "avx",
            dnnl_cpu_isa_avx2, "avx2",
            dnnl_cpu_isa_avx512_core, "avx512",
            dnnl_cpu_isa_avx512_core_vnni, "avx512-vnni",
            dnnl_cpu_isa_avx512_core_bf16, "avx512-bf16",
            dnnl_cpu_isa_avx512_core_amx, "avx512-amx");

    private Instructions() {}

    static String name() {
        int code = dnnl_get_effective_cpu_isa();
        return NAMES.getOrDefault(code, "instructions " + Integer.toHexString(code));
    }
}
