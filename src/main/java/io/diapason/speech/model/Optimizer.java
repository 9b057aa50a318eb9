package io.diapason.speech.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;

/**
 * The optimizers, with every constant named. Arbiter's one-argument updater spaces are not used: they set both betas and
 * epsilon to 0.001, which trains without complaint and badly.
 */
public enum Optimizer {
    /** Kingma and Ba 2014: beta 0.9 and 0.999, epsilon 1e-8. */
    ADAM(rate -> new Adam(rate, 0.9, 0.999, 1e-8)),
    /** Adam with decoupled weight decay, Loshchilov and Hutter 2019; without decay the same. */
    ADAMW(rate -> new Adam(rate, 0.9, 0.999, 1e-8)),
    /** Adam with Nesterov momentum, Dozat 2016; same constants. */
    NADAM(rate -> new Nadam(rate, 0.9, 0.999, 1e-8)),
    /** Hinton 2012: decay 0.95, epsilon 1e-8. */
    RMSPROP(rate -> new RmsProp(rate, 0.95, 1e-8)),
    /** Stochastic gradient descent with Nesterov momentum 0.9. */
    SGD(rate -> new Nesterovs(rate, 0.9));

    private final DoubleFunction<IUpdater> updater;

    Optimizer(DoubleFunction<IUpdater> updater) {
        this.updater = updater;
    }

    /** Name as search spaces spell it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(Optimizer::label).toList();
    }

    /** @throws IllegalArgumentException naming the known ones */
    public static Optimizer named(String label) {
        return Arrays.stream(values())
                .filter(o -> o.label().equals(label))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("optimizer must be one of " + labels() + ", but is " + label));
    }

    /** Numbers that it keeps for each parameter. */
    int remembers() {
        return (int) updater(1).stateSize(1);
    }

    IUpdater updater(double learningRate) {
        return updater.apply(learningRate);
    }
}
