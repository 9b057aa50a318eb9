package io.diapason.speech.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.speech.audio.Audio;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SyntheticCorpusTest {
    private final List<Utterance> utterances =
            Corpus.SYNTHETIC.read(Path.of("ignored")).utterances();

    @Test
    void everyVoiceShowsEveryEmotionEquallyOften() {
        assertThat(utterances).hasSize(512);
        assertThat(utterances.stream()
                        .collect(Collectors.groupingBy(u -> u.speaker() + u.emotion(), Collectors.counting()))
                        .values())
                .hasSize(64)
                .containsOnly(8L);
        assertThat(utterances.stream().map(Utterance::sentence).distinct()).hasSize(4);
        assertThat(utterances).extracting(Utterance::id).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void saysThatItIsSynthetic() {
        assertThat(Corpus.values()).filteredOn(Corpus::synthetic).containsExactly(Corpus.SYNTHETIC);
        assertThat(utterances).allSatisfy(u -> {
            assertThat(u.key()).startsWith("synthetic/");
            assertThat(u.speaker()).startsWith("synthetic:");
        });
    }

    /** The hashes were made once; another machine, Java version or a changed constant that gives other samples fails here. */
    @Test
    void soundsTheSameOnEveryMachine() {
        assertThat(find("v1/angry-s1-1").contentHash())
                .isEqualTo("a9a321658a90c5bd931e2a824d4ddac87c362f300101450638604572107dfe7c");
        assertThat(find("v8/surprised-s4-2").contentHash())
                .isEqualTo("1a07172f2c6a1d75c9fd46a14be3e06295758c0c0d3f03ab694161eecacdad6a");
    }

    @Test
    void allClipsDifferAndLookLikeSpeech() {
        Set<String> hashes = new HashSet<>();
        assertThat(utterances).allSatisfy(u -> {
            Audio audio = u.sound().get();
            hashes.add(audio.contentHash());
            assertThat(audio.sampleRate()).isEqualTo(16_000);
            assertThat(audio.seconds()).isBetween(1.0, 4.0);
            assertThat(level(audio)).isBetween(-45.0, -10.0);
        });
        assertThat(hashes).hasSize(512);
    }

    @Test
    void angerIsLouderThanSadnessInEveryVoice() {
        for (Voice voice : Voice.ALL) {
            assertThat(meanLevel(voice, Emotion.ANGRY)).isGreaterThan(meanLevel(voice, Emotion.SAD) + 3);
        }
    }

    private double meanLevel(Voice voice, Emotion emotion) {
        return utterances.stream()
                .filter(u -> u.emotion() == emotion && u.speaker().equals("synthetic:" + voice.name()))
                .mapToDouble(u -> level(u.sound().get()))
                .average()
                .orElseThrow();
    }

    /** Root mean square in dB below full scale. */
    private static double level(Audio audio) {
        double sum = 0;
        for (float sample : audio.samples()) {
            sum += sample * sample;
        }
        return 10 * Math.log10(sum / audio.samples().length);
    }

    private Audio find(String id) {
        return utterances.stream()
                .filter(u -> u.id().equals(id))
                .findFirst()
                .orElseThrow()
                .sound()
                .get();
    }
}
