package io.diapason.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlacDecoderTest {
    private static final int[] RAMP =
            IntStream.range(0, 64).map(i -> 512 * (i - 32)).toArray();

    @Test
    void decodesTheSamplesOfAllFrames() {
        Audio audio = read(new FlacBytes(16_000, 1, 128).frame(RAMP).frame(RAMP).bytes());

        assertThat(audio.sampleRate()).isEqualTo(16_000);
        assertThat(audio.samples()).hasSize(128);
        assertThat(audio.samples()[127]).isEqualTo(31 / 64f);
        assertThat(audio.samples()[0]).isEqualTo(-0.5f);
    }

    @Test
    void decodesFilesThatDoNotKnowTheirLength() {
        assertThat(read(new FlacBytes(16_000, 1, 0).frame(RAMP).bytes()).samples())
                .hasSize(64);
    }

    @Test
    void averagesTheChannels() {
        int[] both = IntStream.concat(
                        Arrays.stream(RAMP), IntStream.generate(() -> 0).limit(64))
                .toArray();

        Audio audio = read(new FlacBytes(16_000, 2, 64).frame(both).bytes());

        assertThat(audio.samples()[0]).isEqualTo(-0.25f);
    }

    @Test
    void givesTheSameHashAsTheSameSoundInWav() {
        Audio flac = read(new FlacBytes(16_000, 1, 64).frame(RAMP).bytes());
        Audio wave = AudioReader.read(WaveBytes.pcm16(16_000, 1, RAMP), "clip.wav");

        assertThat(flac.contentHash()).isEqualTo(wave.contentHash());
    }

    @Test
    void refusesAFrameWithAWrongChecksumInsteadOfSilencingIt() {
        byte[] file = new FlacBytes(16_000, 1, 64).frame(RAMP).bytes();
        file[file.length - 20] ^= 1;

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(InvalidAudioException.class)
                .hasMessageContaining("truncated or damaged: after 0 of 64 samples: CRC Error");
    }

    @Test
    void refusesFewerFramesThanTheHeaderClaims() {
        byte[] file = new FlacBytes(16_000, 1, 128).frame(RAMP).bytes();

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(InvalidAudioException.class)
                .hasMessageContaining("after 64 of 128 samples");
    }

    @Test
    void refusesAHeaderThatClaimsHours() {
        assertThatThrownBy(() -> read(
                        new FlacBytes(16_000, 1, 16_000L * 3_601).frame(RAMP).bytes()))
                .isInstanceOf(InvalidAudioException.class)
                .hasMessageContaining("may last 60 minutes");
    }

    private static Audio read(byte[] file) {
        return AudioReader.read(file, "clip.flac");
    }
}
