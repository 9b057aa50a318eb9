package io.diapason.speech.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoresTest {
    private static final float[] FIRST = {0.7f, 0.2f, 0.1f, 0};
    private static final float[] SECOND = {0.2f, 0.5f, 0.3f, 0};
    private static final float[] THIRD = {0.1f, 0.1f, 0.8f, 0};

    @Test
    void averageByHand() {
        // class 0: 2 of 3 right; class 1: 0 of 1; class 2 and 3 have no clip, class 2 is predicted once.
        Scores scores = Scores.of(judged(new int[] {0, 0, 0, 1}, FIRST, FIRST, SECOND, THIRD));

        assertThat(scores.accuracy()).isEqualTo(0.5);
        assertThat(scores.uar()).isEqualTo((2.0 / 3 + 0) / 2);
        assertThat(scores.lowestRecall()).isEqualTo(0);
        assertThat(scores.macroF1()).isEqualTo((0.8 + 0 + 0) / 3);
        assertThat(scores.loss()).isCloseTo(-(2 * Math.log(0.7) + Math.log(0.2) + Math.log(0.1)) / 4, within(1e-6));
        assertThat(scores.confusion())
                .isDeepEqualTo(new int[][] {{2, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}});
        assertThat(scores.metrics()).containsOnlyKeys(Scores.METRICS);
    }

    @Test
    void lowestRecallIsOfClassesThatAreThere() {
        Scores scores = Scores.of(judged(new int[] {0, 0, 0, 1, 2}, FIRST, FIRST, SECOND, SECOND, THIRD));

        assertThat(scores.lowestRecall()).isEqualTo(2.0 / 3);
        assertThat(scores.metrics()).containsEntry("min_recall", 2.0 / 3);
    }

    @Test
    void staysFiniteWhereTheTrueClassWasRuledOut() {
        assertThat(Scores.of(judged(new int[] {3}, FIRST)).loss()).isCloseTo(-Math.log(1e-7), within(1e-9));
    }

    @Test
    void doesNotHideANetworkThatDiverged() {
        float[] broken = {Float.NaN, Float.NaN, Float.NaN, Float.NaN};

        assertThat(Scores.of(judged(new int[] {3}, broken)).loss()).isNaN();
    }

    @Test
    void needAClip() {
        assertThatThrownBy(() -> Scores.of(judged(new int[0]))).hasMessageContaining("at least one clip");
    }

    private static Judgements judged(int[] truth, float[]... probabilities) {
        List<String> one = Collections.nCopies(truth.length, "x");
        return new Judgements(List.of("a", "b", "c", "d"), truth, probabilities, one, one);
    }
}
