package io.diapason.speech.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Named files in one zip: equal files give equal bytes, and reading is bounded. Names are compared, never used as paths.
 *
 * @param files content by name, in the order of the zip
 */
record BundleFiles(Map<String, byte[]> files) {
    static final String SUMS = "SHA256SUMS";

    private static final int MOST_FILES = 64;
    private static final int MOST_BYTES = 256 << 20;
    /** The oldest time a zip can carry, the same in every time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(TIME);
                zip.setLevel(isDense(entry.getName()) ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Weights become a thirteenth smaller by compression, which takes as long as an epoch of a small network, so they are left as they are. */
    private static boolean isDense(String name) {
        return name.endsWith(".bin") || name.endsWith(".zip");
    }

    /** The same files and a list of their SHA-256 sums, as {@code sha256sum --check} takes it. */
    BundleFiles withSums() {
        StringBuilder sums = new StringBuilder();
        files.forEach((name, bytes) ->
                sums.append(sha256(bytes)).append("  ").append(name).append('\n'));
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        all.put(SUMS, sums.toString().getBytes(StandardCharsets.UTF_8));
        return new BundleFiles(all);
    }

    /** @throws InvalidModelException where the file is missing, no zip, cut short, too large or not as its sums say */
    static BundleFiles read(Path path) {
        try {
            if (!Files.isRegularFile(path)) {
                throw new InvalidModelException(path + ": there is no such file");
            }
            if (Files.size(path) > MOST_BYTES) {
                throw new InvalidModelException(path + ": a model bundle has at most 256 MiB, but this file has "
                        + Files.size(path) + " bytes");
            }
            return unzip(Files.readAllBytes(path), path.toString());
        } catch (IOException e) {
            throw new InvalidModelException(path + ": cannot be read as a model bundle: " + e.getMessage(), e);
        }
    }

    static BundleFiles unzip(byte[] bytes, String origin) throws IOException {
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw new InvalidModelException(
                    origin + ": is no model bundle: a bundle is a zip file as Diapason exports it");
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        long left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = bounded(zip, left, origin);
                left -= content.length;
                if (files.put(entry.getName(), content) != null || files.size() > MOST_FILES) {
                    throw new InvalidModelException(origin + ": a model bundle has at most 64 files of distinct names");
                }
            }
        }
        return new BundleFiles(files);
    }

    private static byte[] bounded(InputStream in, long most, String origin) throws IOException {
        byte[] content = in.readNBytes((int) most + 1);
        if (content.length > most) {
            throw new InvalidModelException(origin + ": a model bundle unpacks to at most 256 MiB");
        }
        return content;
    }

    /** @throws InvalidModelException where a file differs from its listed sum or has none */
    void verify(String origin) {
        String sums = text(SUMS, origin);
        files.forEach((name, bytes) -> {
            if (!name.equals(SUMS) && !sums.contains(sha256(bytes) + "  " + name + "\n")) {
                throw new InvalidModelException(
                        origin + ": " + name + " is not what " + SUMS + " says; the bundle was damaged or changed");
            }
        });
    }

    byte[] get(String name, String origin) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new InvalidModelException(origin + ": is no model bundle: " + name + " is missing");
        }
        return bytes;
    }

    String text(String name, String origin) {
        return new String(get(name, origin), StandardCharsets.UTF_8);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
