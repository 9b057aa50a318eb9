package io.diapason.worker;

import io.diapason.protocol.Assignment;
import io.diapason.recipe.DataRecipe;
import io.diapason.recipe.Recipe;
import io.diapason.recipe.SpeechVocabulary;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.DefinitionReader;
import io.diapason.search.space.InvalidDefinitionException;
import io.diapason.search.space.SearchDefinition;
import io.diapason.speech.dataset.DatasetRequest;
import io.diapason.speech.model.Origin;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an assignment asks for, in the words of speech.
 *
 * @param configuration to try
 * @param definition    of the study
 * @param folder        where the recordings lie on this machine
 */
record TrialPlan(Assignment assignment, Configuration configuration, SearchDefinition definition, Path folder) {
    /** All trials of a study have the same definition, and reading one takes as long as a batch of clips. */
    private static volatile @Nullable Read last;

    private record Read(String text, String study, SearchDefinition definition) {}

    /** @throws InvalidDefinitionException where the study asks for something this worker does not know */
    static TrialPlan of(Assignment assignment, WorkerSettings settings) {
        return new TrialPlan(
                assignment,
                Configuration.of(assignment.configuration()),
                definition(assignment.definition(), assignment.studyName()),
                settings.corpora().orElse(Path.of(assignment.corporaFolder())));
    }

    private static SearchDefinition definition(String text, String study) {
        Read known = last;
        if (known == null || !known.text().equals(text) || !known.study().equals(study)) {
            known = new Read(text, study, DefinitionReader.read(text, study, SpeechVocabulary.get()));
            last = known;
        }
        return known.definition();
    }

    /** @throws IllegalArgumentException where the configuration makes no sense */
    Recipe recipe(Configuration candidate) {
        return Recipe.of(candidate, definition.objective(), assignment.epochs(), assignment.seed())
                .permittedBy(definition.data());
    }

    /** The recordings; split by the study's seed, so that all trials are compared on the same clips. */
    DatasetRequest data() {
        return DataRecipe.of(
                definition.data(),
                folder,
                definition.seed(),
                recipe(configuration).features());
    }

    /** What a bundle tells of where it comes from. */
    Origin origin(String worker, Instant now) {
        Map<String, Object> provenance = new LinkedHashMap<>();
        provenance.put("study", assignment.studyName());
        provenance.put("study_id", assignment.study());
        provenance.put("trial", assignment.number());
        provenance.put("trial_id", assignment.trial());
        provenance.put("attempt", assignment.attempt());
        provenance.put("worker", worker);
        provenance.put("definition", assignment.definition());
        Recipe recipe = recipe(configuration);
        return new Origin(configuration.values(), data(), recipe.network(), recipe.training(), provenance, now);
    }
}
