package io.diapason.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Mp3DecoderTest {
    private static final byte[] MONO = Sounds.file("glide-22050-mono.mp3");

    @ParameterizedTest
    @CsvSource({"glide-22050-mono.mp3, 22050, 1", "glide-44100-stereo.mp3, 44100, 2"})
    void givesAsManySamplesAsWereEncodedAtTheSamePlace(String file, int rate, int channels) {
        Audio audio = AudioReader.read(Sounds.file(file), file);

        assertThat(audio.sampleRate()).isEqualTo(rate);
        assertThat(audio.samples()).hasSize(rate / 2);
        assertThat(Sounds.agreement(audio.samples(), Sounds.glide(rate, channels)))
                .isGreaterThan(20);
    }

    /** Expected: libsndfile 1.2.2 (mpg123), mean of the channels. */
    @ParameterizedTest
    @CsvSource({
        "glide-22050-mono.mp3, 1102, -0.3958635628223419",
        "glide-22050-mono.mp3, 10975, -0.29554492235183716",
        "glide-44100-stereo.mp3, 2205, -0.3074205219745636",
        "glide-44100-stereo.mp3, 14700, 0.1281253546476364",
        "noise-24000-mono.mp3, 1200, 0.06820055842399597",
        "noise-24000-mono.mp3, 4000, -0.13165152072906494",
        "noise-24000-mono.mp3, 8000, -0.20050212740898132",
        "noise-24000-mono.mp3, 11950, 0.1535775512456894"
    })
    void agreesWithLibsndfile(String file, int sample, float expected) {
        assertThat(AudioReader.read(Sounds.file(file), file).samples()[sample]).isCloseTo(expected, within(1e-6f));
    }

    @Test
    void tagsBeforeAndBehindTheSoundDoNotMatter() {
        byte[] tagged = join(id3(70_000), id3(0), new byte[300], MONO, ape(50), id3v1());

        assertThat(AudioReader.read(tagged, "tagged.mp3").samples())
                .isEqualTo(AudioReader.read(MONO, "plain.mp3").samples());
    }

    @Test
    void aTagThatClaimsMoreThanThereIsIsNoReasonToReadOn() {
        byte[] file = join(id3(100), MONO);
        file[6] = 0x7f;

        assertThatThrownBy(() -> AudioReader.read(file, "tag.mp3"))
                .isInstanceOf(InvalidAudioException.class)
                .hasMessageContaining("ID3 tag")
                .hasMessageContaining("without whole MP3 frames");
    }

    @Test
    void withoutTheEncodersNoteNothingIsCut() {
        Audio audio = AudioReader.read(withoutFirstFrame(), "bare.mp3");

        // Frames are 576 samples at this rate; the encoder's delay and padding stay.
        assertThat(audio.samples().length % 576).isZero();
        assertThat(audio.samples().length).isBetween(11_025 + 1_105, 11_025 + 4 * 576);
    }

    @Test
    void manyThreadsDecodeAtOnce() {
        byte[] stereo = Sounds.file("glide-44100-stereo.mp3");
        float[] expected = AudioReader.read(stereo, "once").samples();

        assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> AudioReader.read(stereo, "again")
                        .samples()))
                .allSatisfy(samples -> assertThat(samples).isEqualTo(expected));
    }

    @Test
    void saysWhereTheFramesStop() {
        byte[] file = withoutFirstFrame();
        byte[] cut = Arrays.copyOf(file, file.length - 5);
        byte[] torn = file.clone();
        torn[beginOfFrame(6, file)] = 0;

        assertThatThrownBy(() -> AudioReader.read(cut, "cut.mp3"))
                .isInstanceOf(InvalidAudioException.class)
                .hasMessageStartingWith("cut.mp3: is truncated: frame ");
        assertThatThrownBy(() -> AudioReader.read(torn, "torn.mp3"))
                .isInstanceOf(InvalidAudioException.class)
                .hasMessageContaining("behind frame 5, at byte " + beginOfFrame(6, file));
    }

    @Test
    void fewerFramesThanAnnouncedIsTruncated() {
        int frames = MpegFrames.of(new Source("whole", ByteBuffer.wrap(MONO))).count();
        byte[] cut = Arrays.copyOf(MONO, beginOfFrame(frames, MONO));

        assertThatThrownBy(() -> AudioReader.read(cut, "cut.mp3"))
                .isInstanceOf(InvalidAudioException.class)
                .hasMessageMatching("cut.mp3: is truncated: it announces \\d+ frames, but has \\d+; .*");
    }

    @Test
    void randomBytesAreNotTakenForFrames() {
        Random random = new Random(3);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[2_000];
            random.nextBytes(bytes);
            bytes[0] = (byte) 0xff;
            bytes[1] = (byte) 0xfb;

            assertThatThrownBy(() -> AudioReader.read(bytes, "random"))
                    .isInstanceOf(InvalidAudioException.class)
                    .hasMessageContaining("must be WAV, AIFF, FLAC, MP3 or Ogg Vorbis, but is");
        }
    }

    /** Frames count from 1. */
    private static int beginOfFrame(int number, byte[] file) {
        int at = 0;
        for (int frame = 1; frame < number; frame++) {
            at += MpegHeader.at(ByteBuffer.wrap(file), at, file.length)
                    .orElseThrow()
                    .length();
        }
        return at;
    }

    private static byte[] withoutFirstFrame() {
        MpegFrames frames = MpegFrames.of(new Source("whole", ByteBuffer.wrap(MONO)));
        return Arrays.copyOfRange(MONO, frames.withoutFirst().start(), frames.end());
    }

    private static byte[] id3(int length) {
        byte[] tag = new byte[10 + length];
        System.arraycopy(new byte[] {'I', 'D', '3', 4, 0, 0}, 0, tag, 0, 6);
        for (int i = 0; i < 4; i++) {
            tag[9 - i] = (byte) (length >> 7 * i & 0x7f);
        }
        return tag;
    }

    private static byte[] id3v1() {
        return Arrays.copyOf(new byte[] {'T', 'A', 'G', 'a'}, 128);
    }

    private static byte[] ape(int length) {
        byte[] tag = new byte[length + 32];
        System.arraycopy("APETAGEX".getBytes(StandardCharsets.US_ASCII), 0, tag, length, 8);
        tag[length + 12] = (byte) (length + 32);
        return tag;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
