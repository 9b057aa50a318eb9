package io.diapason.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudioReaderTest {
    @TempDir
    Path folder;

    @Test
    void looksAtTheContentNotAtTheName() throws IOException {
        Path file = Files.write(folder.resolve("aiff-inside.wav"), AiffBytes.plain(8, 1, new byte[] {64}));

        assertThat(AudioReader.read(file).samples()).containsExactly(0.5f);
    }

    @Test
    void recognisesGitLfsPointers() {
        String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 72044\n";

        assertThatThrownBy(() -> AudioReader.read(pointer.getBytes(StandardCharsets.UTF_8), "1001_DFA_ANG_XX.wav"))
                .isInstanceOf(InvalidAudioException.class)
                .hasMessageStartingWith("1001_DFA_ANG_XX.wav: is a git-lfs pointer")
                .hasMessageContaining("git lfs pull");
    }

    @ParameterizedTest
    @CsvSource({
        "ID3x, ID3 tag (of an MP3 file?) without whole MP3 frames",
        "\u00ff\u00fbxx, MP3 or AAC",
        "....ftypM4A, MP4 or M4A",
        "RF64, RF64 file",
        "RIFFxxxxAVI, RIFF file that holds no WAVE",
        "<!DOCTYPE, HTML",
        "quux, unknown format (it starts with bytes 71 75 75 78)"
    })
    void saysWhatAForeignFileIs(String head, String description) {
        assertThatThrownBy(() -> AudioReader.read(head.getBytes(StandardCharsets.ISO_8859_1), "clip"))
                .isInstanceOf(InvalidAudioException.class)
                .hasMessageContaining("must be WAV, AIFF, FLAC, MP3 or Ogg Vorbis, but is")
                .hasMessageContaining(description);
    }

    @Test
    void saysHowToGetWhatReadsTheRest() {
        byte[] opus = Sounds.file("glide-48000-mono.opus.ogg");
        byte[] film = "....ftypisom".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> AudioReader.read(opus, "clip.opus"))
                .isInstanceOf(InvalidAudioException.class)
                .hasMessageContaining("an Ogg file whose sound is Opus")
                .hasMessageContaining("DIAPASON_FFMPEG=1");
        assertThatThrownBy(() -> AudioReader.read(film, "dia0_utt0.mp4"))
                .isInstanceOf(InvalidAudioException.class)
                .hasMessageStartingWith("dia0_utt0.mp4: must be WAV")
                .hasMessageContaining("an MP4 or M4A file; convert it to WAV or FLAC, or let ffmpeg decode it")
                .hasMessageContaining("DIAPASON_FFMPEG=1")
                .hasMessageContaining("-Pffmpeg");
    }

    @Test
    void refusesWhatIsNoFile() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.wav"));

        assertThatThrownBy(() -> AudioReader.read(empty))
                .hasMessageEndingWith("empty.wav: the file is empty (0 bytes)");
        assertThatThrownBy(() -> AudioReader.read(folder)).hasMessageEndingWith("is not a regular file");
        assertThatThrownBy(() -> AudioReader.read(folder.resolve("missing.wav")))
                .isInstanceOf(InvalidAudioException.class)
                .hasMessageEndingWith("missing.wav: no such file; check the path");
    }

    @Test
    void refusesFilesBeyond512MegabytesUnread() throws IOException {
        Path file = folder.resolve("huge.wav");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(Limits.MAX_BYTES + 1);
        }

        assertThatThrownBy(() -> AudioReader.read(file))
                .isInstanceOf(InvalidAudioException.class)
                .hasMessageContaining("may be 512 MB, but this file has 536870913 bytes");
    }

    @Test
    void refusesRecordingsBeyondAnHour() {
        byte[] file = new WaveBytes()
                .format(1, 1, 1_000, 8)
                .chunk("data", new byte[3_600_001])
                .bytes();

        assertThatThrownBy(() -> AudioReader.read(file, "long.wav"))
                .isInstanceOf(InvalidAudioException.class)
                .hasMessageContaining("may last 60 minutes")
                .hasMessageContaining("3600001 samples at 1000 Hz");
    }

    @Test
    void mapsLargeFiles() throws IOException {
        byte[] sound = new byte[17 << 20];
        sound[sound.length - 1] = 0x40;
        byte[] bytes =
                new WaveBytes().format(1, 1, 48_000, 16).chunk("data", sound).bytes();
        Path file = Files.write(folder.resolve("large.wav"), bytes);

        float[] samples = AudioReader.read(file).samples();

        assertThat(samples).hasSize(sound.length / 2);
        assertThat(samples[samples.length - 1]).isEqualTo(0.5f);
    }
}
