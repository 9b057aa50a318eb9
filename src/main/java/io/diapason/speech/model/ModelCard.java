package io.diapason.speech.model;

import io.diapason.speech.corpus.CorpusSource;
import io.diapason.speech.dataset.Dataset;
import io.diapason.speech.features.FeatureSettings;
import java.util.Locale;
import java.util.stream.Collectors;

/** The README.md of a bundle: what the model is, what its score means, and what it must not be used for. */
final class ModelCard {
    private ModelCard() {}

    static String of(TrainedModel model, Dataset dataset, Origin origin) {
        return head(dataset, origin) + new ScoreCard(model, dataset, origin).markdown() + use() + files(origin);
    }

    private static String head(Dataset dataset, Origin origin) {
        FeatureSettings features = origin.data().features();
        String corpora =
                origin.data().corpora().stream().map(CorpusSource::label).collect(Collectors.joining(", "));
        String notice = dataset.audit().synthetic()
                ? """

                  > **Synthetic.** This model learned from sounds that a program made up. It shows that the machinery works; on human
                  > speech it is worthless.
                  """
                : "";
        return String.format(
                Locale.ROOT,
                """
                ---
                pipeline_tag: audio-classification
                tags: [speech-emotion-recognition, lstm, deeplearning4j]
                ---
                # Voice emotion model
                %s
                | | |
                |---|---|
                | tells apart | %s |
                | network | %s |
                | hears | %s |
                | features | %s |
                | frames | %s |
                | ends of a recording | %s |
                | standardised | %s |
                | learned from | %s, %d clips |
                """,
                notice,
                String.join(", ", BundleContent.labels(dataset)),
                NetworkWords.of(origin.network()),
                FeatureWords.excerpt(features),
                FeatureWords.features(features),
                FeatureWords.frames(features),
                FeatureWords.ends(features),
                FeatureWords.normalisation(features),
                corpora,
                dataset.train().size());
    }

    private static String use() {
        return """

                ## Use

                For research, teaching and demonstrations of searching hyperparameters. The corpora are acted: the model knows how actors
                play feelings, in few languages and few voices, not what people feel.

                Out of scope: judging people. Emotion recognition at work and in education is prohibited in the European Union
                (Regulation 2024/1689, article 5(1)(f)), and it is no lie detector, no diagnosis and no measure of performance.
                """;
    }

    private static String files(Origin origin) {
        return """

                ## Files

                | file | content |
                |---|---|
                | network.zip | stock DL4J network: `%s.load(file, false)`; input [clips, features, frames], output [clips, labels] |
                | features.json | how a recording becomes features |
                | standardiser.json | mean and deviation of each feature, of training clips only; missing unless standardised `global` |
                | labels.json | classes in the order of the output |
                | configuration.json | the trial's parameters, network and training settings |
                | data.json | corpora, labels, division and fingerprint of the split |
                | metrics.json | validation scores: averages, classes, corpora, confusion matrix, intervals, baselines |
                | provenance.json | study, trial, data, software, machine |
                | SHA256SUMS | `sha256sum --check SHA256SUMS` |

                `./diapason predict bundle.zip clip.wav` classifies a recording.
                """
                .formatted(NetworkWords.reader(
                        origin.network(), origin.data().features().dimensions()));
    }
}
