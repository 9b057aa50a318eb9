package io.diapason.speech.dataset;

import io.diapason.speech.corpus.Rejected;
import java.util.List;
import java.util.Map;

/**
 * What a corpora folder really holds, found by decoding everything.
 *
 * @param folder  where it was looked
 * @param corpora one report per corpus
 */
public record ScanReport(String folder, List<CorpusReport> corpora) {
    public ScanReport {
        corpora = List.copyOf(corpora);
    }

    /**
     * One corpus. All figures are of the clips that would be used.
     *
     * @param corpus      label
     * @param synthetic   whether the program made it
     * @param clips       usable clips
     * @param hours       their length together
     * @param speakers    speakers heard
     * @param emotions    clips by emotion label, canonical order
     * @param sampleRates clips by sample rate in Hz, ascending
     * @param seconds     how long clips are; absent clips give zeros
     * @param rejected    files that cannot be used
     * @param leftOut     good recordings outside the eight-emotion data
     * @param duplicates  groups of equal clips; all but the first of each are dropped
     * @param conflicts   groups of equal clips with contradicting labels; all are dropped
     */
    public record CorpusReport(
            String corpus,
            boolean synthetic,
            int clips,
            double hours,
            int speakers,
            Map<String, Integer> emotions,
            Map<Integer, Integer> sampleRates,
            Durations seconds,
            List<Rejected> rejected,
            List<Rejected> leftOut,
            List<Copies> duplicates,
            List<Copies> conflicts) {}

    /** Shortest, median and longest clip, seconds. */
    public record Durations(double min, double median, double max) {}
}
