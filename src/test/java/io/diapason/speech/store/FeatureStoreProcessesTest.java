package io.diapason.speech.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FeatureStoreProcessesTest {
    private static final int CLIPS = 90;

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void twoThatBeginTogetherComputeEveryClipOnce() throws IOException {
        Process first = start();
        Process second = start();
        begin(first);
        begin(second);

        assertThat(number(first, "sum ")).isEqualTo(expected());
        assertThat(number(second, "sum ")).isEqualTo(expected());
        long one = number(first, "extracted ");
        long other = number(second, "extracted ");

        assertThat(one + other).isEqualTo(CLIPS);
        assertThat(List.of(one, other)).as("both take part").doesNotContain(0L);
    }

    @Test
    void oneThatIsKilledLeavesNothingThatHarmsTheNext() throws Exception {
        for (int done : new int[] {1, 25, 30}) {
            Process victim = start();
            begin(victim);
            lineStarting(victim, "done " + done);
            victim.destroyForcibly().waitFor();
        }
        Process next = start();
        begin(next);

        assertThat(number(next, "sum ")).isEqualTo(expected());

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(Room.LEFTOVER)))
                    .isEmpty();
        }
    }

    @Test
    void takesOverFromOneThatIsKilledWhileOthersWaitForIt() throws Exception {
        Process victim = start();
        Process waiting = start();
        begin(victim);
        begin(waiting);
        lineStarting(victim, "done 30");
        victim.destroyForcibly().waitFor();

        assertThat(number(waiting, "sum ")).isEqualTo(expected());
    }

    /** A write that the operating system cuts short, as a full disk does; a disk of that size needs rights that not everybody has. */
    @Test
    void worksWhereTheSystemRefusesFurtherBytes() throws Exception {
        Process process = start("bash", "-c", "ulimit -f 2000; exec \"$@\"", "bash");
        begin(process);

        assertThat(number(process, "sum ")).isEqualTo(expected());
        assertThat(number(process, "extracted ")).isEqualTo(CLIPS);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(Path::toString))
                    .noneMatch(file -> file.endsWith(Room.LEFTOVER) || file.endsWith(Room.SEGMENT));
        }
    }

    private static long expected() {
        List<Clip> clips = Tones.clips(CLIPS);
        try (Gathering gathering = FeatureStore.none().gather(Tones.LARGE, new Tally())) {
            return Tones.sum(clips, gathering.complete(clips, done -> {}));
        }
    }

    private Process start(String... wrapper) throws IOException {
        List<String> command = new ArrayList<>(List.of(wrapper));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                GatheringProcess.class.getName(),
                folder.toString(),
                Integer.toString(CLIPS)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        started.add(process);
        return process;
    }

    private static void begin(Process process) throws IOException {
        lineStarting(process, "ready");
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    private static long number(Process process, String label) throws IOException {
        return Long.parseLong(lineStarting(process, label).substring(label.length()));
    }

    private static String lineStarting(Process process, String beginning) throws IOException {
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new AssertionError("ended without a line '" + beginning + "'");
    }
}
