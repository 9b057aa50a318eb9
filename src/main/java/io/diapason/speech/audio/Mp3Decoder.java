package io.diapason.speech.audio;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.JavaLayerException;

/**
 * MPEG audio layer III by way of JLayer, which gets the frames only: tags and what does not belong there are seen to before. The samples
 * are taken as floats. What encoder and decoder add before and behind the sound is cut where the file says how much (LAME's tag), as libsndfile
 * (mpg123) does; without that nothing is cut.
 */
final class Mp3Decoder {
    private final Source source;
    private final MpegFrames frames;

    private Mp3Decoder(Source source, MpegFrames frames) {
        this.source = source;
        this.frames = frames;
    }

    static Audio decode(Source source) {
        MpegFrames all = MpegFrames.of(source);
        MpegInfo info = MpegInfo.of(source, all);
        MpegFrames sound = info.present() ? all.withoutFirst() : all;
        if (info.frames() > sound.count()) {
            throw source.invalid("is truncated: it announces " + info.frames() + " frames, but has " + sound.count()
                    + "; copy or download the file again");
        }
        MpegHeader header = all.first();
        Limits.check(source, new Shape(header.sampleRate(), header.channels(), sound.samples()));
        float[] mono = new Mp3Decoder(source, sound).samples();
        int from = Math.min(mono.length, info.delay());
        int to = Math.max(from, mono.length - info.padding());
        Limits.check(source, new Shape(header.sampleRate(), header.channels(), to - from));
        return new Audio(Arrays.copyOfRange(mono, from, to), header.sampleRate());
    }

    private float[] samples() {
        Tables.READY.run();
        Mp3Samples samples = new Mp3Samples(
                (int) frames.samples(), frames.first().channels());
        int decoded = 0;
        try {
            decoded = decode(new ByteBufferInputStream(
                    source.bytes().duplicate().limit(frames.end()), frames.start()), samples);
        } catch (JavaLayerException | RuntimeException e) {
            throw new InvalidAudioException(source.name(), damage("a frame cannot be decoded (" + e + ")"), e);
        }
        if (decoded != frames.count()) {
            throw source.invalid(damage("only " + decoded + " of " + frames.count() + " frames can be decoded"));
        }
        float[] mono = samples.average();
        InterleavedSamples.requireSound(source, mono);
        return mono;
    }

    private int decode(InputStream in, Mp3Samples samples) throws JavaLayerException {
        Bitstream bitstream = new Bitstream(in);
        Decoder decoder = new CorrectedDecoder();
        decoder.setOutputBuffer(samples);
        int decoded = 0;
        for (Header header = bitstream.readFrame(); header != null; header = bitstream.readFrame()) {
            decoder.decodeFrame(header, bitstream);
            bitstream.closeFrame();
            decoded++;
            samples.fill(decoded * frames.first().samples());
        }
        return decoded;
    }

    private static String damage(String what) {
        return "is damaged: " + what + "; copy or download the file again";
    }

    /** JLayer fills its tables when a first decoder is made, without a lock: make that one before there are threads. */
    private static final class Tables {
        static final Runnable READY = fill();

        private static Runnable fill() {
            byte[] silence = new byte[104];
            System.arraycopy(new byte[] {(byte) 0xff, (byte) 0xfb, 0x10, (byte) 0xc0}, 0, silence, 0, 4);
            try {
                Bitstream bitstream = new Bitstream(new ByteArrayInputStream(silence));
                new CorrectedDecoder().decodeFrame(bitstream.readFrame(), bitstream);
            } catch (JavaLayerException e) {
                throw new IllegalStateException("a silent frame must be decodable", e);
            }
            return () -> {};
        }
    }
}
