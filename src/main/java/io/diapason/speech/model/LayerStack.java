package io.diapason.speech.model;

import io.diapason.speech.engine.Activation;
import org.deeplearning4j.arbiter.optimize.api.ParameterSpace;
import org.nd4j.linalg.learning.config.IUpdater;

/** Puts Arbiter layer spaces on one another, input side first; used once. What a {@link NetworkShape} says of structure is known beforehand. */
interface LayerStack {
    /** Only while training; sequences and vectors alike. */
    void dropout(ParameterSpace<Double> share);

    /** An LSTM layer that hands on every frame, its input added where the shape says so. */
    void lstm(ParameterSpace<Integer> units);

    /** The same, its frames made one vector. */
    void pooledLstm(ParameterSpace<Integer> units);

    /** Over batch and time. */
    void batchNorm();

    void dense(ParameterSpace<Integer> units, Activation activation);

    /** Softmax over the classes, cross-entropy loss; gives the network at a point of the unit cube. */
    NetworkDescription output(ParameterSpace<IUpdater> updater, double[] point);
}
