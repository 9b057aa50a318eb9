package io.diapason.search.samplers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExpectedImprovementTest {
    /** Integrals of the normal distribution by SciPy 1.17. */
    @Test
    void agreesWithTheIntegral() {
        assertThat(ExpectedImprovement.logH(1)).isCloseTo(0.08002621884930688, within(1e-12));
        assertThat(ExpectedImprovement.logH(-3)).isCloseTo(-7.86968605960303, within(1e-10));
        assertThat(ExpectedImprovement.logH(-10)).isCloseTo(-55.55312203612236, within(1e-8));
        assertThat(ExpectedImprovement.logH(-40)).isCloseTo(-808.2985683566201, within(1e-8));
    }

    @Test
    void risesWithoutAJumpWhereTheSeriesTakesOver() {
        double before = Double.NEGATIVE_INFINITY;
        for (double z = -60; z < 8; z += 0.001) {
            double now = ExpectedImprovement.logH(z);
            assertThat(now).isFinite().isGreaterThan(before);
            before = now;
        }
        assertThat(ExpectedImprovement.logH(-6 + 1e-9)).isCloseTo(ExpectedImprovement.logH(-6 - 1e-9), within(1e-6));
    }

    @Test
    void scalesWithTheDeviation() {
        assertThat(Math.exp(ExpectedImprovement.log(5, 2, 5))).isCloseTo(2 / Math.sqrt(2 * Math.PI), within(1e-12));
        assertThat(Math.exp(ExpectedImprovement.log(9, 1e-9, 5))).isCloseTo(4, within(1e-6));
    }
}
