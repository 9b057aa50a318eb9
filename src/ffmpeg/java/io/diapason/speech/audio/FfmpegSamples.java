package io.diapason.speech.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/**
 * The samples of one decoded frame as floats, whatever the decoder made of them.
 *
 * @param frame  from the decoder
 * @param format without the arrangement of channels
 * @param planar whether each channel has a plane of its own
 */
record FfmpegSamples(AVFrame frame, SampleFormat format, boolean planar) {

    static FfmpegSamples of(Source source, AVFrame frame) {
        int packed = avutil.av_get_packed_sample_fmt(frame.format());
        SampleFormat format;
        if (packed == avutil.AV_SAMPLE_FMT_U8) {
            format = SampleFormat.UNSIGNED_8;
        } else if (packed == avutil.AV_SAMPLE_FMT_S16) {
            format = SampleFormat.signed(2);
        } else if (packed == avutil.AV_SAMPLE_FMT_S32) {
            format = SampleFormat.signed(4);
        } else if (packed == avutil.AV_SAMPLE_FMT_FLT) {
            format = SampleFormat.FLOAT_32;
        } else if (packed == avutil.AV_SAMPLE_FMT_DBL) {
            format = SampleFormat.FLOAT_64;
        } else {
            throw source.invalid("its samples have a format (" + packed + " of ffmpeg) that is not read; convert it to"
                    + " WAV or FLAC");
        }
        return new FfmpegSamples(frame, format, avutil.av_sample_fmt_is_planar(frame.format()) != 0);
    }

    /** The samples of one channel. */
    FloatBuffer channel(int channel) {
        int count = frame.nb_samples();
        int together = planar ? 1 : frame.channels();
        long size = (long) count * together * avutil.av_get_bytes_per_sample(frame.format());
        BytePointer plane = new BytePointer(frame.extended_data().get(BytePointer.class, planar ? channel : 0));
        ByteBuffer bytes = plane.capacity(size).asByteBuffer().order(ByteOrder.nativeOrder());
        float[] values = new float[count * together];
        format.decode(bytes, values, values.length);
        if (planar) {
            return FloatBuffer.wrap(values);
        }
        float[] one = new float[count];
        for (int i = 0; i < count; i++) {
            one[i] = values[i * together + channel];
        }
        return FloatBuffer.wrap(one);
    }
}
