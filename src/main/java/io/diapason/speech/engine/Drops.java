package io.diapason.speech.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The dropouts of one batch, a key of its own for each place in the network.
 *
 * @param afterLstm  by layer
 * @param afterDense by layer
 */
record Drops(Dropout input, List<Dropout> afterLstm, List<Dropout> afterDense) {

    static Drops of(Architecture network, long key) {
        SplittableRandom keys = new SplittableRandom(key);
        Architecture.Dropouts shares = network.dropouts();
        Dropout input = new Dropout(shares.input(), keys.nextLong());
        List<Dropout> lstm = new ArrayList<>();
        network.lstmUnits().forEach(units -> lstm.add(new Dropout(shares.lstm(), keys.nextLong())));
        List<Dropout> dense = new ArrayList<>();
        network.dense().forEach(units -> dense.add(new Dropout(shares.dense(), keys.nextLong())));
        return new Drops(input, lstm, dense);
    }

    static Drops none(Architecture network) {
        return new Drops(
                Dropout.NONE,
                network.lstmUnits().stream().map(units -> Dropout.NONE).toList(),
                network.dense().stream().map(units -> Dropout.NONE).toList());
    }

    Dropout lstm(int layer) {
        return afterLstm.get(layer);
    }

    Dropout dense(int layer) {
        return afterDense.get(layer);
    }
}
