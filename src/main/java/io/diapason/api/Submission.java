package io.diapason.api;

import io.diapason.recipe.DataRecipe;
import io.diapason.search.space.SearchDefinition;
import io.diapason.speech.corpus.CorpusSource;
import io.diapason.speech.corpus.InvalidCorpusException;
import io.diapason.speech.corpus.LabelChoice;
import io.diapason.speech.corpus.Listing;
import io.diapason.speech.corpus.Utterance;
import io.diapason.speech.dataset.Division;
import io.diapason.speech.dataset.Kinship;
import io.diapason.speech.dataset.LabelCheck;
import io.diapason.study.Definitions;
import io.diapason.study.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a submitted search needs to be accepted: a valid definition, and the recordings it names. */
@ApplicationScoped
class Submission {
    private final Definitions definitions;
    private final Settings settings;

    @Inject
    Submission(Definitions definitions, Settings settings) {
        this.definitions = definitions;
        this.settings = settings;
    }

    /** The text of a body of at most 1 MiB. */
    String text(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes((int) SizeFilter.MOST);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInputException("the definition must be UTF-8 text, but is not");
        }
    }

    SearchDefinition read(String text) {
        return definitions.read(text, "definition");
    }

    /** The same search under another name. */
    SearchDefinition renamed(SearchDefinition definition, String name) {
        if (!name.matches("[a-z][a-z0-9-]{0,63}")) {
            throw new InvalidInputException(
                    "name must be 1 to 64 of a-z, 0-9 and -, starting with a letter, but is " + name);
        }
        return definition.named(name);
    }

    boolean synthetic(SearchDefinition definition) {
        return !definition.isExternal() && corpora(definition).stream().allMatch(CorpusSource::synthetic);
    }

    /**
     * The folder of the recordings, seen to hold some of every corpus and enough of them for the protocol; empty when all are generated.
     * What would fail in every trial fails here.
     *
     * @param wanted as the caller has it, may be empty
     * @throws InvalidInputException  when no folder is known or the division makes no sense
     * @throws InvalidCorpusException when a corpus is not there, or its recordings cannot be divided as wanted
     */
    String folder(SearchDefinition definition, Optional<String> wanted) {
        if (definition.isExternal()) {
            return "";
        }
        if (synthetic(definition)) {
            requireDivisible(definition, Path.of(""));
            return "";
        }
        Path folder = wanted.filter(text -> !text.isBlank())
                .map(Submission::path)
                .or(settings::corpora)
                .orElseThrow(() -> new InvalidInputException("the search needs the recordings of "
                        + definition.data().corpora() + ": name their folder with ?corpora=FOLDER (--corpora)"))
                .toAbsolutePath()
                .normalize();
        requireDivisible(definition, folder);
        return folder.toString();
    }

    /** By the names of the files: nothing is decoded yet, so copies still count. */
    private static void requireDivisible(SearchDefinition definition, Path folder) {
        LabelChoice labels = DataRecipe.labels(definition.data().labels());
        List<Utterance> clips = new ArrayList<>();
        corpora(definition).forEach(corpus -> clips.addAll(listed(corpus, labels, folder)));
        LabelCheck.require(labels, clips);
        division(definition).split(clips, Kinship.none());
    }

    private static Division division(SearchDefinition definition) {
        try {
            return DataRecipe.division(definition.data().division(), definition.seed());
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("data: " + e.getMessage());
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new InvalidInputException("corpora must be a folder, but is " + text);
        }
    }

    private static List<Utterance> listed(CorpusSource corpus, LabelChoice labels, Path folder) {
        Listing listing = corpus.read(folder, labels);
        if (listing.utterances().isEmpty()) {
            throw new InvalidInputException("corpus " + corpus.label() + " must have usable recordings under " + folder
                    + ", but has none (" + listing.rejected().size() + " files were rejected"
                    + listing.rejected().stream()
                            .findFirst()
                            .map(first -> "; the first: " + first)
                            .orElse("") + ")");
        }
        return listing.utterances();
    }

    private static List<CorpusSource> corpora(SearchDefinition definition) {
        try {
            return DataRecipe.corpora(definition.data().corpora());
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(String.valueOf(e.getMessage()));
        }
    }
}
