package io.diapason.api;

import io.diapason.search.space.SearchDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A search definition that comes with the program.
 *
 * @param configurations distinct configurations, as text; null: infinite
 * @param trainer        {@code built-in} or {@code external}
 * @param synthetic      needs no recordings
 */
record SpaceAnswer(
        String name,
        String file,
        String description,
        @Nullable String configurations,
        int trials,
        int epochs,
        String trainer,
        boolean synthetic) {

    static SpaceAnswer of(SearchDefinition definition, String file, boolean synthetic) {
        return new SpaceAnswer(
                definition.name(),
                file,
                definition.description(),
                StudyAnswer.text(definition.space().cardinality().orElse(null)),
                definition.budget().trials(),
                definition.budget().epochs(),
                definition.trainer().label(),
                synthetic);
    }
}
