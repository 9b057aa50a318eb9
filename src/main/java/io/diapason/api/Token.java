package io.diapason.api;

import io.diapason.study.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The service's secret: configured, or made at the first start and kept in {@code <data>/token}, readable by its owner only. */
@ApplicationScoped
public class Token {
    private static final int LEAST_LENGTH = 16;
    private final byte[] value;

    @Inject
    Token(Settings settings) {
        String text = settings.token()
                .orElseGet(() -> kept(settings.data().resolve("token")))
                .strip();
        if (text.length() < LEAST_LENGTH) {
            throw new InvalidInputException(
                    "the token (diapason.token or " + settings.data().resolve("token") + ") must have at least "
                            + LEAST_LENGTH + " characters, but has " + text.length());
        }
        this.value = text.getBytes(StandardCharsets.UTF_8);
    }

    /** Compares in constant time. */
    boolean matches(String candidate) {
        return MessageDigest.isEqual(value, candidate.getBytes(StandardCharsets.UTF_8));
    }

    String text() {
        return new String(value, StandardCharsets.UTF_8);
    }

    private static String kept(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            create(file);
            return Files.readString(file);
        } catch (IOException e) {
            throw new InvalidInputException(
                    "the token file " + file + " must be readable, or its folder writable: " + e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(StandardCharsets.UTF_8.encode(text + "\n"));
        } catch (FileAlreadyExistsException e) {
            // made at an earlier start
        }
    }
}
