package io.diapason.speech.audio;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * What ffmpeg reads and we do not: MP4/M4A, WebM, Opus, Windows Media … The first sound track counts. Channels are averaged, the rate is the
 * track's. ffmpeg sees only the bytes it is given: no other file, no network, no play lists.
 */
public final class FfmpegDecoder implements ForeignDecoder {
    private static final int FIRST_CAPACITY = 1 << 17;

    static {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    }

    @Override
    public Audio decode(Source source) {
        return new Recording(source).read();
    }

    /** One file on its way to samples. */
    private static final class Recording {
        private final Source source;
        private float[] mono = new float[FIRST_CAPACITY];
        private int count;
        private int sampleRate;

        Recording(Source source) {
            this.source = source;
        }

        Audio read() {
            try (FfmpegTrack track = FfmpegTrack.open(source)) {
                for (AVFrame frame = track.next(); frame != null; frame = track.next()) {
                    append(frame);
                }
            }
            Limits.check(source, new Shape(Math.max(sampleRate, 1_000), 1, count));
            float[] samples = Arrays.copyOf(mono, count);
            InterleavedSamples.requireSound(source, samples);
            return new Audio(samples, sampleRate);
        }

        private void append(AVFrame frame) {
            int length = frame.nb_samples();
            int channels = frame.channels();
            Limits.check(source, new Shape(frame.sample_rate(), channels, Math.max(1L, (long) count + length)));
            if (sampleRate != 0 && sampleRate != frame.sample_rate()) {
                throw source.invalid("must keep one sample rate, but changes from " + sampleRate + " to "
                        + frame.sample_rate() + " Hz; convert it to WAV or FLAC");
            }
            sampleRate = frame.sample_rate();
            if (count + length > mono.length) {
                mono = Arrays.copyOf(mono, Math.max(count + length, 2 * mono.length));
            }
            FfmpegSamples samples = FfmpegSamples.of(source, frame);
            for (int channel = 0; channel < channels; channel++) {
                FloatBuffer values = samples.channel(channel);
                for (int i = 0; i < length; i++) {
                    mono[count + i] += values.get(i);
                }
            }
            for (int i = count; channels > 1 && i < count + length; i++) {
                mono[i] /= channels;
            }
            count += length;
        }
    }
}
