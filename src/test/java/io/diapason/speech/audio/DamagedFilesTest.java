package io.diapason.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happened to a file, it is either sound or an {@link InvalidAudioException}; nothing else, and soon. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class DamagedFilesTest {
    private static final int[] SOUND =
            IntStream.range(0, 96).map(i -> (int) (9_000 * Math.sin(i))).toArray();

    static Stream<byte[]> files() {
        byte[] wave = new WaveBytes()
                .chunk("LIST", new byte[13])
                .extensible(1, 2, 22_050, new int[] {16, 16})
                .chunk("data", WaveBytes.integers(2, ByteOrder.LITTLE_ENDIAN, SOUND))
                .bytes();
        byte[] floats = new WaveBytes()
                .format(3, 1, 22_050, 32)
                .chunk("data", WaveBytes.floats(0.5f, 1e8f, -3e-5f))
                .bytes();
        byte[] aiff = AiffBytes.file("twos", 16, 96, WaveBytes.integers(2, ByteOrder.BIG_ENDIAN, SOUND));
        byte[] flac = new FlacBytes(22_050, 2, 96).frame(SOUND).frame(SOUND).bytes();
        byte[] mp3 = Sounds.file("glide-22050-mono.mp3");
        byte[] ogg = Sounds.file("glide-22050-mono.ogg");
        return Stream.of(wave, floats, aiff, flac, mp3, ogg);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyTruncationIsReported(byte[] file) {
        assertThat(AudioReader.read(file, "whole").samples()).isNotEmpty();
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> AudioReader.read(cut, "cut")).isInstanceOf(InvalidAudioException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void noDamageEscapesAsAnotherException(byte[] file) {
        Random random = new Random(42);
        int refused = 0;
        for (int round = 0; round < 4_000; round++) {
            byte[] damaged =
                    Arrays.copyOf(file, random.nextInt(8) == 0 ? 1 + random.nextInt(file.length) : file.length);
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            refused += survives(damaged) ? 0 : 1;
        }
        assertThat(refused).isBetween(100, 4_000);
    }

    private static boolean survives(byte[] damaged) {
        try {
            for (float sample : AudioReader.read(damaged, "damaged").samples()) {
                assertThat(Float.isFinite(sample)).isTrue();
            }
            return true;
        } catch (InvalidAudioException e) {
            return false;
        }
    }
}
