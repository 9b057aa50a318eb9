package io.diapason.speech.corpus;

import io.diapason.speech.audio.Audio;
import io.diapason.speech.audio.AudioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sound in a file.
 *
 * @param file encoded
 */
public record RecordedSound(Path file) implements Supplier<Audio> {
    /** Larger files are rare among recordings of single sentences; decoding tells what is wrong with them. */
    private static final long LARGEST = 64L << 20;

    /** Decodes the file anew. */
    @Override
    public Audio get() {
        return AudioReader.read(file);
    }

    /** SHA-256 (hex) of the encoded bytes; empty where the file cannot be read, or is too large to be read at once. */
    public Optional<String> fingerprint() {
        try {
            if (Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return Optional.of(HexFormat.of().formatHex(hash));
        } catch (IOException e) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
