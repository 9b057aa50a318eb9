package io.diapason.search.space;

import dev.cel.common.CelOptions;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;

/** CEL's runtime plus {@code + - * /} between a whole and a real number, which CEL leaves out and newcomers expect. */
final class MixedArithmetic {
    private MixedArithmetic() {}

    static CelRuntime runtime(CelOptions options) {
        return CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(options)
                .addFunctionBindings(CelFunctionBinding.fromOverloads(
                        "_+_",
                        CelFunctionBinding.from("add_int64_double", Long.class, Double.class, (a, b) -> a + b),
                        CelFunctionBinding.from("add_double_int64", Double.class, Long.class, (a, b) -> a + b)))
                .addFunctionBindings(CelFunctionBinding.fromOverloads(
                        "_-_",
                        CelFunctionBinding.from("subtract_int64_double", Long.class, Double.class, (a, b) -> a - b),
                        CelFunctionBinding.from("subtract_double_int64", Double.class, Long.class, (a, b) -> a - b)))
                .addFunctionBindings(CelFunctionBinding.fromOverloads(
                        "_*_",
                        CelFunctionBinding.from("multiply_int64_double", Long.class, Double.class, (a, b) -> a * b),
                        CelFunctionBinding.from("multiply_double_int64", Double.class, Long.class, (a, b) -> a * b)))
                .addFunctionBindings(CelFunctionBinding.fromOverloads(
                        "_/_",
                        CelFunctionBinding.from("divide_int64_double", Long.class, Double.class, (a, b) -> a / b),
                        CelFunctionBinding.from("divide_double_int64", Double.class, Long.class, (a, b) -> a / b)))
                .build();
    }
}
