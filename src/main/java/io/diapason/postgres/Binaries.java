package io.diapason.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The published PostgreSQL programs, unpacked once per version from the class path. The folder carries the hash of the
 * archive in its name and appears by one rename, so a kill in mid-unpack leaves nothing that could be taken for complete.
 */
final class Binaries {
    private static final String PREFIX = "binaries-";
    private final Path folder;

    private Binaries(Path folder) {
        this.folder = folder;
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /** Unpacks into {@code home} where this version is not there yet; removes other versions and half-unpacked ones. */
    static Binaries unpackedIn(Path home) throws IOException {
        String resource = resource();
        Path folder = home.resolve(PREFIX + hash(resource));
        for (Path other : Folders.children(home, PREFIX)) {
            if (!other.equals(folder)) {
                Folders.delete(other);
            }
        }
        if (!Files.isDirectory(folder)) {
            Path unfinished = Files.createTempDirectory(home, PREFIX + "unfinished-");
            unpack(resource, unfinished);
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Binaries(folder);
    }

    private static String resource() {
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String machine = arch.equals("aarch64") ? "arm_64" : arch.equals("amd64") ? "x86_64" : arch;
        String system =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).replace("mac os x", "darwin");
        return "/postgres-" + system + "-" + machine + ".txz";
    }

    private static InputStream open(String resource) {
        InputStream stream = Binaries.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new PostgresException("no PostgreSQL for this machine on the class path (" + resource
                    + "): build with -Dnatives=<platform>, or set QUARKUS_DATASOURCE_JDBC_URL to a server of your own");
        }
        return stream;
    }

    private static String hash(String resource) throws IOException {
        try (var in = new DigestInputStream(open(resource), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void unpack(String resource, Path target) throws IOException {
        try (var xz = new XZInputStream(new BufferedInputStream(open(resource)));
                var tar = new TarArchiveInputStream(new BufferedInputStream(xz, 1 << 16))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, target);
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new FileSystemException(entry.getName(), null, "leaves the folder it is unpacked into");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, path);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
