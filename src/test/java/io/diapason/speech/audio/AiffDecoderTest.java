package io.diapason.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AiffDecoderTest {

    @ParameterizedTest
    @CsvSource({"8, 64, -64", "16, 16384, -16384", "24, 4194304, -4194304", "32, 1073741824, -1073741824"})
    void readsBigEndianIntegers(int bits, int high, int low) {
        byte[] sound = WaveBytes.integers(bits / 8, ByteOrder.BIG_ENDIAN, high, low);

        Audio audio = AudioReader.read(AiffBytes.plain(bits, 2, sound), "clip");

        assertThat(audio.samples()).containsExactly(0.5f, -0.5f);
        assertThat(audio.sampleRate()).isEqualTo(8_000);
    }

    @Test
    void readsTheUncompressedKindsOfAiffC() {
        byte[] big = WaveBytes.integers(2, ByteOrder.BIG_ENDIAN, 16_384);
        byte[] little = WaveBytes.integers(2, ByteOrder.LITTLE_ENDIAN, 16_384);
        byte[] single = ByteBuffer.allocate(4).putFloat(0.5f).array();
        byte[] twice = ByteBuffer.allocate(8).putDouble(0.5).array();

        assertThat(samples("NONE", 16, big)).containsExactly(0.5f);
        assertThat(samples("twos", 16, big)).containsExactly(0.5f);
        assertThat(samples("sowt", 16, little)).containsExactly(0.5f);
        assertThat(samples("fl32", 32, single)).containsExactly(0.5f);
        assertThat(samples("FL64", 64, twice)).containsExactly(0.5f);
        assertThat(samples("raw ", 8, new byte[] {(byte) 192})).containsExactly(0.5f);
    }

    @Test
    void namesACompressedKind() {
        assertThatThrownBy(() -> samples("ima4", 16, new byte[34]))
                .isInstanceOf(InvalidAudioException.class)
                .hasMessageContaining("'ima4' of 16 bits");
    }

    @Test
    void callsMissingSoundTruncated() {
        assertThatThrownBy(() -> AudioReader.read(AiffBytes.plain(16, 1_000, new byte[10]), "clip"))
                .isInstanceOf(InvalidAudioException.class)
                .hasMessageContaining("is truncated: its header claims 1000 instants of 1 channels, but only 10 bytes");
    }

    @Test
    void refusesNoSoundAtAll() {
        assertThatThrownBy(() -> AudioReader.read(AiffBytes.plain(16, 0, new byte[0]), "clip"))
                .isInstanceOf(InvalidAudioException.class)
                .hasMessageContaining("zero samples long");
    }

    private static float[] samples(String kind, int bits, byte[] sound) {
        return AudioReader.read(AiffBytes.file(kind, bits, 1, sound), "clip").samples();
    }
}
