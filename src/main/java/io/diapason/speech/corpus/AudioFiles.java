package io.diapason.speech.corpus;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds audio files below a folder by their extension, in an order that is the same on every machine: shallow first, then by name. */
final class AudioFiles extends SimpleFileVisitor<Path> {
    private static final int MAX_DEPTH = 8;
    private static final int MAX_FILES = 1_000_000;
    private static final Set<String> EXTENSIONS = 
            Set.of("wav", "wave", "flac", "aif", "aiff", "aifc", "mp3", "ogg", "oga", "m4a");

    private final Path root;
    private final int maxFiles;
    private final List<Path> found = new ArrayList<>();
    private final List<Rejected> unreadable = new ArrayList<>();
    private int seen;

    private AudioFiles(Path root, int maxFiles) {
        this.root = root;
        this.maxFiles = maxFiles;
    }

    /** Paths of the audio files, and what could not be opened. */
    record Found(List<Path> files, List<Rejected> unreadable) {}

    static Found below(Path root) {
        return below(root, MAX_FILES);
    }

    static Found below(Path root, int maxFiles) {
        AudioFiles visitor = new AudioFiles(root, maxFiles);
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, visitor);
        } catch (IOException e) {
            throw new InvalidCorpusException(root + " cannot be read: " + e, e);
        }
        visitor.found.sort(Comparator.comparingInt(Path::getNameCount).thenComparing(path -> slashed(root, path)));
        return new Found(visitor.found, visitor.unreadable);
    }

    /** Path below the root with forward slashes on every platform. */
    static String slashed(Path root, Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    /** File name without folder and extension. */
    static String baseName(Path path) {
        String name = String.valueOf(path.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        String name = String.valueOf(folder.getFileName());
        boolean junk = !folder.equals(root) && (name.startsWith(".") || name.equals("__MACOSX"));
        return junk ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        seen++;
        if (seen > maxFiles) {
            throw new InvalidCorpusException(root + " holds more than " + String.format(Locale.ROOT, "%,d", maxFiles)
                    + " files: give the folder of the corpora, not one high above them");
        }
        String name = String.valueOf(file.getFileName());
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (attributes.isRegularFile() && !name.startsWith(".") && EXTENSIONS.contains(extension)) {
            found.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        if (!(failure instanceof FileSystemLoopException)) {
            unreadable.add(new Rejected(slashed(root, file), "cannot be opened: " + failure));
        }
        return FileVisitResult.CONTINUE;
    }
}
