package io.diapason.search.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
    private static final Map<String, Object> VALUES =
            Map.of("units", 64L, "more", 128L, "rate", 0.5, "whole_rate", 2.0, "optimizer", "adam", "norm", true);

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '"',
            value = {
                "units <= more # true",
                "units > more # false",
                "units > 63.5 # true",
                "rate < 1 # true",
                "whole_rate == 2 # true",
                "units * rate == 32 # true",
                "rate * 2 + units / 2.0 == 33 # true",
                "units % 64 == 0 # true",
                "double(units) / 128.0 == rate # true",
                "optimizer in ['adam', 'nadam'] # true",
                "optimizer != 'adam' || norm # true",
                "!norm || units > 32 # true",
                "norm ? units < 100 : more < 100 # true",
                "-units < 0 # true",
            })
    void computesWhatItSays(String text, boolean expected) {
        assertThat(Expression.of(text).holds(VALUES)).isEqualTo(expected);
    }

    @Test
    void isFalseWhereAParameterIsAbsent() {
        assertThat(Expression.of("!(missing > 0)").holds(VALUES)).isFalse();
    }

    @Test
    void isFalseWhereItCannotBeComputed() {
        assertThat(Expression.of("units / 0 == 1").holds(VALUES)).isFalse();
        assertThat(Expression.of("optimizer > 3").holds(VALUES)).isFalse();
    }

    @Test
    void knowsTheParametersAndNumbersItSpeaksOf() {
        Expression expression = Expression.of("units <= more && (rate > 0.5 || optimizer == 'adam')");

        assertThat(expression.names()).containsExactlyInAnyOrder("units", "more", "rate", "optimizer");
        assertThat(expression.numbers()).containsExactly(0.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1, 2].all(x, x > 0)", "optimizer.matches('(a+)+$')", "size(optimizer) > 3", "{'a': 1}['a'] == 1",
                        "units.more > 1",
                "timestamp('2026-01-01T00:00:00Z') > 1", "has(units.more)", "b'bytes' == b'x'",
                        "optimizer.contains('a')", "[1, 2][0] == 1"
            })
    void refusesWhatIsNotBounded(String text) {
        assertThatThrownBy(() -> Expression.of(text))
                .isInstanceOf(InvalidExpressionException.class)
                .hasMessageContaining("must use only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"units >", "units = 3", "units > > 2", "\"", "units @ 3"})
    void refusesWhatIsNoExpression(String text) {
        assertThatThrownBy(() -> Expression.of(text))
                .isInstanceOf(InvalidExpressionException.class)
                .hasMessageContaining("valid expression");
    }

    @Test
    void refusesWhatIsTooLongOrTooDeep() {
        assertThatThrownBy(() -> Expression.of("units > 1 && ".repeat(50) + "norm"))
                .hasMessageContaining("500");
        assertThatThrownBy(() -> Expression.of(" ")).hasMessageContaining("500");
        assertThatThrownBy(() -> Expression.of("(".repeat(200) + "norm" + ")".repeat(200)))
                .isInstanceOf(InvalidExpressionException.class);
    }

    @Test
    void constraintOnAnAbsentParameterHolds() {
        assertThat(Constraint.of("missing > units").holds(VALUES)).isTrue();
        assertThat(Constraint.of("units > more").holds(VALUES)).isFalse();
    }
}
