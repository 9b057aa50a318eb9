package io.diapason.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaveDecoderTest {
    private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;

    @ParameterizedTest
    @CsvSource({"1, 64, 192", "2, -16384, 16384", "3, -4194304, 4194304", "4, -1073741824, 1073741824"})
    void scalesIntegersByTheirFullRange(int bytes, int low, int high) {
        byte[] file = new WaveBytes()
                .format(1, 1, 8_000, 8 * bytes)
                .chunk("data", WaveBytes.integers(bytes, LITTLE, low, high))
                .bytes();

        assertThat(read(file).samples()).containsExactly(-0.5f, 0.5f);
    }

    @Test
    void keepsTheExtremesOf16BitSamples() {
        assertThat(read(WaveBytes.pcm16(8_000, 1, -32_768, 32_767, 0, 1)).samples())
                .containsExactly(-1f, 32_767 / 32_768f, 0f, 1 / 32_768f);
    }

    @Test
    void readsFloatsOf32And64Bits() {
        byte[] single = new WaveBytes()
                .format(3, 1, 8_000, 32)
                .chunk("data", WaveBytes.floats(0.25f, -1.5f))
                .bytes();
        byte[] twice = new WaveBytes()
                .format(3, 1, 8_000, 64)
                .chunk("data", WaveBytes.doubles(0.25, -1.5))
                .bytes();

        assertThat(read(single).samples()).containsExactly(0.25f, -1.5f);
        assertThat(read(twice).samples()).containsExactly(0.25f, -1.5f);
    }

    @Test
    void readsExtensibleFilesByTheirSubFormat() {
        byte[] valid24 = new WaveBytes()
                .extensible(1, 1, 48_000, new int[] {32, 24})
                .chunk("data", WaveBytes.integers(4, LITTLE, 1 << 30, -1 << 29))
                .bytes();
        byte[] floats = new WaveBytes()
                .extensible(3, 1, 48_000, new int[] {32, 32})
                .chunk("data", WaveBytes.floats(0.125f))
                .bytes();

        assertThat(read(valid24).samples()).containsExactly(0.5f, -0.25f);
        assertThat(read(floats).samples()).containsExactly(0.125f);
    }

    @Test
    void readsSamplesOf20BitsLeftJustifiedInThreeBytes() {
        byte[] file = new WaveBytes()
                .format(1, 1, 8_000, 20)
                .chunk("data", WaveBytes.integers(3, LITTLE, 0x400000))
                .bytes();

        assertThat(read(file).samples()).containsExactly(0.5f);
    }

    @Test
    void readsBigEndianRifx() {
        byte[] file = new WaveBytes(ByteOrder.BIG_ENDIAN)
                .format(1, 1, 8_000, 16)
                .chunk("data", WaveBytes.integers(2, ByteOrder.BIG_ENDIAN, 16_384, -8_192))
                .bytes();

        assertThat(read(file).samples()).containsExactly(0.5f, -0.25f);
    }

    @Test
    void averagesTheChannels() {
        Audio audio = read(WaveBytes.pcm16(48_000, 2, 16_384, 0, -16_384, 16_384, 8_192, 8_192));

        assertThat(audio.samples()).containsExactly(0.25f, 0f, 0.25f);
        assertThat(audio.sampleRate()).isEqualTo(48_000);
    }

    @Test
    void averagesChannelsOfFilesLongerThanOneBlock() {
        int[] samples = new int[3 * 10_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = 3 * (i / 3 % 1_000) * (i % 3);
        }

        Audio audio = read(WaveBytes.pcm16(48_000, 3, samples));

        assertThat(audio.samples()).hasSize(10_000);
        assertThat(audio.samples()[9_999]).isEqualTo(3 * 999 / 32_768f);
        assertThat(audio.samples()[4_097]).isEqualTo(3 * 97 / 32_768f);
    }

    @Test
    void findsChunksInAnyOrderAndSkipsStrangers() {
        byte[] file = new WaveBytes()
                .chunk("FLLR", new byte[4_044])
                .chunk("LIST", new byte[7])
                .chunk("data", WaveBytes.integers(2, LITTLE, 16_384))
                .chunk("PAD ", new byte[3])
                .format(1, 1, 16_000, 16)
                .chunk("bext", new byte[602])
                .bytes();

        assertThat(read(file).samples()).containsExactly(0.5f);
    }

    @Test
    void dropsAnIncompleteLastInstant() {
        byte[] file = new WaveBytes()
                .format(1, 2, 16_000, 16)
                .chunk("data", new byte[11])
                .bytes();

        assertThat(read(file).samples()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"-1, 4294967295", "2147483647, 2147483647", "9, 9"})
    void callsDataBeyondTheFileTruncated(int claimed, String shown) {
        byte[] file = new WaveBytes()
                .format(1, 1, 16_000, 16)
                .chunk("data", new byte[8], claimed)
                .bytes();

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(InvalidAudioException.class)
                .hasMessageStartingWith("clip.wav: is truncated")
                .hasMessageContaining("'data' chunk claims " + shown + " bytes, but only 8 follow");
    }

    @Test
    void namesCompressedFormats() {
        byte[] file = new WaveBytes()
                .format(6, 1, 8_000, 8)
                .chunk("data", new byte[8])
                .bytes();

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(InvalidAudioException.class)
                .hasMessageContaining("A-law (format tag 6, 8 bits in 1 bytes)")
                .hasMessageContaining("convert the file to 16-bit PCM");
    }

    @Test
    void refusesSilentHeadersAndBrokenNumbers() {
        rejects(WaveBytes.pcm16(8_000, 1), "zero samples long");
        rejects(WaveBytes.pcm16(999, 1, 1), "1,000 to 768,000 Hz, but the header says 999 Hz");
        rejects(WaveBytes.pcm16(-1, 1, 1), "but the header says -1 Hz");
        rejects(
                new WaveBytes()
                        .format(1, 0, 8_000, 16)
                        .chunk("data", new byte[2])
                        .bytes(),
                "0 channels");
        rejects(
                new WaveBytes()
                        .format(1, 65, 8_000, 8)
                        .chunk("data", new byte[65])
                        .bytes(),
                "1 to 64 channels, but the header says 65");
        rejects(
                new WaveBytes()
                        .chunk("fmt ", new byte[14])
                        .chunk("data", new byte[2])
                        .bytes(),
                "at least 16 bytes, but this one has 14");
        rejects(
                new WaveBytes()
                        .format(1, 1, 8_000, 64)
                        .chunk("data", new byte[8])
                        .bytes(),
                "PCM (format tag 1, 64 bits");
        rejects(new WaveBytes().format(1, 1, 8_000, 16).bytes(), "without a 'data' chunk");
    }

    @Test
    void refusesFloatsThatAreNoSound() {
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, -1e30f}) {
            byte[] file = new WaveBytes()
                    .format(3, 1, 8_000, 32)
                    .chunk("data", WaveBytes.floats(0, bad))
                    .bytes();
            rejects(file, "sample 1 is " + bad);
        }
    }

    private static void rejects(byte[] file, String message) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(InvalidAudioException.class)
                .hasMessageContaining(message);
    }

    private static Audio read(byte[] file) {
        return AudioReader.read(file, "clip.wav");
    }
}
