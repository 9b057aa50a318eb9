package io.diapason.speech.corpus;

import io.diapason.speech.corpus.Layout.Foreign;
import io.diapason.speech.corpus.Layout.Labelled;
import io.diapason.speech.corpus.Layout.LeftOut;
import io.diapason.speech.corpus.Layout.Malformed;
import io.diapason.speech.corpus.Layout.Name;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists a corpus that lies in a folder: finds the folder, walks it, and lets the {@link Layout} read the names. */
final class RecordedCorpus implements CorpusReader {
    private final Layout layout;

    RecordedCorpus(Layout layout) {
        this.layout = layout;
    }

    @Override
    public Listing read(Path folder) {
        Path root = root(folder.toAbsolutePath().normalize());
        AudioFiles.Found found = AudioFiles.below(root);
        Sorting sorting = new Sorting(layout.label());
        found.unreadable().forEach(sorting::reject);
        for (Path file : found.files()) {
            sort(file, AudioFiles.slashed(root, file), sorting);
        }
        Listing listing = sorting.listing();
        if (listing.utterances().isEmpty()) {
            throw new InvalidCorpusException(nothingUsable(root, found.files().size(), listing));
        }
        return listing;
    }

    private void sort(Path file, String name, Sorting sorting) {
        Name parsed = layout.parse(AudioFiles.baseName(file));
        if (parsed instanceof Labelled labelled) {
            Optional<String> fault = FileContent.fault(file);
            if (fault.isPresent()) {
                sorting.reject(new Rejected(name, fault.get()));
            } else {
                sorting.use(name, labelled, new RecordedSound(file));
            }
        } else if (parsed instanceof LeftOut leftOut) {
            sorting.leaveOut(new Rejected(name, leftOut.reason()));
        } else if (parsed instanceof Malformed malformed) {
            sorting.reject(new Rejected(name, malformed.reason()));
        } else if (!belongsToAnother(file)) {
            sorting.reject(
                    new Rejected(name, "not named like a " + layout.folder() + " file, e.g. " + layout.example()));
        }
    }

    private static boolean belongsToAnother(Path file) {
        String name = AudioFiles.baseName(file);
        return Layout.all().stream().anyMatch(other -> !(other.parse(name) instanceof Foreign));
    }

    private Path root(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InvalidCorpusException("corpora folder " + folder
                    + (Files.exists(folder) ? " is not a folder" : " does not exist") + ": give the folder that holds "
                    + layout.folder() + "/");
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> plain(child).equals(plain(Path.of(layout.folder()))))
                    .filter(Files::isDirectory)
                    .sorted()
                    .findFirst()
                    .orElse(folder);
        } catch (IOException e) {
            throw new InvalidCorpusException("corpora folder " + folder + " cannot be read: " + e, e);
        }
    }

    /** Emo-DB, emodb and EMO_DB are one name. */
    private static String plain(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private String nothingUsable(Path root, int audioFiles, Listing listing) {
        String expected = "expected files like " + layout.folder() + "/" + layout.example() + " (or .flac) there";
        if (audioFiles == 0 && listing.rejected().isEmpty()) {
            return "no " + layout.folder() + " recordings: " + root + " holds no audio file; " + expected;
        }
        return "no usable " + layout.folder() + " recordings among " + audioFiles + " audio files below " + root + "; "
                + expected
                + Stream.concat(listing.rejected().stream(), listing.leftOut().stream())
                        .findFirst()
                        .map(first -> "; first one not used: " + first.file() + ": " + first.reason())
                        .orElse("");
    }
}
