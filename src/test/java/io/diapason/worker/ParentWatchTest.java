package io.diapason.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ParentWatchTest {
    /** A process that would sleep for a minute. */
    public static void main(String[] arguments) throws InterruptedException {
        ParentWatch.start();
        System.out.println("watching");
        Thread.sleep(60_000);
    }

    @Test
    void endsAtOnceWhenTheParentsPipeCloses() throws Exception {
        Process child = child(Redirect.PIPE);
        child.getInputStream().read();

        child.getOutputStream().close();

        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void staysWhereThereIsNoPipe() throws Exception {
        Process child = child(Redirect.from(Path.of("/dev/null").toFile()));
        child.getInputStream().read();

        assertThat(child.waitFor(700, TimeUnit.MILLISECONDS)).isFalse();

        child.destroyForcibly();
    }

    private static Process child(Redirect input) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(), "-cp", System.getProperty("java.class.path"), ParentWatchTest.class.getName())
                .redirectInput(input)
                .redirectError(Redirect.DISCARD)
                .start();
    }
}
