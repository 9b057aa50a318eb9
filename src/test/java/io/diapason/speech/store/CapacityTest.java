package io.diapason.speech.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapacityTest {
    @ParameterizedTest
    @CsvSource({"0,0", "1000,1000", "2k,2048", "500M,524288000", "10G,10737418240", "10GiB,10737418240", "1T,1099511627776"})
    void readsSizes(String text, long bytes) {
        assertThat(Capacity.parse(text).bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "G", "-1", "1.5G", "10 G", "10X", "99999999999", "1e9"})
    void refusesEverythingElse(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Capacity.parse(text))
                .withMessageContaining("10G")
                .withMessageContaining("'" + text + "'");
    }

    @Test
    void refusesLessThanNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Capacity(-1));
    }
}
