package io.diapason.study;

import io.diapason.recipe.SpeechVocabulary;
import io.diapason.search.space.DefinitionReader;
import io.diapason.search.space.SearchDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The definitions of studies, read once: they never change. Holds the last hundred. Thread-safe. */
@ApplicationScoped
public final class Definitions {
    private static final int HELD = 100;

    private final Map<Long, SearchDefinition> held = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, SearchDefinition> eldest) {
            return size() > HELD;
        }
    });

    /**
     * @throws io.diapason.search.space.InvalidDefinitionException when this version no longer accepts a definition that an
     *     earlier one stored
     */
    public SearchDefinition of(Study study) {
        return held.computeIfAbsent(study.id(), id -> read(study.definition(), "study " + study.name()));
    }

    /**
     * Reads a text that is not stored yet.
     *
     * @param origin what messages call it
     * @throws io.diapason.search.space.InvalidDefinitionException carrying all that is wrong with it
     */
    public SearchDefinition read(String text, String origin) {
        return DefinitionReader.read(text, origin, SpeechVocabulary.get());
    }
}
