package io.diapason.speech.dataset;

import io.diapason.speech.audio.Audio;
import io.diapason.speech.corpus.Corpus;
import io.diapason.speech.corpus.Listing;
import io.diapason.speech.corpus.Rejected;
import io.diapason.speech.corpus.Utterance;
import io.diapason.speech.dataset.ScanReport.CorpusReport;
import io.diapason.speech.dataset.ScanReport.Durations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decodes whole corpora to tell what is in them, before anybody trains for hours on something else than they think. */
public final class CorpusScan {
    private static final double SECONDS_PER_HOUR = 3_600;

    private CorpusScan() {}

    /**
     * Scans corpora one after the other.
     *
     * @throws io.diapason.speech.corpus.InvalidCorpusException when the folder is missing or lacks one of the corpora
     */
    public static ScanReport scan(List<Corpus> corpora, Path folder, Consumer<LoadProgress> progress) {
        return new ScanReport(
                folder.toString(),
                corpora.stream().map(corpus -> scan(corpus, folder, progress)).toList());
    }

    private static CorpusReport scan(Corpus corpus, Path folder, Consumer<LoadProgress> progress) {
        Listing listing = corpus.read(folder);
        Map<String, Extent> extents = new LinkedHashMap<>();
        Screening.Result screened =
                Screening.of(listing.utterances(), heard(listing.utterances(), extents, progress));
        List<Utterance> clips = screened.kept();
        extents.keySet().retainAll(clips.stream().map(Utterance::key).toList());
        return new CorpusReport(
                corpus.label(),
                corpus.synthetic(),
                clips.size(),
                extents.values().stream().mapToDouble(Extent::seconds).sum() / SECONDS_PER_HOUR,
                (int) clips.stream().map(Utterance::speaker).distinct().count(),
                emotions(clips),
                count(extents.values(), Extent::sampleRate),
                durations(extents.values()),
                join(listing.rejected(), screened.rejected()),
                listing.leftOut(),
                screened.duplicates(),
                screened.conflicts());
    }

    private static List<Heard> heard(
            List<Utterance> clips, Map<String, Extent> extents, Consumer<LoadProgress> progress) {
        List<Heard> heard = new ArrayList<>();
        for (Utterance clip : clips) {
            heard.add(Heard.of(clip, (content, audio) -> extents.put(clip.key(), Extent.of(audio))));
            progress.accept(new LoadProgress(heard.size(), clips.size(), "decoding"));
        }
        return heard;
    }

    private record Extent(double seconds, int sampleRate) {
        static Extent of(Audio audio) {
            return new Extent(audio.seconds(), audio.sampleRate());
        }
    }

    private static Map<String, Integer> emotions(List<Utterance> clips) {
        Map<String, Integer> byLabel = new LinkedHashMap<>();
        count(clips, Utterance::emotion).forEach((emotion, count) -> byLabel.put(emotion.label(), count));
        return byLabel;
    }

    private static <T, K extends Comparable<K>> Map<K, Integer> count(Collection<T> things, Function<T, K> property) {
        return things.stream()
                .collect(Collectors.groupingBy(property, TreeMap::new, Collectors.summingInt(thing -> 1)));
    }

    private static Durations durations(Collection<Extent> extents) {
        double[] seconds =
                extents.stream().mapToDouble(Extent::seconds).sorted().toArray();
        int n = seconds.length;
        return n == 0
                ? new Durations(0, 0, 0)
                : new Durations(seconds[0], (seconds[(n - 1) / 2] + seconds[n / 2]) / 2, seconds[n - 1]);
    }

    private static List<Rejected> join(List<Rejected> first, List<Rejected> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
