package io.diapason.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A folder of golden arrays: index.json, and for each case a folder of little-endian float files. What the index says of sizes is not believed; the
 * files count.
 */
final class GoldenFolder {
    private static final long MAX_INDEX = 16L << 20;
    private static final long MAX_ARRAY = 256L << 20;
    private static final int MAX_CASES = 10_000;
    private final Path folder;
    private final JsonNode index;

    GoldenFolder(Path folder) {
        this.folder = folder;
        Path file = folder.resolve("index.json");
        if (!Files.isDirectory(folder) || !Files.isRegularFile(file)) {
            throw new Failure(
                    Failure.BAD_INPUT, folder + " must be a folder of golden arrays with an index.json in it, but is not");
        }
        try {
            if (Files.size(file) > MAX_INDEX) {
                throw new Failure(Failure.BAD_INPUT, file + " may have 16 MB, but has " + Files.size(file) + " bytes");
            }
            this.index = new ObjectMapper().readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Failure(Failure.BAD_INPUT, file + " must be JSON, but cannot be read: " + e.getMessage());
        }
        if (!index.path("cases").isObject()) {
            throw new Failure(Failure.BAD_INPUT, file + " must have an object 'cases', but has none");
        }
    }

    /** How the arrays were computed. */
    GoldenIndex parameters() {
        return new GoldenIndex(folder.resolve("index.json").toString(), index.path("params"));
    }

    /** In the order of the index. */
    List<GoldenCase> cases() {
        List<GoldenCase> cases = new ArrayList<>();
        for (Iterator<String> names = index.path("cases").fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,199}") || cases.size() == MAX_CASES) {
                throw new Failure(
                        Failure.BAD_INPUT,
                        folder.resolve("index.json") + ": a case is named by 1 to 200 letters, digits, '.', '_' or '-', and"
                                + " there are 10,000 at most, but one is '" + name + "'");
            }
            JsonNode about = index.path("cases").path(name);
            cases.add(new GoldenCase(
                    name, about.path("resampled").asBoolean(), Optional.ofNullable(about.path("source").textValue())));
        }
        if (cases.isEmpty()) {
            throw new Failure(Failure.NOTHING_FOUND, folder.resolve("index.json") + " names no case");
        }
        return cases;
    }

    /** One of a case's arrays; empty where there is no such file. */
    Optional<float[]> array(GoldenCase one, String name) {
        Path file = folder.resolve(one.name()).resolve(name + ".bin");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            long size = Files.size(file);
            if (size % Float.BYTES != 0 || size > MAX_ARRAY) {
                throw new Failure(
                        Failure.BAD_INPUT,
                        file + " must hold floats of 4 bytes, 256 MB of them at most, but has " + size + " bytes");
            }
            float[] values = new float[(int) (size / Float.BYTES)];
            ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
            return Optional.of(values);
        } catch (IOException e) {
            throw new Failure(Failure.BAD_INPUT, file + " cannot be read: " + e);
        }
    }

    /** The samples the arrays of a case were computed from. */
    float[] samples(GoldenCase one) {
        float[] samples = array(one, "y").orElseThrow(
                () -> new Failure(Failure.BAD_INPUT, folder.resolve(one.name()) + " must hold y.bin, but does not"));
        for (int i = 0; i < samples.length; i++) {
            if (!Float.isFinite(samples[i])) {
                throw new Failure(
                        Failure.BAD_INPUT,
                        folder.resolve(one.name()) + "/y.bin: sample " + i + " must be a number, but is " + samples[i]);
            }
        }
        return samples;
    }

    /**
     * A clip and what librosa made of it.
     *
     * @param name      of its folder
     * @param resampled whether its samples were made from a recording at another rate
     * @param source    that recording, below a folder of corpora
     */
    record GoldenCase(String name, boolean resampled, Optional<String> source) {}
}
