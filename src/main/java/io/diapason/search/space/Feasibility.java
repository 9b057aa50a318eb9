package io.diapason.search.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds conditions that are never true and constraints that nothing satisfies. Long ranges stand for themselves by
 * their ends, nine values between, and every number an expression names with its neighbours: where the truth of a
 * comparison can change. What is too entangled to decide within a share of 400,000 partial configurations counts as
 * possible.
 */
final class Feasibility {
    private static final long VISITS = 400_000;
    private static final int ALL_VALUES_UP_TO = 200;

    private final List<Parameter> parameters;
    private final List<Constraint> constraints;
    private final ExpressionReader report;
    private final long share;

    Feasibility(SearchSpace space, ExpressionReader report) {
        Set<Double> numbers = new HashSet<>();
        space.constraints()
                .forEach(constraint -> numbers.addAll(constraint.expression().numbers()));
        space.parameters().forEach(p -> p.when().ifPresent(when -> numbers.addAll(when.numbers())));
        this.parameters =
                space.parameters().stream().map(p -> sampled(p, numbers)).toList();
        this.constraints = space.constraints();
        this.report = report;
        this.share = VISITS / (1 + parameters.size() + constraints.size());
    }

    /** Reports every expression that cannot be computed; else every impossible condition and constraint. */
    void check() {
        if (!computable()) {
            return;
        }
        boolean possible = true;
        for (Constraint constraint : constraints) {
            if (!isPossible(List.of(constraint), Optional.empty())) {
                report.report(
                        constraint.expression(),
                        "must be satisfied by some configuration",
                        "no value of its parameters does");
                possible = false;
            }
        }
        if (possible && !isPossible(constraints, Optional.empty())) {
            Constraint last = constraints.get(constraints.size() - 1);
            report.report(
                    last.expression(),
                    "must leave some configuration, together with the other constraints",
                    "relax one of them");
            return;
        }
        List<Constraint> rules = possible ? constraints : List.of();
        for (Parameter parameter : parameters) {
            parameter
                    .when()
                    .filter(when -> !isPossible(rules, Optional.of(parameter.name())))
                    .ifPresent(when -> report.report(
                            when,
                            "must be true for some configuration",
                            "no value of its parameters makes it so; did you mean another value?"));
        }
    }

    private boolean isPossible(List<Constraint> rules, Optional<String> active) {
        SearchSpace space = new SearchSpace(parameters, rules);
        Optional<BigInteger> ways =
                active.isPresent() ? Counter.countActive(space, active.get(), share) : Counter.count(space, share);
        return ways.map(number -> number.signum() > 0).orElse(true);
    }

    private boolean computable() {
        Set<Expression> expressions = new HashSet<>();
        parameters.forEach(parameter -> parameter.when().ifPresent(expressions::add));
        constraints.forEach(constraint -> expressions.add(constraint.expression()));
        long broken = expressions.stream()
                .filter(expression -> !isComputable(expression))
                .count();
        return broken == 0;
    }

    /** Some values may rightly fail (division by zero); all of three may not. */
    private boolean isComputable(Expression expression) {
        Optional<String> failure = Optional.empty();
        for (int third = 0; third < 3; third++) {
            Map<String, Object> values = new HashMap<>();
            for (Parameter parameter : parameters) {
                values.put(parameter.name(), parameter.at((parameter.size().orElse(1) - 1) * third / 2));
            }
            try {
                expression.check(values);
                return true;
            } catch (InvalidExpressionException e) {
                failure = Optional.of(String.valueOf(e.getMessage()));
            }
        }
        report.report(expression, failure.orElse("must be computable"), "");
        return false;
    }

    private static Parameter sampled(Parameter parameter, Set<Double> numbers) {
        if (parameter.size().orElse(Long.MAX_VALUE) <= ALL_VALUES_UP_TO) {
            return parameter;
        }
        Parameter few = parameter.discretised(11, ALL_VALUES_UP_TO);
        TreeSet<Double> values = new TreeSet<>();
        for (long rank = 0; rank < few.size().orElse(0); rank++) {
            values.add(((Number) few.at(rank)).doubleValue());
        }
        for (double number : numbers) {
            for (double near : List.of(number - 1, Math.nextDown(number), number, Math.nextUp(number), number + 1)) {
                if (parameter.accepts(near)) {
                    values.add(near);
                }
            }
        }
        List<Object> tidy = new ArrayList<>();
        values.forEach(value -> tidy.add(parameter.tidy(value)));
        return new Choice(parameter.name(), parameter.when(), tidy);
    }
}
