package io.diapason.speech.audio;

import java.util.function.Function;

/** The file formats that can be decoded, each known by its first bytes or frames. */
enum Container {
    WAVE(WaveDecoder::decode),
    AIFF(AiffDecoder::decode),
    FLAC(FlacDecoder::decode),
    OGG(VorbisDecoder::decode),
    MP3(Mp3Decoder::decode),
    FOREIGN(source -> ForeignFormat.decode(source, source.text(0, Container.HEAD)));

    static final int HEAD = 64;
    private final Function<Source, Audio> decoder;

    Container(Function<Source, Audio> decoder) {
        this.decoder = decoder;
    }

    Audio decode(Source source) {
        return decoder.apply(source);
    }

    /** The format of the file; {@link #FOREIGN} if it is none of ours. */
    static Container of(Source source) {
        String head = source.text(0, HEAD);
        String form = head.length() >= 12 ? head.substring(8, 12) : "";
        if ((head.startsWith("RIFF") || head.startsWith("RIFX")) && form.equals("WAVE")) {
            return WAVE;
        }
        if (head.startsWith("FORM") && (form.equals("AIFF") || form.equals("AIFC"))) {
            return AIFF;
        }
        if (head.startsWith("fLaC")) {
            return FLAC;
        }
        if (head.startsWith("OggS")) {
            return OGG;
        }
        if (MpegFrames.areIn(source)) {
            return MP3;
        }
        return FOREIGN;
    }
}
