package io.diapason.speech.audio;

import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Decodes what the default build cannot; found on the class path where the program was built with it. */
interface ForeignDecoder {
    /** What to do where there is none. */
    String HOW_TO_GET = "start Diapason with DIAPASON_FFMPEG=1 ./diapason … once (or build it with ./mvnw -Pffmpeg …),"
            + " which adds ffmpeg's libraries";

    /**
     * Decodes a recording to mono.
     *
     * @throws InvalidAudioException as {@link AudioReader} does
     */
    Audio decode(Source source);

    /** The first that is there and can be loaded. */
    static Optional<ForeignDecoder> find() {
        return Found.DECODER;
    }

    /** Looked for once, when first needed. */
    final class Found {
        private static final Optional<ForeignDecoder> DECODER = look();

        private Found() {}

        private static Optional<ForeignDecoder> look() {
            try {
                return ServiceLoader.load(ForeignDecoder.class, ForeignDecoder.class.getClassLoader())
                        .findFirst();
            } catch (ServiceConfigurationError | LinkageError e) {
                return Optional.empty(); // left behind by an earlier build, without its libraries
            }
        }
    }
}
