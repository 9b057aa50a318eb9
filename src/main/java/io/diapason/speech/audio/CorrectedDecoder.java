package io.diapason.speech.audio;

import java.lang.reflect.Field;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.DecoderException;
import javazoom.jl.decoder.FrameDecoder;
import javazoom.jl.decoder.Header;

/**
 * JLayer with one number put right: at 24 kHz the nineteenth scale factor band begins at line 332 (ISO 13818-3, table B.2), where its table says
 * 330. Left as it is, 24 kHz files come out with errors 25 to 50 dB below the sound. The table is private, hence the reflection.
 */
final class CorrectedDecoder extends Decoder {
    private static final int AT_24_KHZ = 1;
    private static final int BAND = 18;
    private static final int BEGIN = 332;

    @Override
    protected FrameDecoder retrieveDecoder(Header header, Bitstream stream, int layer) throws DecoderException {
        FrameDecoder decoder = super.retrieveDecoder(header, stream, layer);
        try {
            Object[] bands = (Object[]) value(decoder, "sfBandIndex");
            ((int[]) value(bands[AT_24_KHZ], "l"))[BAND] = BEGIN;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this is not the JLayer that was corrected", e);
        }
        return decoder;
    }

    private static Object value(Object owner, String name) throws ReflectiveOperationException {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }
}
