package io.diapason.api;

import io.diapason.search.space.Configuration;
import io.diapason.study.Decision;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a search decided.
 *
 * @param number        in its study, from 1, in the order of carrying out
 * @param kind          BEGIN, RESUME, PAUSE or STOP
 * @param position      of the last event of the study that was known
 * @param trial         its number in the study
 * @param epoch         epochs the trial had
 * @param configuration of a trial that begins; null otherwise
 * @param seed          of the study, as text since it may exceed what JavaScript can count
 * @param algorithm     sampler or stopping rule; {@code start_with} where the definition itself named the configuration
 * @param version       of Diapason
 */
record DecisionAnswer(
        long number,
        String kind,
        long position,
        int trial,
        int epoch,
        @Nullable Map<String, Object> configuration,
        String seed,
        String algorithm,
        String version,
        Instant madeAt) {

    static DecisionAnswer of(Decision decision) {
        return new DecisionAnswer(
                decision.number(),
                decision.kind().name(),
                decision.position(),
                decision.trial(),
                decision.epoch(),
                decision.configuration().map(Configuration::values).orElse(null),
                Long.toString(decision.seed()),
                decision.algorithm(),
                decision.version(),
                decision.madeAt());
    }
}
