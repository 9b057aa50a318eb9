package io.diapason.search.space;

import static io.diapason.search.space.Spaces.choice;
import static io.diapason.search.space.Spaces.choiceWhen;
import static io.diapason.search.space.Spaces.reals;
import static io.diapason.search.space.Spaces.space;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchSpaceTest {
    private static final SearchSpace SPACE = space(
            List.of(
                    choiceWhen("third", "second > 0", 16, 32),
                    choice("first", 32, 64),
                    choiceWhen("second", "first > 32", 0, 32),
                    new Fixed("batch", Optional.empty(), 64L)),
            "third <= second");

    @Test
    void decodesOneCoordinatePerParameterThatIsNotFixed() {
        assertThat(SPACE.dimensions()).isEqualTo(3);
        assertThat(SPACE.decode(new double[] {0, 1, 1}).values())
                .isEqualTo(Map.of("first", 64L, "second", 32L, "third", 16L, "batch", 64L));
    }

    @Test
    void keepsTheOrderOfTheDefinition() {
        assertThat(SPACE.decode(new double[] {0, 1, 1}).values().keySet())
                .containsExactly("third", "first", "second", "batch");
    }

    @Test
    void dropsInactiveParametersAndThoseThatDependOnThem() {
        Configuration one = SPACE.decode(new double[] {0, 0, 1});
        Configuration other = SPACE.decode(new double[] {1, 0, 0});

        assertThat(one.values()).isEqualTo(Map.of("first", 32L, "batch", 64L));
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    }

    @Test
    void encodesWhatItDecodes() {
        Configuration configuration = SPACE.decode(new double[] {1, 1, 1});

        assertThat(SPACE.decode(SPACE.encode(configuration))).isEqualTo(configuration);
    }

    @Test
    void validConfigurationHasExactlyTheActiveParametersAndKeepsConstraints() {
        assertThat(SPACE.isValid(of(Map.of("first", 32, "batch", 64)))).isTrue();
        assertThat(SPACE.isValid(of(Map.of("first", 64, "second", 32, "third", 32, "batch", 64))))
                .isTrue();
        assertThat(SPACE.isValid(of(Map.of("first", 32))))
                .as("batch is missing")
                .isFalse();
        assertThat(SPACE.isValid(of(Map.of("first", 48, "batch", 64))))
                .as("48 is no choice")
                .isFalse();
        assertThat(SPACE.isValid(of(Map.of("first", 32, "second", 0, "batch", 64))))
                .as("second is inactive")
                .isFalse();
        assertThat(SPACE.isValid(of(Map.of("first", 32, "batch", 64, "other", 1))))
                .as("other is unknown")
                .isFalse();
        assertThat(space(List.of(choice("a", 1, 2), choice("b", 1, 2)), "a < b").isValid(of(Map.of("a", 2, "b", 2))))
                .isFalse();
    }

    @Test
    void vectorMustBeInTheUnitCube() {
        assertThatThrownBy(() -> SPACE.decode(new double[] {0, 0, 1.5})).hasMessageContaining("[0, 1]");
        assertThatThrownBy(() -> SPACE.decode(new double[] {0, 0, Double.NaN})).hasMessageContaining("[0, 1]");
        assertThatThrownBy(() -> SPACE.decode(new double[] {0})).hasMessageContaining("3 numbers");
    }

    @Test
    void givesEachGeneratorItsOwnArbiterSpace() {
        assertThat(SPACE.arbiter()).isNotSameAs(SPACE.arbiter());
        assertThat(SPACE.arbiter().numParameters()).isEqualTo(3);
        assertThat(SPACE.arbiter().collectLeaves()).hasSize(3);
    }

    @Test
    void refusesUnknownNamesAndCircles() {
        assertThatThrownBy(() -> space(List.of(choice("a", 1, 2)), "a < b")).hasMessageContaining("'a < b'");
        assertThatThrownBy(() -> space(List.of(choiceWhen("a", "b > 1", 1, 2), choiceWhen("b", "a > 1", 1, 2))))
                .hasMessageContaining("a → b → a");
        assertThatThrownBy(() -> space(List.of())).hasMessageContaining("1 to 100");
    }

    @Test
    void integralRealsAndWholeNumbersAreOneConfiguration() {
        assertThat(of(Map.of("rate", 2.0))).isEqualTo(of(Map.of("rate", 2L)));
        assertThat(of(Map.of("rate", 2.0)).hash())
                .isEqualTo(of(Map.of("rate", 2L)).hash());
        assertThat(of(Map.of("rate", "2"))).isNotEqualTo(of(Map.of("rate", 2L)));
    }

    @Test
    void discretisedSpaceIsFinite() {
        SearchSpace space = space(List.of(reals("rate", 0.1, 0.5, Scale.LINEAR), choice("a", 1, 2)));

        assertThat(space.cardinality()).isEmpty();
        assertThat(space.discretised(5, 100).cardinality()).hasValue(BigInteger.TEN);
    }

    private static Configuration of(Map<String, ?> values) {
        return Configuration.of(values);
    }
}
