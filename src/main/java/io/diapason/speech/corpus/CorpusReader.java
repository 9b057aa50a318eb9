package io.diapason.speech.corpus;

import java.nio.file.Path;

/** Lists the recordings of one corpus. */
interface CorpusReader {
    Listing read(Path folder);
}
