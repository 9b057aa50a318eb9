package io.diapason.search.importance;

import static io.diapason.search.space.Spaces.choice;
import static io.diapason.search.space.Spaces.integers;
import static io.diapason.search.space.Spaces.reals;
import static io.diapason.search.space.Spaces.space;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.diapason.search.Curve;
import io.diapason.search.Goal;
import io.diapason.search.History;
import io.diapason.search.Observation;
import io.diapason.search.Observations;
import io.diapason.search.Status;
import io.diapason.search.importance.Importance.Verdict;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Direction;
import io.diapason.search.space.Expression;
import io.diapason.search.space.Fixed;
import io.diapason.search.space.RealRange;
import io.diapason.search.space.Scale;
import io.diapason.search.space.SearchSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportanceTest {
    private static final Goal MINIMIZE = new Goal(Direction.MINIMIZE, 1);
    private static final Goal MAXIMIZE = new Goal(Direction.MAXIMIZE, 1);
    private static final SearchSpace CUBE = space(
            List.of(reals("x", 0, 1, Scale.LINEAR), reals("y", 0, 1, Scale.LINEAR), reals("z", 0, 1, Scale.LINEAR)));

    @Test
    void tellsWhatDominatesFromWhatIsWeakAndFromNothing() {
        Importance told = Importance.of(CUBE, MINIMIZE, trials(CUBE, 300, ImportanceTest::valley), 1);

        assertThat(told.verdict()).isEqualTo(Verdict.TOLD);
        assertThat(told.parameters()).extracting(ParameterImportance::name).startsWith("x");
        assertThat(of(told, "x").clear()).isTrue();
        assertThat(of(told, "x").best().low())
                .isGreaterThan(of(told, "y").best().high())
                .isGreaterThan(of(told, "z").best().high());
        assertThat(of(told, "z").variance().high()).isLessThan(0.05);
        assertThat(told.explained()).isGreaterThan(0.9);
        assertThat(told.parameters().stream()
                        .mapToDouble(parameter -> parameter.best().value())
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(told.remarks()).isEmpty();
    }

    @Test
    void findsAWeakParameterMoreOftenThanChanceAndOneWithoutEffectRarely() {
        List<Importance> searches = IntStream.range(0, 10)
                .mapToObj(search -> Importance.of(CUBE, MINIMIZE, trials(CUBE, 300, ImportanceTest::valley, search), 1))
                .toList();

        assertThat(searches).allMatch(told -> of(told, "x").clear());
        assertThat(searches).filteredOn(told -> of(told, "y").clear()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(searches).filteredOn(told -> of(told, "z").clear()).hasSizeLessThanOrEqualTo(2);
    }

    /** Variances of 2x and y on [0, 1] are 4/12 and 1/12. */
    @Test
    void dividesTheVarianceOfASumAsItIs() {
        Importance told = Importance.of(CUBE, MINIMIZE, trials(CUBE, 1_000, c -> 2 * real(c, "x") + real(c, "y")), 1);

        assertThat(of(told, "x").variance().value()).isCloseTo(0.8, within(0.05));
        assertThat(of(told, "y").variance().value()).isCloseTo(0.2, within(0.05));
        assertThat(of(told, "z").variance().value()).isLessThan(0.01);
        assertThat(told.interaction().orElseThrow().variance().value()).isLessThan(0.05);
    }

    @Test
    void findsTwoParametersThatMatterOnlyTogether() {
        SearchSpace square = space(List.of(
                reals("x", -1, 1, Scale.LINEAR), reals("y", -1, 1, Scale.LINEAR), reals("z", -1, 1, Scale.LINEAR)));

        Importance told = Importance.of(square, MAXIMIZE, trials(square, 500, c -> real(c, "x") * real(c, "y")), 1);

        Interaction pair = told.interaction().orElseThrow();
        assertThat(List.of(pair.first(), pair.second())).containsExactly("x", "y");
        assertThat(pair.variance().value()).isGreaterThan(0.7);
        assertThat(of(told, "x").variance().value()).isLessThan(0.15);
        assertThat(pair.firstValues()).hasSize(17).startsWith(-1.0).endsWith(1.0);
        assertThat(pair.objective()).hasSize(17).allMatch(row -> row.size() == 17);
        assertThat(pair.objective().get(0).get(0)).isGreaterThan(0.5);
        assertThat(pair.objective().get(0).get(16)).isLessThan(-0.5);
        assertThat(pair.objective().get(8).get(8)).isCloseTo(0, within(0.1));
    }

    @Test
    void drawsTheObjectiveOverAParameterInItsOwnUnits() {
        SearchSpace log = space(List.of(reals("rate", 1e-5, 1e-1, Scale.LOG), integers("size", 1, 4)));

        Importance told =
                Importance.of(log, MAXIMIZE, trials(log, 300, c -> 5 - square(Math.log10(real(c, "rate")) + 3)), 1);

        List<ParameterImportance.Point> curve = of(told, "rate").dependence();
        assertThat(curve).hasSize(17);
        assertThat((Double) curve.get(8).value()).isCloseTo(1e-3, within(1e-6));
        assertThat(curve.get(8).objective().value()).isCloseTo(5, within(0.2));
        assertThat(curve.get(0).objective().value()).isCloseTo(1, within(0.8));
        assertThat(of(told, "size").dependence())
                .extracting(ParameterImportance.Point::value)
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(of(told, "size").dependence())
                .allSatisfy(point -> assertThat(point.objective().value()).isCloseTo(5 - 16.0 / 12, within(0.2)));
    }

    /** Neither listed in the order of their effect, nor next to each other. */
    @Test
    void groupsTextsByWhatTheyDo() {
        SearchSpace texts = space(List.of(choice("word", "a", "b", "c", "d", "e"), reals("z", 0, 1, Scale.LINEAR)));

        Importance told = Importance.of(
                texts,
                MINIMIZE,
                trials(
                        texts,
                        200,
                        c -> List.of("b", "e").contains(c.find("word").orElseThrow()) ? 0 : 1),
                1);

        assertThat(of(told, "word").variance().value()).isGreaterThan(0.95);
        assertThat(of(told, "word").clear()).isTrue();
        assertThat(of(told, "z").clear()).isFalse();
        assertThat(of(told, "word").dependence())
                .extracting(point -> Math.round(point.objective().value()))
                .containsExactly(1L, 0L, 1L, 1L, 0L);
    }

    @Test
    void comparesAConditionalParameterWhereItIsActive() {
        SearchSpace tree = space(List.of(
                choice("kind", "plain", "deep"),
                new RealRange("depth", when("kind == 'deep'"), 0, 1, OptionalDouble.empty(), Scale.LINEAR),
                new RealRange("other", when("kind == 'deep'"), 0, 1, OptionalDouble.empty(), Scale.LINEAR)));

        Importance told = Importance.of(
                tree,
                MINIMIZE,
                trials(tree, 400, c -> c.find("depth").map(d -> (Double) d).orElse(0.5)),
                1);

        ParameterImportance depth = of(told, "depth");
        assertThat(depth.trials()).isBetween(150, 250);
        assertThat(depth.clear()).isTrue();
        assertThat(depth.dependence().get(0).objective().value()).isCloseTo(0, within(0.1));
        assertThat(depth.dependence().get(16).objective().value()).isCloseTo(1, within(0.1));
        assertThat(of(told, "other").clear()).isFalse();
        assertThat(of(told, "other").variance().value()).isLessThan(0.02);
        assertThat(of(told, "kind").trials()).isEqualTo(400);
        assertThat(of(told, "kind").clear()).isTrue(); // only a deep one gets below 0.5
    }

    @Test
    void isTheSameForTheObjectiveTurnedAround() {
        ToDoubleFunction<Configuration> loss = c -> square(real(c, "x")) + real(c, "y") * real(c, "z");

        Importance down = Importance.of(CUBE, MINIMIZE, trials(CUBE, 80, loss), 4);
        Importance up = Importance.of(CUBE, MAXIMIZE, trials(CUBE, 80, c -> -loss.applyAsDouble(c)), 4);

        assertThat(up.parameters())
                .extracting(ParameterImportance::name, ParameterImportance::best, ParameterImportance::variance)
                .isEqualTo(down.parameters().stream()
                        .map(one -> tuple(one.name(), one.best(), one.variance()))
                        .toList());
        assertThat(up.parameters().get(0).dependence().get(3).objective().value())
                .isEqualTo(-down.parameters()
                        .get(0)
                        .dependence()
                        .get(3)
                        .objective()
                        .value());
    }

    @Test
    void givesTheSameFiguresForTheSameSeed() {
        History history = trials(CUBE, 60, c -> real(c, "x"));

        assertThat(Importance.of(CUBE, MINIMIZE, history, 9)).isEqualTo(Importance.of(CUBE, MINIMIZE, history, 9));
        assertThat(Importance.of(CUBE, MINIMIZE, history, 9)).isNotEqualTo(Importance.of(CUBE, MINIMIZE, history, 10));
    }

    @Test
    void doesNotTakeNoiseForImportance() {
        SplittableRandom noise = new SplittableRandom(5);
        long clear = IntStream.range(0, 20)
                .mapToObj(study -> Importance.of(CUBE, MINIMIZE, trials(CUBE, 60, c -> noise.nextDouble()), study))
                .filter(told -> told.parameters().stream().anyMatch(ParameterImportance::clear))
                .count();

        assertThat(clear).isLessThanOrEqualTo(4); // 1 expected; 5 or more in 0.3 % of all seeds
        assertThat(Importance.of(CUBE, MINIMIZE, trials(CUBE, 60, c -> noise.nextDouble()), 1)
                        .remarks())
                .anyMatch(remark -> remark.contains("stands out from chance"))
                .anyMatch(remark -> remark.contains("do not rely on its figures"));
    }

    @Test
    void hasNothingToTellOfTooFewOrEqualTrialsOrWhereNothingVaries() {
        Importance few = Importance.of(CUBE, MINIMIZE, trials(CUBE, 9, c -> real(c, "x")), 1);
        assertThat(few.verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(few.parameters()).isEmpty();
        assertThat(few.remarks())
                .containsExactly("nothing to tell yet: at least 10 trials must be comparable, but 9 are");

        Importance constant = Importance.of(CUBE, MINIMIZE, trials(CUBE, 30, c -> 0.5), 1);
        assertThat(constant.verdict()).isEqualTo(Verdict.CONSTANT);
        assertThat(constant.interaction()).isEmpty();

        SearchSpace fixed = space(List.of(new Fixed("batch", Optional.empty(), 64L), choice("only", 1)));
        assertThat(Importance.of(fixed, MINIMIZE, History.empty(), 1).verdict()).isEqualTo(Verdict.NOTHING_VARIES);
        assertThat(Importance.of(CUBE, MINIMIZE, History.empty(), 1).verdict()).isEqualTo(Verdict.TOO_FEW);
    }

    @Test
    void saysThatFewTrialsAreAHint() {
        Importance told = Importance.of(CUBE, MINIMIZE, trials(CUBE, 10, c -> real(c, "x")), 1);

        assertThat(told.verdict()).isEqualTo(Verdict.TOLD);
        assertThat(told.remarks()).contains("only 10 trials: take it as a hint");
    }

    @Test
    void countsWhatItUsesAndWhatItLeavesOut() {
        Goal goal = new Goal(Direction.MINIMIZE, 10);
        List<Observation> all =
                new ArrayList<>(trials(CUBE, 30, c -> real(c, "x")).trials());
        Configuration any = all.get(0).configuration();
        all.add(Observation.of(any, Status.STOPPED, new Curve(31, new double[] {0.7, 0.6}), goal));
        all.add(Observation.of(any, Status.PAUSED, new Curve(32, new double[] {0.7}), goal));
        all.add(Observation.of(any, Status.RUNNING, new Curve(33, new double[] {0.7}), goal));
        all.add(Observations.blank(34, any, Status.INFEASIBLE));
        all.add(Observations.blank(35, any, Status.FAILED));

        Importance told = Importance.of(CUBE, goal, new History(all), 1);

        assertThat(told.trials()).isEqualTo(32);
        assertThat(told.early()).isEqualTo(2);
        assertThat(told.leftOut()).isEqualTo(3);
        assertThat(told.remarks())
                .contains("2 of 32 trials were stopped or paused early and count with the best value they had reached");
    }

    @Test
    void oneDivergedTrialDoesNotDrownTheOthers() {
        List<Observation> all =
                new ArrayList<>(trials(CUBE, 99, c -> real(c, "x")).trials());
        all.add(Observations.completed(100, all.get(0).configuration(), 1e300, 1));
        all.add(Observations.completed(101, all.get(1).configuration(), Double.MAX_VALUE, 1));

        Importance told = Importance.of(CUBE, MINIMIZE, new History(all), 1);

        assertThat(of(told, "x").variance().value()).isGreaterThan(0.8);
        assertThat(of(told, "x").dependence())
                .allMatch(point -> point.objective().high() <= 3);
    }

    @Test
    void looksAtABoundedNumberOfTrials() {
        SearchSpace one = space(List.of(reals("x", 0, 1, Scale.LINEAR)));

        Importance told = Importance.of(one, MINIMIZE, trials(one, 20_500, c -> real(c, "x")), 1);

        assertThat(told.trials()).isEqualTo(20_000);
        assertThat(told.leftOut()).isEqualTo(500);
        assertThat(told.interaction()).isEmpty();
    }

    /** 64 values fill the bits of a long to the last; where the constraint leaves nothing to draw, trials stand in. */
    @Test
    void managesAxesOfAsManyCellsAsThereAreBitsAndSpacesThatCannotBeDrawnFrom() {
        SearchSpace narrow = space(List.of(integers("x", 1, 64), integers("y", 1, 65)), "x * 100000 + y == 0");
        List<Observation> all = IntStream.rangeClosed(1, 64)
                .mapToObj(i ->
                        Observations.completed(i, Configuration.of(Map.of("x", (long) i, "y", (long) i % 7 + 1)), i, 1))
                .toList();

        Importance told = Importance.of(narrow, MAXIMIZE, new History(all), 1);

        assertThat(of(told, "x").dependence()).hasSize(17);
        assertThat(of(told, "x").dependence().get(16).objective().value()).isGreaterThan(55);
    }

    private static Optional<Expression> when(String condition) {
        return Optional.of(Expression.of(condition));
    }

    private static ParameterImportance of(Importance told, String name) {
        return told.parameters().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double valley(Configuration configuration) {
        return 10 * Math.abs(real(configuration, "x") - 0.3) + real(configuration, "y");
    }

    private static History trials(SearchSpace space, int count, ToDoubleFunction<Configuration> objective) {
        return trials(space, count, objective, 11);
    }

    /** Random search. */
    private static History trials(SearchSpace space, int count, ToDoubleFunction<Configuration> objective, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Observation> trials = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            Configuration drawn =
                    space.decode(random.doubles(space.dimensions()).toArray());
            trials.add(Observations.completed(number, drawn, objective.applyAsDouble(drawn), 1));
        }
        return new History(trials);
    }

    private static double real(Configuration configuration, String name) {
        return (Double) configuration.find(name).orElseThrow();
    }

    private static double square(double value) {
        return value * value;
    }
}
