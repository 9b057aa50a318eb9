package io.diapason.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.diapason.search.replay.ReplayTable;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Parameter;
import io.diapason.search.space.RealRange;
import io.diapason.search.space.Scale;
import io.diapason.search.space.SearchSpace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A folder of recorded tasks as TaskSet has them: of each a gzipped JSON array of configurations,
 * {@code {"hp": {name: number}, "valid": {"loss": [before training, after epoch 1, …]}}}.
 *
 * <p>Every axis is logarithmic, from the least to the largest value of the table; of {@code beta1} and {@code beta2} it is 1 − beta that
 * is travelled. An axis on which nothing varies is left out. Tables are read one at a time: each may have 64 MB unpacked.
 */
record ReplayFolder(Path folder) {
    private static final String ENDING = ".json.gz";
    private static final int LARGEST = 64 << 20;
    private static final int MOST_TASKS = 1_000;

    /** In the order of their names. */
    List<ReplayTable> tables() {
        if (!Files.isDirectory(folder)) {
            throw new Failure(Failure.BAD_INPUT, folder + " must be a folder of tasks, but is none");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .limit(MOST_TASKS)
                    .toList();
            if (found.isEmpty()) {
                throw new Failure(Failure.NOTHING_FOUND, "no task (*" + ENDING + ") is in " + folder);
            }
            return found.stream().map(ReplayFolder::table).toList();
        } catch (IOException e) {
            throw new Failure(Failure.BAD_INPUT, folder + " cannot be read: " + e.getMessage());
        }
    }

    private static ReplayTable table(Path file) {
        String name = file.getFileName().toString().replace(ENDING, "");
        ObjectMapper json = new ObjectMapper().enable(JsonParser.Feature.ALLOW_NON_NUMERIC_NUMBERS);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            byte[] text = in.readNBytes(LARGEST + 1);
            if (text.length > LARGEST) {
                throw new Failure(Failure.BAD_INPUT, file + " may have 64 MB unpacked, but has more");
            }
            return table(name, json.readTree(text));
        } catch (IOException | IllegalArgumentException e) {
            throw new Failure(Failure.BAD_INPUT, file + " must be a recorded task: " + e.getMessage());
        }
    }

    private static ReplayTable table(String name, JsonNode rows) {
        List<Map<String, Double>> points = new ArrayList<>();
        List<double[]> losses = new ArrayList<>();
        for (JsonNode row : rows) {
            Map<String, Double> point = new LinkedHashMap<>();
            row.path("hp").fields().forEachRemaining(axis -> {
                boolean beta = axis.getKey().startsWith("beta");
                double value = axis.getValue().asDouble();
                point.put((beta ? "one_minus_" : "") + axis.getKey(), beta ? 1 - value : value);
            });
            points.add(point);
            losses.add(losses(row.path("valid").path("loss")));
        }
        return table(name, points, losses);
    }

    private static ReplayTable table(String name, List<Map<String, Double>> points, List<double[]> losses) {
        List<Parameter> axes = new ArrayList<>();
        for (String axis :
                points.isEmpty() ? List.<String>of() : List.copyOf(points.get(0).keySet())) {
            double[] values = points.stream()
                    .mapToDouble(point -> point.getOrDefault(axis, Double.NaN))
                    .sorted()
                    .toArray();
            if (values[0] < values[values.length - 1]) {
                axes.add(range(axis, values));
            }
        }
        List<Configuration> configurations = points.stream()
                .map(point -> {
                    point.keySet().retainAll(axes.stream().map(Parameter::name).toList());
                    return Configuration.of(point);
                })
                .toList();
        return new ReplayTable(name, new SearchSpace(axes, List.of()), configurations, losses, Math.log(2));
    }

    private static RealRange range(String axis, double[] sorted) {
        return new RealRange(
                axis, Optional.empty(), sorted[0], sorted[sorted.length - 1], OptionalDouble.empty(), Scale.LOG);
    }

    /** Without the first one, which is from before training; what is no number is not finite. */
    private static double[] losses(JsonNode losses) {
        double[] values = new double[Math.max(0, losses.size() - 1)];
        for (int i = 0; i < values.length; i++) {
            values[i] = losses.path(i + 1).asDouble(Double.NaN);
        }
        return values;
    }
}
