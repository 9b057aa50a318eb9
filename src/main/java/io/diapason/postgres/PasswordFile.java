package io.diapason.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The password of the embedded server: random, in a file only its owner may read. */
final class PasswordFile {
    private static final int BYTES = 24;

    private PasswordFile() {}

    /** Reads it; makes it first where {@code mayCreate}. */
    static String read(Path file, boolean mayCreate) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        if (!mayCreate) {
            throw new PostgresException("the password of the database is missing: " + file
                    + " must hold it. Put the file back, or delete " + file.resolveSibling("cluster")
                    + " to begin with an empty database");
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.move(write(unfinished, password), file, StandardCopyOption.ATOMIC_MOVE);
        return password;
    }

    /** Writes a new file that no other user could read at any moment. */
    static Path write(Path file, String password) throws IOException {
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)) {
            channel.write(
                    java.nio.ByteBuffer.wrap((password + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        return file;
    }
}
