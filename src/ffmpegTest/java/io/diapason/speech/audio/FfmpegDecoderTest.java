package io.diapason.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs in builds with -Pffmpeg only. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class FfmpegDecoderTest {

    @ParameterizedTest
    @CsvSource({"glide-48000-stereo.m4a", "glide-48000-stereo.mp4"})
    void readsTheSoundOfAFilmOrMusicFile(String file) {
        Audio audio = AudioReader.read(Sounds.file(file), file);

        assertThat(audio.sampleRate()).isEqualTo(48_000);
        // AAC has frames of 1,024 samples; the last is filled up.
        assertThat(audio.samples()).hasSize(24_576);
        assertThat(Sounds.agreement(audio.samples(), Sounds.glide(48_000, 2))).isGreaterThan(14);
    }

    @Test
    void readsOpus() {
        Audio audio = AudioReader.read(Sounds.file("glide-48000-mono.opus.ogg"), "glide.opus");

        assertThat(audio.sampleRate()).isEqualTo(48_000);
        assertThat(Sounds.agreement(audio.samples(), Sounds.glide(48_000, 1))).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"glide-48000-stereo.m4a", "glide-48000-stereo.mp4"})
    void reportsTruncation(String file) {
        byte[] whole = Sounds.file(file);
        // The last bytes say who wrote the file.
        for (int length = 12; length < whole.length - 128; length += 97) {
            byte[] cut = Arrays.copyOf(whole, length);

            assertThatThrownBy(() -> AudioReader.read(cut, "cut.mp4"))
                    .as("%s cut to %d bytes", file, cut.length)
                    .isInstanceOf(InvalidAudioException.class)
                    .hasMessageStartingWith("cut.mp4: ");
        }
    }

    @Test
    void noDamageEscapesAsAnotherException() {
        byte[] whole = Sounds.file("glide-48000-stereo.m4a");
        Random random = new Random(11);
        int refused = 0;
        for (int round = 0; round < 1_000; round++) {
            byte[] damaged = whole.clone();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                damaged[12 + random.nextInt(damaged.length - 12)] = (byte) random.nextInt(256);
            }
            refused += survives(damaged) ? 0 : 1;
        }
        assertThat(refused).isBetween(20, 1_000);
    }

    @Test
    void readsNoOtherFileAndNoNetwork() {
        byte[] list = "....ftyp\n#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nhttp://127.0.0.1:9/a.ts\n"
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> AudioReader.read(list, "list.mp4")).isInstanceOf(InvalidAudioException.class);
    }

    @Test
    void whatIsNoSoundAtAllIsStillSaidToBeSo() {
        assertThatThrownBy(() -> AudioReader.read("<!DOCTYPE html>".getBytes(StandardCharsets.US_ASCII), "a.mp4"))
                .isInstanceOf(InvalidAudioException.class)
                .hasMessageContaining("HTML");
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
