package io.diapason.search.space;

import dev.cel.common.CelOptions;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.function.DoubleBinaryOperator;

/** CEL's runtime plus {@code + - * /} between a whole and a real number, which CEL leaves out and newcomers expect. */
final class MixedArithmetic {
    private MixedArithmetic() {}

    static CelRuntime runtime(CelOptions options) {
        CelRuntimeBuilder builder = CelRuntimeFactory.plannerRuntimeBuilder().setOptions(options);
        bind(builder, "_+_", "add", (a, b) -> a + b);
        bind(builder, "_-_", "subtract", (a, b) -> a - b);
        bind(builder, "_*_", "multiply", (a, b) -> a * b);
        bind(builder, "_/_", "divide", (a, b) -> a / b);
        return builder.build();
    }

    private static void bind(CelRuntimeBuilder builder, String function, String id, DoubleBinaryOperator operator) {
        builder.addFunctionBindings(CelFunctionBinding.fromOverloads(
                function,
                CelFunctionBinding.from(
                        id + "_int64_double", Long.class, Double.class, (a, b) -> operator.applyAsDouble(a, b)),
                CelFunctionBinding.from(
                        id + "_double_int64", Double.class, Long.class, (a, b) -> operator.applyAsDouble(a, b))));
    }
}
