package io.diapason.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.diapason.search.replay.ReplayTable;
import io.diapason.search.replay.ReplayTrace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Optuna on the same tables by the same rule, in a Python that has it: a process for each system.
 *
 * @param python the program
 */
record OptunaPeer(String python, List<ReplayTable> tables, int seeds, int epochs) {
    static final List<String> SYSTEMS = List.of("random + successive halving", "TPE + Hyperband", "TPE");
    private static final String SCRIPT = "/bench/optuna_peer.py";
    private static final int FIGURES = 3; // of a line, before the losses

    /** @throws Failure where there is no such Python, or it has no Optuna */
    ReplayTrace[][] run(String system, BenchProgress progress) {
        try {
            Path work = Files.createTempFile("diapason-bench", ".json");
            try {
                new ObjectMapper()
                        .writeValue(
                                work.toFile(),
                                Map.of(
                                        "tasks",
                                        tables.stream().map(OptunaPeer::task).toList(),
                                        "seeds",
                                        seeds,
                                        "epochs",
                                        epochs));
                return run(system, work, progress);
            } finally {
                Files.delete(work);
            }
        } catch (IOException e) {
            throw new Failure(Failure.FAILED, "cannot start " + python + ": " + e.getMessage());
        }
    }

    private static Map<String, Object> task(ReplayTable table) {
        return Map.of("name", table.name(), "points", table.points(), "losses", table.losses());
    }

    private ReplayTrace[][] run(String system, Path work, BenchProgress progress) throws IOException {
        Process process = new ProcessBuilder(python, "-c", script(), work.toString(), system)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ReplayTrace[][] traces = new ReplayTrace[tables.size()][seeds];
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String ready = lines.readLine();
            if (ready == null || !ready.startsWith("ready ")) {
                throw new Failure(
                        Failure.FAILED, python + " says: " + (ready == null ? "nothing" : ready.substring(5)));
            }
            for (int i = 1; i <= tables.size() * seeds; i++) {
                String line = lines.readLine();
                if (line == null) {
                    throw new Failure(Failure.FAILED, python + " ended in the middle of " + system);
                }
                String[] words = line.split(" ");
                traces[Integer.parseInt(words[0])][Integer.parseInt(words[1])] = trace(words);
                progress.show("Optuna " + system, i, tables.size() * seeds);
            }
        } finally {
            process.destroy();
        }
        return traces;
    }

    private static ReplayTrace trace(String[] words) {
        double[] lowest = Arrays.stream(words)
                .skip(FIGURES + 1L)
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new ReplayTrace(lowest, Integer.parseInt(words[FIGURES]), Integer.parseInt(words[2]));
    }

    private static String script() throws IOException {
        try (InputStream script = OptunaPeer.class.getResourceAsStream(SCRIPT)) {
            if (script == null) {
                throw new IllegalStateException(SCRIPT + " must be among the resources");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
