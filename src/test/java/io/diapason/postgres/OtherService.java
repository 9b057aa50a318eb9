package io.diapason.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Another process that owns a database: starts it, prints the server's process id, and stops it when its standard input ends. */
final class OtherService {
    private OtherService() {}

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data)) {
            System.out.println(Postmaster.living(data.resolve("postgres/cluster"))
                    .orElseThrow()
                    .pid());
            while (System.in.read() >= 0) {
                // until the end
            }
        }
    }

    static Process start(Path data) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherService.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static long awaitServer(Process service) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8));
        return Long.parseLong(String.valueOf(out.readLine()));
    }
}
