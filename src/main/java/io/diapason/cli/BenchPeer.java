package io.diapason.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A measured system: a process that says {@code ready} and a JSON object of texts, then answers each line – a word and a number – by a line of that
 * word and numbers. It ends with its standard input.
 */
final class BenchPeer implements AutoCloseable {
    private static final String READY = "ready ";
    private static final int SHOWN = 5;
    private final String name;
    private final Process process;
    private final BufferedReader answers;
    private final Path errors;

    /** @throws IOException where there is no such program */
    BenchPeer(String name, List<String> command, Map<String, String> environment) throws IOException {
        this.name = name;
        this.errors = Files.createTempFile("diapason-bench", ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        try {
            this.process = builder.start();
        } catch (IOException e) {
            Files.delete(errors);
            throw e;
        }
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Waits until it is there.
     *
     * @return what it says of itself
     * @throws Failure where it does not come up, or cannot do what it is for
     */
    Map<String, String> ready() {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw ended();
            }
            if (!line.startsWith(READY)) {
                throw new Failure(Failure.FAILED, name + " says: " + line.replaceFirst("^none ", ""));
            }
            return new ObjectMapper().readValue(line.substring(READY.length()), new TypeReference<>() {});
        } catch (IOException e) {
            throw failed(e);
        }
    }

    double[] ask(String word, double number) {
        tell(word, number);
        return hear(word);
    }

    /** Half of {@link #ask}, for several at once. */
    void tell(String word, double number) {
        try {
            Writer requests = process.outputWriter(StandardCharsets.UTF_8);
            requests.write(word + " " + number + "\n");
            requests.flush();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** The other half. */
    double[] hear(String word) {
        try {
            return numbers(word, answers.readLine());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private double[] numbers(String word, @Nullable String line) {
        if (line == null) {
            throw ended();
        }
        String[] words = line.split(" ");
        if (!words[0].equals(word) || words.length < 2) {
            throw new Failure(Failure.FAILED, name + " must answer '" + word + " NUMBER ...', but says: " + line);
        }
        return Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray();
    }

    private Failure failed(IOException e) {
        return process.isAlive() ? new Failure(Failure.FAILED, name + ": " + e.getMessage()) : ended();
    }

    private Failure ended() {
        try {
            String status =
                    process.waitFor(5, TimeUnit.SECONDS) ? "ended with status " + process.exitValue() : "fell silent";
            List<String> lines = new String(Files.readAllBytes(errors), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String last = String.join("\n  ", lines.subList(Math.max(0, lines.size() - SHOWN), lines.size()));
            return new Failure(Failure.FAILED, name + " " + status + (last.isEmpty() ? "" : ":\n  " + last));
        } catch (IOException e) {
            return new Failure(Failure.FAILED, name + " ended");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failure(Failure.INTERRUPTED, "interrupted");
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            Files.deleteIfExists(errors);
        } catch (IOException e) {
            // A file that is left in the temporary folder harms nobody.
        }
    }
}
