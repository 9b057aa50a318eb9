package io.diapason.cli;

import io.diapason.cli.GoldenFolder.GoldenCase;
import io.diapason.speech.audio.Audio;
import io.diapason.speech.audio.AudioReader;
import io.diapason.speech.audio.Resampler;
import io.diapason.speech.features.BandAgreement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares our resampler with the one the golden samples came from, where the recordings are at hand. */
final class GoldenResampling {
    /** Signal to noise below this share of the Nyquist frequency, dB. Above lies the transition band, where filters differ. */
    static final double LEAST = 90;

    private static final double SHARE = 0.9;
    private final GoldenFolder folder;
    private final Optional<Path> corpora;
    private final List<String> missing = new ArrayList<>();
    private double worst = Double.POSITIVE_INFINITY;
    private String worstCase = "";

    GoldenResampling(GoldenFolder folder, Optional<Path> corpora) {
        this.folder = folder;
        this.corpora = corpora;
    }

    void add(GoldenCase one) {
        if (corpora.isEmpty() || !one.resampled() || one.source().isEmpty()) {
            return;
        }
        Optional<Path> recording = recording(corpora.get(), one.source().get());
        if (recording.isEmpty()) {
            missing.add(one.source().get());
            return;
        }
        float[] expected = folder.samples(one);
        GoldenIndex parameters = folder.parameters();
        int rate = parameters.sampleRate();
        Audio part = AudioReader.read(recording.get()).part(parameters.offset(), parameters.duration());
        double agreement = BandAgreement.decibels(Resampler.resample(part, rate).samples(), expected, rate, SHARE);
        if (worstCase.isEmpty() || !(agreement >= worst)) {
            worst = agreement;
            worstCase = one.name();
        }
    }

    /** Empty where nothing was resampled, or no recording found. */
    Optional<GoldenDeviations.Worst> worst() {
        return worstCase.isEmpty() ? Optional.empty() : Optional.of(new GoldenDeviations.Worst(worst, worstCase));
    }

    /** Recordings that are not there. */
    List<String> missing() {
        return missing;
    }

    boolean withinTolerance() {
        return worstCase.isEmpty() || worst >= LEAST;
    }

    /** Only what lies below the folder. */
    private static Optional<Path> recording(Path corpora, String source) {
        Path root = corpora.toAbsolutePath().normalize();
        Path file = root.resolve(source).normalize();
        return file.startsWith(root) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }
}
