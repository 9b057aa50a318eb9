package io.diapason.speech.model;

import io.diapason.speech.engine.Architecture;
import io.diapason.speech.engine.Gauge;
import io.diapason.speech.engine.Precision;
import io.diapason.speech.engine.Work;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How fast this process trains: foretold from the measured speed of multiplication, then corrected by what trainings really took. A young process
 * is slower, since Java compiles what it executes often only after a while: by 1 + 2.25 e<sup>-t/2.5 s</sup>, t being the seconds it has trained.
 * (A fit to two workers on two cores that began with epochs of 0.14 s: 1.1, 0.5, 0.4, 0.3 … s; long epochs hardly notice.) Thread-safe.
 */
final class Pace {
    /** One for the process: what one trial took says something of the next. */
    static final Pace HERE = new Pace(Gauge::flopsPerSecond);

    /** Seconds that one step of one unit takes beside multiplications, both ways: gates, normalisation, dropout. */
    private static final double PER_CELL = 12e-9;
    /** Seconds of an update that do not depend on its size. */
    private static final double PER_UPDATE = 1e-3;
    /** Of a way forward and back, what the way forward takes. */
    private static final double FORWARD = 1.0 / 3;
    /** How much of the newest ratio is taken over. */
    private static final double LEARNED = 0.5;
    /** By how much a process that has not trained yet is slower. */
    private static final double COLD = 2.25;
    /** Seconds of training after which a third of that is left. */
    private static final double WARMING = 2.5;

    private final ToDoubleFunction<Precision> gauge;
    private final Map<Precision, Double> flopsPerSecond = new EnumMap<>(Precision.class);
    private double correction = 1;
    private double trained;

    /** @param gauge multiplications and additions per second */
    Pace(ToDoubleFunction<Precision> gauge) {
        this.gauge = gauge;
    }

    /** Seconds of the median epoch: training clips forward and back, validation clips forward. */
    synchronized double epochSeconds(Architecture network, Load load, Precision precision) {
        double rate = flopsPerSecond.computeIfAbsent(precision, gauge::applyAsDouble);
        Work work = Work.of(network, load.frames());
        double clip = work.flops() / rate + work.cells() * PER_CELL;
        double clips = load.train() + FORWARD * load.validation();
        double warm = correction * (clips * clip + (double) load.train() / load.batch() * PER_UPDATE);
        double middle = trained + warm * load.epochs() / 2;
        return warm * (1 + COLD * Math.exp(-middle / WARMING));
    }

    /** What the median epoch of so many took that was foretold. */
    synchronized void learn(double foretold, double measured, int epochs) {
        double ratio = measured / foretold;
        if (Double.isFinite(ratio) && ratio > 0) {
            trained += measured * epochs;
            correction *= Math.pow(Math.min(10, Math.max(0.1, ratio)), LEARNED);
        }
    }

    /** What a training works on: clips of the training and validation part, frames of a clip, clips of a batch, and how many epochs. */
    record Load(int train, int validation, int frames, int batch, int epochs) {}
}
