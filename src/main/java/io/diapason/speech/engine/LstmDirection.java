package io.diapason.speech.engine;

import java.util.Arrays;

/**
 * An LSTM that reads packed clips in one direction. Parameters as Deeplearning4j's LSTM keeps them: input weights [4 units][inputs], recurrent
 * weights [4 units][units], biases [4 units], each gate's rows together.
 *
 * <p>Each step is one multiplication of the hidden state and one pass over the cells; the inputs of several steps are multiplied at once, as many
 * as keep the sums in the second-level cache. Gates are kept for the way back, where the deltas take their place.
 */
final class LstmDirection {
    /** Rows whose inputs are multiplied at once. */
    private static final int AHEAD = 128;
    /** Rows whose weight gradients are multiplied at once. */
    private static final int BEHIND = 1_024;

    private final int inputs;
    private final int units;
    private final int wide;
    private final int at;
    private final boolean backwards;
    private final Gemm gemm;
    private final LstmCells cells;
    private final double[] biasDelta;
    private final Block gates;
    private final Block cell;
    private final Block squashed;
    private final Block recurrent;
    private final Block carried;
    private final Gathered inputDelta;
    private final Gathered recurrentDelta;

    /** @param at of its parameters among the network's */
    LstmDirection(int inputs, int units, int at, boolean backwards, Workshop workshop) {
        this.inputs = inputs;
        this.units = units;
        this.wide = 4 * units;
        this.at = at;
        this.backwards = backwards;
        this.gemm = workshop.gemm();
        this.cells = new LstmCells(units);
        this.biasDelta = new double[wide];
        this.gates = workshop.rows(wide);
        this.cell = workshop.rows(units);
        this.squashed = workshop.rows(units);
        this.recurrent = workshop.clips(units);
        this.carried = workshop.clips(units);
        this.inputDelta = new Gathered(inputs, wide, workshop);
        this.recurrentDelta = new Gathered(units, wide, workshop);
    }

    static int parameters(int inputs, int units) {
        return 4 * units * (inputs + units + 1);
    }

    private int recurrentAt() {
        return at + wide * inputs;
    }

    private int biasAt() {
        return recurrentAt() + wide * units;
    }

    /** The step that is read as number i. */
    private int step(Packing packing, int i) {
        return backwards ? packing.steps() - 1 - i : i;
    }

    void forward(Block x, Block parameters, Packing packing, Columns out) {
        cells.readBias(parameters, biasAt());
        int ready = 0;
        for (int i = 0; i < packing.steps(); i++) {
            if (i == ready) {
                ready = multiplyInputs(i, x, parameters, packing);
            }
            int step = step(packing, i);
            int before = i == 0 ? step : step(packing, i - 1);
            int known = i == 0 ? 0 : Math.min(packing.active(step), packing.active(before));
            if (known > 0) {
                gemm.multiply(
                        out.rows(packing.offset(before), known),
                        parameters.matrix(recurrentAt(), wide, units).transpose(),
                        gates.matrix(packing.offset(step) * wide, known, wide),
                        true);
            }
            cellsForward(new Place(packing.offset(step), packing.active(step), packing.offset(before), known), out);
        }
    }

    /** Of step i and those read after it; returns the first that is left. */
    private int multiplyInputs(int i, Block x, Block parameters, Packing packing) {
        int end = i;
        int rows = 0;
        while (end < packing.steps() && rows < AHEAD) {
            rows += packing.active(step(packing, end++));
        }
        int from = first(packing, i, end - 1);
        gemm.multiply(
                x.matrix(from * inputs, rows, inputs),
                parameters.matrix(at, wide, inputs).transpose(),
                gates.matrix(from * wide, rows, wide));
        return end;
    }

    private int first(Packing packing, int i, int j) {
        return packing.offset(Math.min(step(packing, i), step(packing, j)));
    }

    private void cellsForward(Place place, Columns out) {
        for (int row = 0; row < place.count(); row += cells.rows) {
            int count = Math.min(cells.rows, place.count() - row);
            int from = place.from() + row;
            readGates(from, count);
            readPrevious(place, row, count);
            cells.forward(count * units);
            writeGates(cells.gates, from, count);
            cell.write(from * units, cells.cell, 0, count * units);
            squashed.write(from * units, cells.squashed, 0, count * units);
            out.write(from, cells.hidden, count);
        }
    }

    private void readGates(int from, int count) {
        for (int row = 0; row < count; row++) {
            for (int gate = 0; gate < 4; gate++) {
                gates.read((from + row) * wide + gate * units, cells.gates[gate], row * units, units);
            }
        }
    }

    private void writeGates(float[][] values, int from, int count) {
        for (int row = 0; row < count; row++) {
            for (int gate = 0; gate < 4; gate++) {
                gates.write((from + row) * wide + gate * units, values[gate], row * units, units);
            }
        }
    }

    private void readPrevious(Place place, int row, int count) {
        readKnown(cell, (place.before() + row) * units, cells.previous, new Known(place.known() - row, count));
    }

    /** Rows that are known, zeros for the others. */
    private void readKnown(Block block, int start, float[] to, Known known) {
        int numbers = known.rows() * units;
        if (numbers > 0) {
            block.read(start, to, 0, numbers);
        }
        Arrays.fill(to, numbers, known.count() * units, 0);
    }

    /**
     * The way back of {@link #forward}, right after it.
     *
     * @param out   what was written
     * @param above its gradient
     * @param dx    where the gradient of what was read goes; may be that very block
     */
    void backward(Pass pass, Columns out, Columns above, Target dx) {
        Packing packing = pass.packing();
        Arrays.fill(biasDelta, 0);
        cells.clearBiasDelta();
        inputDelta.begin();
        recurrentDelta.begin();
        int top = packing.steps() - 1;
        for (int i = packing.steps() - 1; i >= 0; i--) {
            stepBack(i, pass, above);
            if (endsRun(i, top, packing)) {
                gatherRun(i, top, pass, out, dx);
                cells.gatherBiasDelta(biasDelta);
                top = i - 1;
            }
        }
        inputDelta.writeTo(pass.parameters().gradient(), at);
        recurrentDelta.writeTo(pass.parameters().gradient(), recurrentAt());
        writeBias(pass.parameters().gradient());
    }

    private void writeBias(Block gradient) {
        float[] delta = new float[wide];
        for (int i = 0; i < wide; i++) {
            delta[i] = (float) biasDelta[i];
        }
        gradient.write(biasAt(), delta, 0, wide);
    }

    private void stepBack(int i, Pass pass, Columns above) {
        Packing packing = pass.packing();
        int step = step(packing, i);
        int count = packing.active(step);
        int later = 0;
        if (i < packing.steps() - 1) {
            int next = step(packing, i + 1);
            later = Math.min(count, packing.active(next));
            gemm.multiply(
                    gates.matrix(packing.offset(next) * wide, later, wide),
                    pass.parameters().values().matrix(recurrentAt(), wide, units),
                    recurrent.matrix(0, later, units));
        }
        int before = i == 0 ? step : step(packing, i - 1);
        int known = i == 0 ? 0 : Math.min(count, packing.active(before));
        cellsBackward(new Place(packing.offset(step), count, packing.offset(before), known), later, above);
    }

    private void cellsBackward(Place place, int later, Columns above) {
        for (int row = 0; row < place.count(); row += cells.rows) {
            int count = Math.min(cells.rows, place.count() - row);
            int from = place.from() + row;
            readGates(from, count);
            readPrevious(place, row, count);
            squashed.read(from * units, cells.squashed, 0, count * units);
            above.read(from, cells.above, count);
            Known known = new Known(later - row, count);
            readKnown(recurrent, row * units, cells.recurrent, known);
            readKnown(carried, row * units, cells.carried, known);
            cells.backward(count * units);
            carried.write(row * units, cells.carried, 0, count * units);
            writeGates(cells.deltas, from, count);
        }
    }

    /** Steps of one run have equally many clips, so that their rows and those of the steps before them lie alike. */
    private boolean endsRun(int i, int top, Packing packing) {
        int count = packing.active(step(packing, i));
        return i == 0 || (top - i + 1) * count >= BEHIND || packing.active(step(packing, i - 1)) != count;
    }

    private void gatherRun(int i, int top, Pass pass, Columns out, Target dx) {
        Packing packing = pass.packing();
        int count = packing.active(step(packing, i));
        int from = first(packing, i, top);
        int rows = (top - i + 1) * count;
        Matrix deltas = gates.matrix(from * wide, rows, wide);
        inputDelta.add(pass.x().matrix(from * inputs, rows, inputs), deltas);
        if (dx.block() != null) {
            gemm.multiply(
                    deltas,
                    pass.parameters().values().matrix(at, wide, inputs),
                    dx.block().matrix(from * inputs, rows, inputs),
                    dx.add());
        }
        boolean alike = i > 0 && packing.active(step(packing, i - 1)) == count;
        int start = alike ? i : i + 1;
        if (start <= top) {
            int length = (top - start + 1) * count;
            recurrentDelta.add(
                    out.rows(first(packing, start - 1, top - 1), length),
                    gates.matrix(first(packing, start, top) * wide, length, wide));
        }
        if (i > 0 && !alike) {
            int before = step(packing, i - 1);
            int known = Math.min(count, packing.active(before));
            recurrentDelta.add(
                    out.rows(packing.offset(before), known),
                    gates.matrix(packing.offset(step(packing, i)) * wide, known, wide));
        }
    }

    /**
     * Rows of a step and of the one read before it.
     *
     * @param known how many clips have that one, too
     */
    private record Place(int from, int count, int before, int known) {}

    /** Of a chunk of rows, how many are known. */
    private record Known(int left, int count) {
        int rows() {
            return Math.max(0, Math.min(left, count));
        }
    }

    /** What a way back works on. */
    record Pass(Block x, Parameters parameters, Packing packing) {}
}
