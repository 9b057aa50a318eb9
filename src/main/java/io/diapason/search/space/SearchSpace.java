package io.diapason.search.space;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.deeplearning4j.arbiter.optimize.api.ParameterSpace;
import org.jspecify.annotations.Nullable;

/**
 * What may be tried: parameters, the conditions under which they exist, and the constraints between them. Compiles to
 * one Arbiter parameter space over a flat vector in the unit cube.
 *
 * <p>A parameter whose {@code when} is false, or speaks of a parameter that is itself inactive, is inactive: the
 * configuration does not have it. A constraint that speaks of an inactive parameter holds. Immutable, thread-safe.
 */
public final class SearchSpace {
    /** Most parameters, and most constraints, of one space. */
    public static final int MOST = 100;

    private final List<Parameter> parameters;
    private final List<Constraint> constraints;
    private final List<Parameter> ordered;
    private final Map<String, Parameter> byName;
    private final ConfigurationSpace cube;
    private volatile @Nullable Cardinality counted;

    /**
     * @throws IllegalArgumentException where there are no or more than 100 parameters, a name repeats, an expression
     *     speaks of an unknown parameter, or conditions form a circle
     */
    public SearchSpace(List<Parameter> parameters, List<Constraint> constraints) {
        if (parameters.isEmpty() || parameters.size() > MOST || constraints.size() > MOST) {
            throw new IllegalArgumentException(
                    "a space must have 1 to 100 parameters and at most 100 constraints, but has " + parameters.size()
                            + " and " + constraints.size());
        }
        this.parameters = List.copyOf(parameters);
        this.constraints = List.copyOf(constraints);
        this.byName = parameters.stream().collect(Collectors.toMap(Parameter::name, p -> p));
        constraints.forEach(constraint -> checkNames(constraint.expression()));
        parameters.forEach(parameter -> parameter.when().ifPresent(this::checkNames));
        this.ordered = Conditions.order(this.parameters);
        this.cube = new ConfigurationSpace(this);
    }

    private void checkNames(Expression expression) {
        if (!byName.keySet().containsAll(expression.names())) {
            throw new IllegalArgumentException(
                    "'" + expression + "' must speak of parameters only: " + byName.keySet());
        }
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    public List<Constraint> constraints() {
        return constraints;
    }

    /** The parameters, each after those its condition speaks of. */
    List<Parameter> ordered() {
        return ordered;
    }

    /**
     * The exact number of distinct valid configurations; empty where it is infinite or
     * {@linkplain Cardinality not countable}.
     */
    public Optional<BigInteger> cardinality() {
        return count() instanceof Cardinality.Exact exact ? Optional.of(exact.value()) : Optional.empty();
    }

    /** The number of distinct valid configurations, or why there is no such number; computed once. */
    public Cardinality count() {
        Cardinality known = counted;
        if (known == null) {
            known = Counter.count(this);
            counted = known;
        }
        return known;
    }

    /** Coordinates of the unit cube: the parameters that are not fixed. */
    public int dimensions() {
        return cube.numParameters();
    }

    /**
     * The configuration at a point of the unit cube; it may break a constraint, see {@link #isValid}.
     *
     * @param unit {@link #dimensions()} numbers in [0, 1]
     * @throws IllegalArgumentException where the vector has another length or leaves the unit cube
     */
    public Configuration decode(double[] unit) {
        for (double coordinate : unit) {
            if (!(coordinate >= 0 && coordinate <= 1)) {
                throw new IllegalArgumentException("coordinates must be in [0, 1], but one is " + coordinate);
            }
        }
        return cube.getValue(unit);
    }

    /** A vector that {@link #decode} turns into this configuration; inactive parameters get 0.5. */
    public double[] encode(Configuration configuration) {
        double[] unit = new double[dimensions()];
        int index = 0;
        for (Parameter parameter : parameters) {
            if (!(parameter instanceof Fixed)) {
                unit[index++] = configuration
                        .find(parameter.name())
                        .map(parameter::unit)
                        .orElse(0.5);
            }
        }
        return unit;
    }

    /**
     * Does the configuration have exactly the active parameters, each with a value it accepts, and keep every
     * constraint?
     */
    public boolean isValid(Configuration configuration) {
        Map<String, Object> values = configuration.values();
        for (Parameter parameter : parameters) {
            Object value = values.get(parameter.name());
            if (isActive(parameter, values) != (value != null) || (value != null && !parameter.accepts(value))) {
                return false;
            }
        }
        return byName.keySet().containsAll(values.keySet())
                && constraints.stream().allMatch(constraint -> constraint.holds(values));
    }

    /** A new Arbiter space of this search space, for one generator: generators write into the leaves. */
    public ParameterSpace<Configuration> arbiter() {
        return new ConfigurationSpace(this);
    }

    /**
     * The same space with finitely many values per parameter; see {@link Parameter#discretised}.
     *
     * @param points values of a parameter that has more than {@code most}, at least 2
     */
    public SearchSpace discretised(int points, int most) {
        return new SearchSpace(
                parameters.stream()
                        .map(parameter -> parameter.discretised(points, most))
                        .toList(),
                constraints);
    }

    /** A finite space as plain lists of values: each parameter a {@link Choice} (or {@link Fixed}). */
    public SearchSpace listed() {
        return new SearchSpace(parameters.stream().map(SearchSpace::listed).toList(), constraints);
    }

    private static Parameter listed(Parameter parameter) {
        if (parameter instanceof Fixed) {
            return parameter;
        }
        long size = parameter.size().orElseThrow(() -> new IllegalStateException(parameter.name() + " is continuous"));
        List<Object> values = LongStream.range(0, size).mapToObj(parameter::at).toList();
        return new Choice(parameter.name(), parameter.when(), values);
    }

    /** Keeps of one value per parameter those that are active. */
    Configuration activate(Map<String, Object> values) {
        Map<String, Object> active = new HashMap<>();
        for (Parameter parameter : ordered) {
            if (isActive(parameter, active)) {
                active.put(parameter.name(), Objects.requireNonNull(values.get(parameter.name())));
            }
        }
        Map<String, Object> kept = new LinkedHashMap<>();
        parameters.forEach(parameter -> {
            Object value = active.get(parameter.name());
            if (value != null) {
                kept.put(parameter.name(), value);
            }
        });
        return Configuration.of(kept);
    }

    static boolean isActive(Parameter parameter, Map<String, Object> active) {
        return parameter.when().map(when -> when.holds(active)).orElse(true);
    }
}
