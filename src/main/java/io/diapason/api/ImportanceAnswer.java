package io.diapason.api;

import io.diapason.search.importance.Importance;
import io.diapason.search.importance.Interaction;
import io.diapason.search.importance.ParameterImportance;
import io.diapason.study.Study;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which parameters of a study mattered.
 *
 * @param verdict     TOLD, TOO_FEW, CONSTANT or NOTHING_VARIES
 * @param basis       what the figures rest on
 * @param remarks     what a reader must know of them, in words; may be empty
 * @param parameters  the most important for reaching the best first; empty unless TOLD
 * @param interaction the top pair; null where there is none
 */
record ImportanceAnswer(
        long study,
        String metric,
        String direction,
        String verdict,
        Basis basis,
        List<String> remarks,
        List<ParameterImportance> parameters,
        @Nullable Interaction interaction) {

    /**
     * What the figures rest on.
     *
     * @param trials    trials compared
     * @param early     of them, those stopped or paused before their end; they count with the best value they had reached
     * @param leftOut   other trials that have ended: without a value, or beyond the 20,000 that are looked at
     * @param best      method
     * @param variance  method
     * @param explained R² of the forest out of bag, for variance and dependence
     */
    record Basis(int trials, int early, int leftOut, long seed, String best, String variance, double explained) {}

    static ImportanceAnswer of(Study study, Importance importance) {
        return new ImportanceAnswer(
                study.id(),
                study.metric(),
                study.direction().name().toLowerCase(Locale.ROOT),
                importance.verdict().name(),
                new Basis(
                        importance.trials(),
                        importance.early(),
                        importance.leftOut(),
                        importance.seed(),
                        Importance.BEST_METHOD,
                        Importance.VARIANCE_METHOD,
                        importance.explained()),
                importance.remarks(),
                importance.parameters(),
                importance.interaction().orElse(null));
    }
}
