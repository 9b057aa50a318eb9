package io.diapason.cli;

import io.diapason.speech.audio.Audio;
import io.diapason.speech.audio.Resampler;
import io.diapason.speech.features.Excerpt;
import io.diapason.speech.features.FeatureExtractor;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Takes every clip through every stage, one after the other on one thread, and keeps the times. */
final class BenchStages {
    /** Enough for the compiler to have settled. */
    private static final int WARM_UP = 120;

    private static final Excerpt EXCERPT = Excerpt.standard();
    private final BenchClips clips;
    private final int count;
    private final Map<BenchStage, FeatureExtractor> extractors = new EnumMap<>(BenchStage.class);
    private final Map<BenchStage, double[]> millis = new EnumMap<>(BenchStage.class);

    BenchStages(BenchClips clips, int count) {
        this.clips = clips;
        this.count = count;
        for (BenchStage stage : BenchStage.values()) {
            stage.settings().ifPresent(settings -> extractors.put(stage, new FeatureExtractor(settings)));
            millis.put(stage, new double[count]);
        }
    }

    /** Milliseconds per clip, as many numbers as clips were asked for. */
    Map<BenchStage, double[]> measure(BenchProgress progress) {
        int before = Math.min(WARM_UP, 4 * count);
        for (int i = 0; i < before; i++) {
            clip(i, 0);
            progress.show("warming up", i + 1, before);
        }
        for (int i = 0; i < count; i++) {
            clip(i, i);
            progress.show("measuring stages", i + 1, count);
        }
        return millis;
    }

    private void clip(int clip, int slot) {
        long start = System.nanoTime();
        Audio audio = clips.decode(clip);
        long decoded = System.nanoTime();
        Audio prepared = Resampler.resample(audio.part(0, EXCERPT.duration()), EXCERPT.sampleRate());
        long resampled = System.nanoTime();
        keep(BenchStage.DECODE, slot, decoded - start);
        keep(BenchStage.RESAMPLE, slot, resampled - decoded);
        keep(BenchStage.DECODE_RESAMPLE, slot, resampled - start);
        Audio exact = new Audio(Arrays.copyOf(prepared.samples(), EXCERPT.samples()), EXCERPT.sampleRate());
        extractors.forEach((stage, extractor) -> {
            long begin = System.nanoTime();
            extractor.extract(exact);
            keep(stage, slot, System.nanoTime() - begin);
        });
    }

    private void keep(BenchStage stage, int slot, long nanos) {
        double[] times = millis.get(stage);
        if (times != null) {
            times[slot] = nanos / 1e6;
        }
    }
}
