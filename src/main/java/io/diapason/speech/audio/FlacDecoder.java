package io.diapason.speech.audio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.jflac.FLACDecoder;
import org.jflac.frame.Frame;

/**
 * FLAC by way of jflac. Its header is read here and jflac is given a clean one without tags and pictures, whose claimed
 * lengths it would trust. Each frame is protected by a CRC; one wrong frame makes the file invalid, where jflac would
 * substitute silence.
 */
final class FlacDecoder {
    private static final int FIRST_CAPACITY = 1 << 20;
    private final Source source;
    private final StreamInfo info;
    private float[] mono;
    private int decoded;

    private FlacDecoder(Source source, StreamInfo info) {
        this.source = source;
        this.info = info;
        // A header's claim buys a megasample at most; beyond that the array grows with what is really there.
        this.mono = new float[(int) Math.min(info.frames() == 0 ? FIRST_CAPACITY : info.frames(), FIRST_CAPACITY)];
    }

    static Audio decode(Source source) {
        return new FlacDecoder(source, StreamInfo.read(source)).samples();
    }

    private Audio samples() {
        InputStream clean = new SequenceInputStream(
                new ByteArrayInputStream(info.header()), new ByteBufferInputStream(source.bytes(), info.audioStart()));
        FLACDecoder decoder = new FLACDecoder(clean);
        decoder.addFrameListener(new FrameErrors(this::damaged));
        try {
            decoder.readMetadata();
            decodeFrames(decoder);
        } catch (InvalidAudioException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new InvalidAudioException(source.name(), damage(e.toString()), e);
        }
        Limits.check(source, info.shape(decoded));
        return new Audio(mono.length == decoded ? mono : Arrays.copyOf(mono, decoded), info.sampleRate());
    }

    private void decodeFrames(FLACDecoder decoder) throws IOException {
        while (info.frames() == 0 || decoded < info.frames()) {
            Frame frame = decoder.readNextFrame();
            if (frame == null) {
                break;
            }
            append(frame, decoder);
        }
        if (decoder.getBadFrames() > 0 || (info.frames() > 0 && decoded != info.frames())) {
            throw damaged("the frames end early");
        }
    }

    private void append(Frame frame, FLACDecoder decoder) {
        int count = frame.header.blockSize;
        if (frame.header.channels != info.channels() || frame.header.bitsPerSample != info.bits()) {
            throw damaged(
                    "a frame of " + frame.header.channels + " channels and " + frame.header.bitsPerSample + " bits");
        }
        Limits.check(source, info.shape((long) decoded + count));
        if (decoded + count > mono.length) {
            mono = Arrays.copyOf(mono, Math.max(decoded + count, 2 * mono.length));
        }
        float full = 1L << (info.bits() - 1);
        for (int channel = 0; channel < info.channels(); channel++) {
            int[] values = decoder.getChannelData()[channel].getOutput();
            for (int i = 0; i < count; i++) {
                mono[decoded + i] += values[i] / full;
            }
        }
        average(count);
        decoded += count;
    }

    private void average(int count) {
        if (info.channels() > 1) {
            for (int i = decoded; i < decoded + count; i++) {
                mono[i] /= info.channels();
            }
        }
    }

    private InvalidAudioException damaged(String what) {
        return source.invalid(damage(what));
    }

    private String damage(String what) {
        return "is truncated or damaged: after " + decoded + " of " + (info.frames() == 0 ? "unknown" : info.frames())
                + " samples: " + what + "; copy or download the file again";
    }
}
