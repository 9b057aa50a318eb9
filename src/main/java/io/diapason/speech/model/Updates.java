package io.diapason.speech.model;

import io.diapason.speech.engine.Architecture;
import io.diapason.speech.engine.Engine;
import io.diapason.speech.engine.Range;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * Turns gradients into steps: clipping, weight decay, the optimizer – ND4J's, over all parameters at once – and the learning rate of the moment.
 * Running figures of batch normalisation are moved as they say themselves; no optimizer sees them.
 */
final class Updates {
    private final Optimization optimization;
    private final INDArray parameters;
    private final List<Range> weights;
    private final List<Range> statistics;
    private final IUpdater rule;
    private final INDArray memory;
    private final GradientUpdater<?> updater;

    Updates(Optimization optimization, INDArray parameters, Architecture architecture) {
        this.optimization = optimization;
        this.parameters = parameters.reshape(1, parameters.length());
        this.weights = Engine.weights(architecture);
        this.statistics = Engine.statistics(architecture);
        this.rule = Optimizer.named(optimization.optimizer()).updater(optimization.learningRate());
        this.memory = Nd4j.zeros(DataType.FLOAT, 1, rule.stateSize(parameters.length()));
        this.updater = rule.instantiate(memory, true);
    }

    /** @param gradient of this step, [1, parameters]; spent afterwards */
    void step(INDArray gradient, Course course, int reductions) {
        for (Range range : statistics) {
            INDArray part = StockArithmetic.part(gradient, range);
            StockArithmetic.part(parameters, range).subi(part);
            part.assign(0);
        }
        double rate = optimization.rate(course, reductions);
        clip(gradient);
        decay(gradient, rate);
        rule.setLrAndSchedule(rate, null);
        updater.applyUpdater(gradient, Math.toIntExact(course.step()), 0);
        parameters.subi(gradient);
    }

    /** Summed in one thread, so that the threads of a library do not decide how it is rounded. */
    private void clip(INDArray gradient) {
        if (optimization.clipNorm() == 0) {
            return;
        }
        double squares = 0;
        for (float value : Weights.copy(gradient)) {
            squares += (double) value * value;
        }
        double norm = Math.sqrt(squares);
        if (norm > optimization.clipNorm()) {
            gradient.muli(optimization.clipNorm() / norm);
        }
    }

    private void decay(INDArray gradient, double rate) {
        if (optimization.weightDecay() == 0) {
            return;
        }
        boolean decoupled = Optimizer.named(optimization.optimizer()) == Optimizer.ADAMW;
        for (Range range : weights) {
            INDArray part = StockArithmetic.part(parameters, range);
            if (decoupled) {
                part.muli(1 - rate * optimization.weightDecay());
            } else {
                StockArithmetic.part(gradient, range).addi(part.mul(optimization.weightDecay()));
            }
        }
    }

    /** Of the network's numbers, their gradient, and what the optimizer remembers. */
    long bytes() {
        return Float.BYTES * (2 * parameters.length() + memory.length());
    }

    /** What the optimizer remembers. */
    float[] memory() {
        return Weights.copy(memory);
    }

    void recall(float[] remembered) {
        Rules.require(
                remembered.length == memory.length(),
                "the optimizer must remember " + memory.length() + " numbers",
                remembered.length);
        memory.assign(Nd4j.create(remembered, new long[] {1, remembered.length}, DataType.FLOAT));
    }
}
