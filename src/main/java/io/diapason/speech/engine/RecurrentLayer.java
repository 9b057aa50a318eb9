package io.diapason.speech.engine;

import java.util.ArrayList;
import java.util.List;

/** An LSTM layer over packed clips: one direction or two side by side, and where it skips, its input added to its output. */
final class RecurrentLayer {
    private static final int NUMBERS = 2_048;

    private final int inputs;
    private final int width;
    private final boolean skips;
    private final List<LstmDirection> directions = new ArrayList<>();
    private final List<Columns> shares = new ArrayList<>();
    private final Block out;
    private final Block sum;
    private final Block delta;
    private final boolean inPlace;

    /** @param at of its parameters */
    RecurrentLayer(Architecture network, int layer, int at, Workshop workshop) {
        this.inputs = network.inputs(layer);
        this.width = network.width(layer);
        this.skips = network.skips(layer);
        this.out = workshop.rows(width);
        this.sum = skips ? workshop.rows(width) : out;
        this.inPlace = !network.bidirectional();
        int units = network.lstmUnits().get(layer);
        int place = at;
        for (int d = 0; d < (network.bidirectional() ? 2 : 1); d++) {
            directions.add(new LstmDirection(inputs, units, place, d == 1, workshop));
            shares.add(new Columns(out, d * units, units, width));
            place += LstmDirection.parameters(inputs, units);
        }
        this.delta = inPlace || layer == 0 ? out : workshop.rows(inputs);
    }

    static int parameters(Architecture network, int layer) {
        int directions = network.bidirectional() ? 2 : 1;
        return directions
                * LstmDirection.parameters(
                        network.inputs(layer), network.lstmUnits().get(layer));
    }

    /** Shape [rows][width]. */
    Block forward(Block x, Block parameters, Packing packing) {
        for (int d = 0; d < directions.size(); d++) {
            directions.get(d).forward(x, parameters, packing, shares.get(d));
        }
        if (skips) {
            addUp(out, x, sum, packing.rows() * width);
        }
        return sum;
    }

    /** What {@link #forward} made last. */
    Block output() {
        return sum;
    }

    /**
     * The way back.
     *
     * @param above gradient of the result
     * @return gradient of x, where it is asked for: x itself or memory of this layer
     */
    Block backward(LstmDirection.Pass pass, Block above, boolean asked) {
        Block dx = inPlace ? pass.x() : delta;
        for (int d = 0; d < directions.size(); d++) {
            Columns share = shares.get(d);
            directions
                    .get(d)
                    .backward(
                            pass,
                            share,
                            new Columns(above, share.first(), share.count(), width),
                            asked ? new Target(dx, d > 0) : Target.NOWHERE);
        }
        if (skips && asked) {
            addUp(dx, above, dx, pass.packing().rows() * width);
        }
        return dx;
    }

    private static void addUp(Block a, Block b, Block to, int numbers) {
        float[] x = new float[NUMBERS];
        float[] y = new float[NUMBERS];
        for (int from = 0; from < numbers; from += NUMBERS) {
            int count = Math.min(NUMBERS, numbers - from);
            a.read(from, x, 0, count);
            b.read(from, y, 0, count);
            Curves.add(x, y, count);
            to.write(from, y, 0, count);
        }
    }
}
