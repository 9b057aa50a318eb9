package io.diapason.speech.audio;

import java.util.function.Function;
import org.jflac.FrameListener;
import org.jflac.frame.Frame;
import org.jflac.metadata.Metadata;

/** Turns what jflac merely mentions (a wrong CRC, lost synchronisation) into an exception. */
final class FrameErrors implements FrameListener {
    private final Function<String, InvalidAudioException> exception;

    FrameErrors(Function<String, InvalidAudioException> exception) {
        this.exception = exception;
    }

    @Override
    public void processMetadata(Metadata metadata) {}

    @Override
    public void processFrame(Frame frame) {}

    @Override
    public void processError(String message) {
        throw exception.apply(message);
    }
}
