package io.diapason.search.space;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What an expression is made of; refuses everything beyond the allowed part of CEL.
 *
 * @param names   the parameters it speaks of
 * @param numbers the numbers written in it
 */
record Vocables(Set<String> names, Set<Double> numbers) {
    private static final Set<String> FUNCTIONS = Set.of(
            "_&&_", "_||_", "!_", "_?_:_", "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in", "_+_", "_-_", "_*_",
            "_/_", "_%_", "-_", "int", "double");

    Vocables {
        names = Set.copyOf(names);
        numbers = Set.copyOf(numbers);
    }

    static Vocables of(CelExpr tree) {
        Set<String> names = new LinkedHashSet<>();
        Set<Double> numbers = new HashSet<>();
        collect(tree, names, numbers);
        return new Vocables(names, numbers);
    }

    private static void collect(CelExpr node, Set<String> names, Set<Double> numbers) {
        switch (node.getKind()) {
            case IDENT -> names.add(node.ident().name());
            case CONSTANT -> collect(node.constant(), numbers);
            case LIST -> node.list().elements().forEach(child -> collect(child, names, numbers));
            case CALL -> {
                CelExpr.CelCall call = node.call();
                if (call.target().isPresent() || !FUNCTIONS.contains(call.function())) {
                    throw unsupported("the function " + call.function() + "()");
                }
                call.args().forEach(child -> collect(child, names, numbers));
            }
            default -> throw unsupported(node.getKind().name().toLowerCase(Locale.ROOT) + " expressions");
        }
    }

    private static void collect(CelConstant constant, Set<Double> numbers) {
        switch (constant.getKind()) {
            case INT64_VALUE -> numbers.add((double) constant.int64Value());
            case DOUBLE_VALUE -> numbers.add(constant.doubleValue());
            case STRING_VALUE, BOOLEAN_VALUE -> {}
            default -> throw unsupported("the literal " + constant);
        }
    }

    private static InvalidExpressionException unsupported(String what) {
        return new InvalidExpressionException(
                "must use only comparison, in, && || ! ?:, + - * / %, int() and double(), but uses " + what, 0);
    }
}
