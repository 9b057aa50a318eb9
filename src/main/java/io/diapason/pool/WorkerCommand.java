package io.diapason.pool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a worker process of this machine is started: the same Java, bounded memory inside and outside the heap, one math thread. {@link LocalPool} adds {@code --name NAME} at the end.
 *
 * @param command     program and arguments
 * @param environment variables added to this process's own; the token is here and not in the arguments, which every user of the
 *     machine can read
 */
public record WorkerCommand(List<String> command, Map<String, String> environment) {
    public WorkerCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /**
     * @param memory    that the process may take
     * @param classPath where {@code io.diapason.cli.Main} and all it needs lie
     * @param url       of the service
     * @param token     that the service asks workers for
     * @param logs      folder for the reports of native crashes
     */
    public static WorkerCommand of(WorkerMemory memory, String classPath, String url, String token, Path logs) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(memory.options());
        command.addAll(List.of(
                "-Dorg.deeplearning4j.crash.reporting.enabled=false",
                "-XX:ErrorFile=" + logs.resolve("crash-%p.log"),
                "-XX:-CreateCoredumpOnCrash"));
        command.addAll(List.of("-cp", classPath, "io.diapason.cli.Main", "worker", "--url", url));
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("DIAPASON_TOKEN", token);
        environment.putAll(oneMathThread());
        return new WorkerCommand(command, environment);
    }

    /** What the numerical libraries of a process must find in its environment: one thread, and the truth about the processor. */
    public static Map<String, String> oneMathThread() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("OMP_NUM_THREADS", "1");
        CoreType.detect()
                .filter(type -> System.getenv(CoreType.VARIABLE) == null)
                .ifPresent(type -> environment.put(CoreType.VARIABLE, type));
        return environment;
    }

    /** The same with more options at the end. */
    public WorkerCommand with(String... options) {
        List<String> longer = new ArrayList<>(command);
        longer.addAll(List.of(options));
        return new WorkerCommand(longer, environment);
    }
}
