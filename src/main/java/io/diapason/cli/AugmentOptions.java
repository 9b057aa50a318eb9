package io.diapason.cli;

import io.diapason.speech.model.Augmentation;
import io.diapason.speech.model.ClassWeights;
import io.diapason.speech.model.Disturbance;
import io.diapason.speech.model.Masking;
import io.diapason.speech.model.Targets;
import io.diapason.speech.model.TrainingSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** How training clips differ from epoch to epoch, and what the loss asks for, as options of a command; nothing unless asked for. */
final class AugmentOptions {
    @Option(
            names = "--augment-share",
            paramLabel = "SHARE",
            description = "share of the training clips disturbed in each epoch (default: ${DEFAULT-VALUE})")
    private double share = 1;

    @Option(
            names = "--noise-snr",
            paramLabel = "DB",
            description = "white noise in training clips, so many dB below the voice to 15 dB more; 0: none (default)")
    private double noiseSnr;

    @Option(
            names = "--speed-change",
            paramLabel = "SHARE",
            description = "play training clips faster or slower by up to this, e.g. 0.1 (default: 0)")
    private double speedChange;

    @Option(
            names = "--pitch-change",
            paramLabel = "SEMITONES",
            description = "raise or lower training voices by up to so much, 0 to 4 (default: 0)")
    private double pitchChange;

    @Option(
            names = "--shift",
            paramLabel = "SECONDS",
            description = "begin training clips earlier or later by up to so much; the end comes round (default: 0)")
    private double shift;

    @Option(
            names = "--gain-change",
            paramLabel = "DB",
            description = "make training clips louder or softer by up to so much, 0 to 20 (default: 0)")
    private double gainChange;

    @Option(
            names = "--time-mask",
            paramLabel = "FRAMES",
            description = "widest stretch of frames hidden in a training clip, 0 to 100 (default: 0)")
    private int timeMask;

    @Option(
            names = "--freq-mask",
            paramLabel = "ROWS",
            description = "widest band of feature rows hidden in a training clip, 0 to 100 (default: 0)")
    private int freqMask;

    @Option(
            names = "--mixup",
            paramLabel = "ALPHA",
            description = "mix training clips in pairs, by a share of Beta(ALPHA, ALPHA), e.g. 0.2; 0: not (default)")
    private double mixup;

    @Option(
            names = "--class-weights",
            description =
                    "whether clips of rare emotions count more: none, balanced or sqrt (default: ${DEFAULT-VALUE})")
    private String classWeights = "none";

    @Option(
            names = "--label-smoothing",
            paramLabel = "SHARE",
            description = "share of each training label given to all emotions alike, 0 to 0.5 (default: 0)")
    private double labelSmoothing;

    /** @throws Failure naming the option that is wrong */
    TrainingSettings in(TrainingSettings settings) {
        ClassWeights weights = ClassWeights.find(classWeights)
                .orElseThrow(() -> Failure.unknown("--class-weights", ClassWeights.labels(), classWeights));
        Disturbance sound = new Disturbance(speedChange, pitchChange, shift, noiseSnr, gainChange);
        return settings.with(
                new Targets(weights, labelSmoothing),
                new Augmentation(share, sound, new Masking(timeMask, freqMask), mixup));
    }

    /** The same by the names of a search space. */
    Map<String, Object> configuration() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("augment_share", share);
        all.put("noise_snr", noiseSnr);
        all.put("speed_change", speedChange);
        all.put("pitch_change", pitchChange);
        all.put("shift", shift);
        all.put("gain_change", gainChange);
        all.put("time_mask", timeMask);
        all.put("freq_mask", freqMask);
        all.put("mixup", mixup);
        all.put("class_weights", classWeights);
        all.put("label_smoothing", labelSmoothing);
        return all;
    }
}
