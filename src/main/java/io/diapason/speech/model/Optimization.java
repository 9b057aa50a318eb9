package io.diapason.speech.model;

/**
 * How gradients become steps.
 *
 * @param optimizer    label of an {@link Optimizer}
 * @param learningRate step size where a schedule has it highest, above 0 and at most 10
 * @param schedule     how the learning rate changes
 * @param warmupEpochs over which the learning rate rises in a straight line from 0, 0 to 100; one-cycle has its own rise and takes none
 * @param weightDecay  0 to 0.1, of weights only, not of biases and batch normalisation: adamw shrinks them by learning rate x decay in each
 *                     step (Loshchilov and Hutter, ICLR 2019), for the others decay x weight is part of the gradient
 * @param clipNorm     longest gradient, over all parameters (L2 norm): a longer one is scaled down to it, 0 to 100; 0 = never
 */
public record Optimization(
        String optimizer,
        double learningRate,
        Schedule schedule,
        int warmupEpochs,
        double weightDecay,
        double clipNorm) {

    public Optimization {
        Optimizer.named(optimizer);
        Rules.require(
                learningRate > 0 && learningRate <= 10, "learning_rate must be above 0 and at most 10", learningRate);
        Rules.require(schedule != null, "schedule must be one of " + Schedule.labels(), "missing");
        Rules.require(warmupEpochs >= 0 && warmupEpochs <= 100, "warmup_epochs must be 0 to 100", warmupEpochs);
        Rules.require(weightDecay >= 0 && weightDecay <= 0.1, "weight_decay must be 0 to 0.1", weightDecay);
        Rules.require(clipNorm >= 0 && clipNorm <= 100, "clip_norm must be 0 to 100", clipNorm);
    }

    /** At a constant rate, gradients as they are. */
    public static Optimization plain(String optimizer, double learningRate) {
        return new Optimization(optimizer, learningRate, Schedule.CONSTANT, 0, 0, 0);
    }

    /**
     * The learning rate of one update, above 0 and at most {@code learningRate}.
     *
     * @param reductions see {@link Plateau}
     */
    double rate(Course course, int reductions) {
        double warmedUp = schedule == Schedule.ONE_CYCLE ? 1 : course.warmedUp(warmupEpochs);
        return learningRate * warmedUp * schedule.share(course, reductions);
    }
}
