package io.diapason.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VorbisDecoderTest {
    private static final byte[] MONO = Sounds.file("glide-22050-mono.ogg");

    @ParameterizedTest
    @CsvSource({"glide-22050-mono.ogg, 22050, 1", "glide-48000-stereo.ogg, 48000, 2"})
    void givesAsManySamplesAsWereEncodedAtTheSamePlace(String file, int rate, int channels) {
        Audio audio = AudioReader.read(Sounds.file(file), file);

        assertThat(audio.sampleRate()).isEqualTo(rate);
        assertThat(audio.samples()).hasSize(rate / 2);
        assertThat(Sounds.agreement(audio.samples(), Sounds.glide(rate, channels)))
                .isGreaterThan(20);
    }

    /** Expected: libsndfile 1.2.2 (libvorbis), mean of the channels. */
    @ParameterizedTest
    @CsvSource({
        "glide-22050-mono.ogg, 1102, -0.4003077447414398",
        "glide-22050-mono.ogg, 10975, -0.29456767439842224",
        "glide-48000-stereo.ogg, 2400, -0.3092719316482544",
        "glide-48000-stereo.ogg, 16000, 0.13342028856277466"
    })
    void agreesWithLibsndfile(String file, int sample, float expected) {
        assertThat(AudioReader.read(Sounds.file(file), file).samples()[sample]).isCloseTo(expected, within(1e-6f));
    }

    @Test
    void manyThreadsDecodeAtOnce() {
        byte[] stereo = Sounds.file("glide-48000-stereo.ogg");
        float[] expected = AudioReader.read(stereo, "once").samples();

        assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> AudioReader.read(stereo, "again")
                        .samples()))
                .allSatisfy(samples -> assertThat(samples).isEqualTo(expected));
    }

    @Test
    void namesThePageThatIsDamaged() {
        byte[] damaged = MONO.clone();
        damaged[MONO.length - 100] ^= 1;

        assertThatThrownBy(() -> AudioReader.read(damaged, "flipped.ogg"))
                .isInstanceOf(InvalidAudioException.class)
                .hasMessageContaining("flipped.ogg: is damaged: the Ogg page at byte ")
                .hasMessageContaining("checksum");
    }

    @Test
    void refusesSeveralStreamsInOneFile() {
        byte[] chained = Arrays.copyOf(MONO, 2 * MONO.length);
        System.arraycopy(MONO, 0, chained, MONO.length, MONO.length);

        assertThatThrownBy(() -> AudioReader.read(chained, "chained.ogg"))
                .isInstanceOf(InvalidAudioException.class)
                .hasMessageContaining("one stream of sound, but another follows at byte " + MONO.length);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void forgedFilesWithRightChecksumsAreSoundOrRefused() {
        Random random = new Random(7);
        int refused = 0;
        for (int round = 0; round < 3_000; round++) {
            byte[] forged = MONO.clone();
            // Two thirds of the file are headers, which is where numbers are believed.
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                int at = 28 + random.nextInt(MONO.length - 28);
                forged[at] = (byte) random.nextInt(256);
            }
            refused += decodes(withChecksums(forged)) ? 0 : 1;
        }
        assertThat(refused).isBetween(100, 2_999);
    }

    private static boolean decodes(byte[] file) {
        try {
            AudioReader.read(file, "forged.ogg");
            return true;
        } catch (InvalidAudioException e) {
            return false;
        }
    }

    /** Makes the checksum of every page right again, as far as pages can be told. */
    private static byte[] withChecksums(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (at + 27 < file.length && file[at] == 'O' && file[at + 1] == 'g') {
            int segments = file[at + 26] & 0xff;
            int end = at + 27 + segments;
            for (int i = at + 27; i < at + 27 + segments && i < file.length; i++) {
                end += file[i] & 0xff;
            }
            end = Math.min(end, file.length);
            bytes.putInt(at + 22, 0);
            bytes.putInt(at + 22, checksum(file, at, end));
            at = end;
        }
        return file;
    }

    private static int checksum(byte[] file, int from, int to) {
        int crc = 0;
        for (int i = from; i < to; i++) {
            crc ^= file[i] << 24;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc << 1 ^ (crc < 0 ? 0x04c1_1db7 : 0);
            }
        }
        return crc;
    }
}
