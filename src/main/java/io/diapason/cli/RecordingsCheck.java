package io.diapason.cli;

import io.diapason.recipe.DataRecipe;
import io.diapason.search.space.SearchDefinition;
import io.diapason.speech.corpus.CorpusSource;
import io.diapason.speech.corpus.LabelChoice;
import java.nio.file.Path;
import java.util.Optional;

/** Looks for the recordings of a search before anything is started. */
final class RecordingsCheck {
    private RecordingsCheck() {}

    /** @throws io.diapason.speech.corpus.InvalidCorpusException where the folder is missing or lacks a corpus */
    static void require(SearchDefinition definition, Optional<Path> folder) {
        if (definition.isExternal()) {
            return;
        }
        Optional<Path> place = folder.or(RecordingsCheck::configured);
        LabelChoice labels = DataRecipe.labels(definition.data().labels());
        for (CorpusSource corpus : DataRecipe.corpora(definition.data().corpora())) {
            if (corpus.synthetic()) {
                continue;
            }
            // A service elsewhere may have recordings of its own: without a folder, it decides.
            place.ifPresent(there -> corpus.read(there, labels));
        }
    }

    static Optional<Path> configured() {
        String folder = System.getProperty("diapason.corpora", System.getenv().getOrDefault("DIAPASON_CORPORA", ""));
        return folder.isBlank()
                ? Optional.empty()
                : Optional.of(Path.of(folder).toAbsolutePath().normalize());
    }
}
