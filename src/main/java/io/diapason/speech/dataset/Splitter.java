package io.diapason.speech.dataset;

import io.diapason.speech.corpus.Utterance;
import java.util.List;

/** One way of dividing utterances that come in seeded order. */
interface Splitter {
    Split split(List<Utterance> shuffled, SplitShares shares, long seed);
}
