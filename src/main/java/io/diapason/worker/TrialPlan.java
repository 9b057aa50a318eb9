package io.diapason.worker;

import io.diapason.protocol.Assignment;
import io.diapason.recipe.Recipe;
import io.diapason.recipe.SpeechVocabulary;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.DataChoice;
import io.diapason.search.space.DefinitionReader;
import io.diapason.search.space.Objective;
import io.diapason.search.space.SearchDefinition;
import io.diapason.speech.corpus.Corpus;
import io.diapason.speech.dataset.DatasetRequest;
import io.diapason.speech.dataset.Protocol;
import io.diapason.speech.model.Origin;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an assignment asks for, in the words of speech.
 *
 * @param recipe    features, network and training
 * @param data      the recordings; split by the study's seed, so that all trials are compared on the same clips
 * @param objective what decides between epochs and between trials
 */
record TrialPlan(Recipe recipe, DatasetRequest data, Objective objective) {

    /** @throws IllegalArgumentException where the assignment asks for something this worker does not know */
    static TrialPlan of(Assignment assignment, WorkerSettings settings) {
        SearchDefinition definition = DefinitionReader.read(
                assignment.definition(), assignment.studyName(), SpeechVocabulary.get());
        Recipe recipe = Recipe.of(
                Configuration.of(assignment.configuration()),
                definition.objective(),
                assignment.epochs(),
                assignment.seed());
        DataChoice choice = definition.data();
        DatasetRequest data = new DatasetRequest(
                corpora(choice.corpora()),
                settings.corpora().orElse(Path.of(assignment.corporaFolder())),
                protocol(choice.protocol()),
                choice.validationShare(),
                choice.testShare(),
                definition.seed(),
                recipe.features());
        return new TrialPlan(recipe, data, definition.objective());
    }

    /** What a bundle tells of where it comes from. */
    Origin origin(Assignment assignment, WorkerSettings settings, Instant now) {
        Map<String, Object> provenance = new LinkedHashMap<>();
        provenance.put("study", assignment.studyName());
        provenance.put("study_id", assignment.study());
        provenance.put("trial", assignment.number());
        provenance.put("trial_id", assignment.trial());
        provenance.put("attempt", assignment.attempt());
        provenance.put("worker", settings.name());
        provenance.put("definition", assignment.definition());
        return new Origin(assignment.configuration(), data, recipe.network(), recipe.training(), provenance, now);
    }

    private static List<Corpus> corpora(List<String> labels) {
        return labels.stream()
                .map(label -> Corpus.find(label)
                        .orElseThrow(() -> new IllegalArgumentException("this worker does not know the corpus " + label)))
                .toList();
    }

    private static Protocol protocol(String label) {
        return Protocol.find(label)
                .orElseThrow(() -> new IllegalArgumentException("this worker does not know the protocol " + label));
    }
}
