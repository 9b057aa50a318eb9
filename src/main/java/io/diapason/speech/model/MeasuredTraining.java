package io.diapason.speech.model;

import io.diapason.speech.engine.Precision;

/** A network that is trained on the same batch again and again, for its speed alone: Adam, dropout on. For one thread. */
public sealed interface MeasuredTraining extends AutoCloseable permits EngineTraining, StockTraining {
    /**
     * Forward, backward, update of all parameters.
     *
     * @throws IllegalStateException where the loss is infinite or NaN: then nothing was trained
     */
    void step();

    /** Probabilities of one clip, in float32. */
    void infer();

    @Override
    void close();

    /** The way trials are trained. */
    static MeasuredTraining engine(TrainingLoad load, Precision precision) {
        return new EngineTraining(load, precision);
    }

    /** The same network as a user of Deeplearning4j trains it. */
    static MeasuredTraining stock(TrainingLoad load) {
        return new StockTraining(load);
    }

    static void requireFinite(double loss) {
        if (!Double.isFinite(loss)) {
            throw new IllegalStateException("the loss must be a number, but is " + loss);
        }
    }
}
