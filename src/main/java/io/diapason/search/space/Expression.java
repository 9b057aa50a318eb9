package io.diapason.search.space;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;
import java.util.Set;

/**
 * A condition over parameters in CEL, the Common Expression Language (cel.dev), e.g.
 * {@code dense_units > 0 && optimizer == 'adam'}.
 *
 * <p>Only what ends at once and needs no memory is allowed: literals, lists, comparison, {@code in},
 * {@code && || ! ?:}, arithmetic, {@code int()} and {@code double()}; no macros, no text functions, no regular
 * expressions; at most 500 characters. Where we differ from CEL: whole and real numbers mix freely in arithmetic, so
 * {@code units * 0.5} is 32.0 for 64.
 *
 * <p>Values are dynamically typed; whether an expression can be computed at all is found out by computing it
 * ({@link DefinitionReader} does). Immutable, thread-safe.
 */
public final class Expression {
    /** Longest expression, in characters. */
    public static final int MAX_LENGTH = 500;

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(MAX_LENGTH)
            .maxParseRecursionDepth(32)
            .maxParseExpressionNodeCount(200)
            .enableHeterogeneousNumericComparisons(true)
            .build();
    // Only the parser: it knows no macros unless told, and the runtime resolves names and types while it evaluates.
    private static final CelParser PARSER =
            CelParserFactory.standardCelParserBuilder().setOptions(OPTIONS).build();
    private static final CelRuntime RUNTIME = MixedArithmetic.runtime(OPTIONS);

    private final String text;
    private final Vocables vocables;
    private final CelRuntime.Program program;

    private Expression(String text, Vocables vocables, CelRuntime.Program program) {
        this.text = text;
        this.vocables = vocables;
        this.program = program;
    }

    /**
     * Reads an expression.
     *
     * @throws InvalidExpressionException where the text is too long, is not CEL, or uses more of CEL than is allowed
     */
    public static Expression of(String text) {
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw new InvalidExpressionException(
                    "must be 1 to " + MAX_LENGTH + " characters, but has " + text.length(), 0);
        }
        CelValidationResult parsed = PARSER.parse(text);
        try {
            CelAbstractSyntaxTree tree = parsed.getAst();
            return new Expression(text, Vocables.of(tree.getExpr()), RUNTIME.createProgram(tree));
        } catch (CelValidationException e) {
            CelIssue issue = parsed.getErrors().get(0);
            int column = Math.max(0, issue.getSourceLocation().getColumn());
            throw new InvalidExpressionException("must be a valid expression: " + issue.getMessage(), column);
        } catch (CelEvaluationException e) {
            throw new InvalidExpressionException("must be a valid expression: " + plain(e), 0);
        }
    }

    public String text() {
        return text;
    }

    /** The parameters it speaks of. */
    public Set<String> names() {
        return vocables.names();
    }

    /** The numbers it names: where its value may change. */
    Set<Double> numbers() {
        return vocables.numbers();
    }

    /**
     * Is it true for these values? False where it speaks of a parameter that is absent (inactive), and where it cannot
     * be computed (division by zero, text compared with a number).
     */
    public boolean holds(Map<String, Object> active) {
        if (!active.keySet().containsAll(names())) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(program.eval(active));
        } catch (CelEvaluationException e) {
            return false;
        }
    }

    /** @throws InvalidExpressionException where it cannot be computed for these values, or is neither true nor false */
    void check(Map<String, Object> values) {
        try {
            Object result = program.eval(values);
            if (!(result instanceof Boolean)) {
                throw new InvalidExpressionException("must be true or false, but gives " + result, 0);
            }
        } catch (CelEvaluationException e) {
            throw new InvalidExpressionException("must be computable, but: " + plain(e), 0);
        }
    }

    private static String plain(Exception e) {
        String message = String.valueOf(e.getMessage()).replaceFirst("^evaluation error at [^ ]+ ", "");
        return message.replaceFirst("\\. Overload candidates:.*", " with values of these types");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Expression expression && expression.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
