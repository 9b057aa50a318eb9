package io.diapason.speech.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diapason.speech.dataset.Dataset;
import io.diapason.speech.dataset.Example;
import io.diapason.speech.dataset.Examples;
import io.diapason.speech.dataset.Standardiser;
import io.diapason.speech.features.FeatureMatrix;
import io.diapason.speech.score.Baseline;
import io.diapason.speech.score.Interval;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinearBaselineTest {
    @Test
    void findsWhatNeedsNoNetwork() {
        Dataset dataset = Tones.dataset();

        List<Baseline> baselines = LinearBaseline.of(dataset, dataset.test(), "test");

        assertThat(baselines).extracting(Baseline::name).containsExactly("chance", "linear");
        assertThat(baselines.get(0).accuracy()).as("4 clips of 12").isCloseTo(1 / 3.0, within(1e-9));
        assertThat(baselines.get(0).uarInterval()).isEqualTo(new Interval(1 / 3.0, 1 / 3.0));
        assertThat(baselines.get(1).uar()).isGreaterThan(0.9);
        assertThat(LinearBaseline.of(Tones.dataset(), dataset.test(), "test")).isEqualTo(baselines);
    }

    @Test
    void looksAtTheTestPartOnlyToScoreIt() {
        Dataset dataset = Tones.dataset();
        Dataset emptied = new Dataset(
                dataset.labels(),
                dataset.train(),
                dataset.validation(),
                new Examples(6, 8, List.of()),
                dataset.standardiser(),
                dataset.audit());

        assertThat(LinearBaseline.of(emptied, dataset.test(), "test"))
                .isEqualTo(LinearBaseline.of(dataset, dataset.test(), "test"));
    }

    @Test
    void readsFeaturesAsExtractedWhereEachUtteranceIsStandardisedByItself() {
        Dataset tones = Tones.dataset();
        Dataset byUtterance = new Dataset(
                tones.labels(),
                standardisedAlone(tones.train()),
                standardisedAlone(tones.validation()),
                standardisedAlone(tones.test()),
                Optional.empty(),
                tones.audit());

        assertThat(LinearBaseline.of(byUtterance, byUtterance.test(), "test"))
                .as("standardised, all clips would have mean 0 and deviation 1")
                .isEqualTo(LinearBaseline.of(tones, tones.test(), "test"));
    }

    @Test
    void poolsPartsAsOne() {
        Dataset dataset = Tones.dataset();
        Baselines test = Baselines.of(dataset, dataset.test());

        Baselines twice = Baselines.pooled(List.of(test, test));

        assertThat(twice.linear().size()).isEqualTo(24);
        assertThat(twice.scores("test", 1).get(1).uar())
                .isCloseTo(test.scores("test", 1).get(1).uar(), within(1e-12));
    }

    private static Examples standardisedAlone(Examples examples) {
        return new Examples(
                examples.dimensions(),
                examples.frames(),
                examples.clips().stream()
                        .map(clip -> new Example(
                                clip.features(),
                                Standardiser.fit(List.of((FeatureMatrix) clip.features())),
                                clip.label(),
                                clip.clip()))
                        .toList());
    }
}
