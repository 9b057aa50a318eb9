package io.diapason.api;

import io.diapason.search.Confirmed;
import io.diapason.study.Confirmations;
import io.diapason.study.Study;
import io.diapason.study.Trial;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How the best of a search do on fresh seeds.
 *
 * @param planned    runs in all; 0: nothing is confirmed, or the search goes on
 * @param separable  the first is the best with at least 95 % probability
 * @param verdict    one sentence; null before the first run has completed
 * @param model      number of the run whose model the winner is downloaded as; null until all runs have ended
 * @param candidates by the mean of their fresh values, best first
 */
record ConfirmationAnswer(
        int planned,
        int done,
        int running,
        int failed,
        boolean separable,
        @Nullable String verdict,
        @Nullable Integer model,
        List<Candidate> candidates) {

    /**
     * One configuration.
     *
     * @param trial       number of the trial that found it
     * @param searched    the value it was chosen by: too good on average
     * @param values      of its fresh runs
     * @param interval    95 % interval of the mean over seeds; null where no configuration ran twice
     * @param probability that it is the best of these; null alike
     */
    record Candidate(
            int trial,
            double searched,
            List<Double> values,
            double mean,
            @Nullable List<Double> interval,
            @Nullable Double probability) {
        static Candidate of(Confirmed.Candidate candidate) {
            OptionalDouble margin = candidate.margin();
            double mean = candidate.mean();
            return new Candidate(
                    candidate.runs().number(),
                    candidate.runs().searched(),
                    candidate.runs().values(),
                    mean,
                    margin.isEmpty() ? null : List.of(mean - margin.getAsDouble(), mean + margin.getAsDouble()),
                    candidate.probability().isEmpty()
                            ? null
                            : candidate.probability().getAsDouble());
        }
    }

    static ConfirmationAnswer of(Study study, Confirmations confirmations) {
        Confirmations.Runs runs = confirmations.count(study);
        Confirmed confirmed = confirmations.result(study);
        return new ConfirmationAnswer(
                runs.planned(),
                runs.done(),
                runs.running(),
                runs.failed(),
                confirmed.isSeparable(),
                verdict(study, confirmed),
                confirmations.winner(study).map(Trial::number).orElse(null),
                confirmed.ranking().stream().map(Candidate::of).toList());
    }

    private static @Nullable String verdict(Study study, Confirmed confirmed) {
        if (confirmed.ranking().isEmpty()) {
            return null;
        }
        Confirmed.Candidate first = confirmed.ranking().get(0);
        String mean = String.format(
                Locale.ROOT,
                "trial %d, mean %s %.4g over %d fresh runs",
                first.runs().number(),
                study.metric(),
                first.mean(),
                first.runs().values().size());
        if (confirmed.ranking().size() == 1) {
            return "Confirmed alone: " + mean;
        }
        if (first.probability().isEmpty()) {
            return "Not separable, for no configuration ran twice: " + mean + " is merely first";
        }
        String chance =
                String.format(Locale.ROOT, "%.0f %%", 100 * first.probability().getAsDouble());
        return confirmed.isSeparable()
                ? "The best with " + chance + " probability: " + mean
                : "Not separable: " + mean + " is the best with only " + chance + " probability";
    }
}
