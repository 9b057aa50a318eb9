package io.diapason.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one program to its end, in bounded time, and keeps what it printed. No shell, so no quoting. */
final class Command {
    private static final int OUTPUT_LIMIT = 64 * 1024;

    /**
     * How a program ended.
     *
     * @param code   exit status; 124 when it had to be killed because its time was over, 127 when it could not be started
     * @param output standard output and error together, at most 64 KiB
     */
    record Result(int code, String output) {
        boolean succeeded() {
            return code == 0;
        }
    }

    private Command() {}

    static Result run(List<String> command, String input, Duration limit) {
        Path output = null;
        try {
            // A file, not a pipe: a server that a program leaves behind would hold a pipe open for ever.
            output = Files.createTempFile("diapason-", ".out");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            feed(process, input);
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Result(124, read(output) + "\n(killed after " + limit.toSeconds() + " s)");
            }
            return new Result(process.exitValue(), read(output));
        } catch (IOException e) {
            return new Result(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result(130, "interrupted");
        } finally {
            Folders.deleteQuietly(output);
        }
    }

    private static void feed(Process process, String input) {
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The program ended without reading; its exit status tells why.
        }
    }

    private static String read(Path output) throws IOException {
        try (var in = Files.newInputStream(output)) {
            return new String(in.readNBytes(OUTPUT_LIMIT), StandardCharsets.UTF_8).strip();
        }
    }
}
