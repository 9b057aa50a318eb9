package io.diapason.speech.model;

import io.diapason.speech.engine.Architecture;
import io.diapason.speech.engine.Gauge;
import io.diapason.speech.engine.Precision;
import io.diapason.speech.engine.Work;
import java.util.EnumMap;
import java.util.Map;

/**
 * How fast this process trains: foretold from the measured speed of multiplication, then corrected by what trainings really took. Thread-safe.
 */
final class Pace {
    /** One for the process: what one trial took says something of the next. */
    static final Pace HERE = new Pace();

    /** Seconds that one step of one unit takes beside multiplications, both ways: gates, normalisation, dropout. */
    private static final double PER_CELL = 12e-9;
    /** Seconds of an update that do not depend on its size. */
    private static final double PER_UPDATE = 1e-3;
    /** Of a way forward and back, what the way forward takes. */
    private static final double FORWARD = 1.0 / 3;
    /** How much of the newest ratio is taken over. */
    private static final double LEARNED = 0.5;

    private final Map<Precision, Double> flopsPerSecond = new EnumMap<>(Precision.class);
    private double correction = 1;

    /** Seconds of one epoch: training clips forward and back, validation clips forward. */
    synchronized double epochSeconds(Architecture network, Load load, Precision precision) {
        double rate = flopsPerSecond.computeIfAbsent(precision, Gauge::flopsPerSecond);
        Work work = Work.of(network, load.frames());
        double clip = work.flops() / rate + work.cells() * PER_CELL;
        double clips = load.train() + FORWARD * load.validation();
        return correction * (clips * clip + (double) load.train() / load.batch() * PER_UPDATE);
    }

    /** What an epoch took that was foretold. */
    synchronized void learn(double foretold, double measured) {
        double ratio = measured / foretold;
        if (Double.isFinite(ratio) && ratio > 0) {
            correction *= Math.pow(Math.min(10, Math.max(0.1, ratio)), LEARNED);
        }
    }

    /** What an epoch works on: clips of the training and validation part, frames of a clip, clips of a batch. */
    record Load(int train, int validation, int frames, int batch) {}
}
