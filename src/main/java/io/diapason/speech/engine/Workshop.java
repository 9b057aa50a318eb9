package io.diapason.speech.engine;

import java.util.ArrayList;
import java.util.List;

/** Where layers get their memory and their multiplication from. */
final class Workshop implements AutoCloseable {
    private final Gemm gemm;
    private final int rows;
    private final int clips;
    private final boolean counts;
    private final List<Block> blocks = new ArrayList<>();
    private long numbers;
    private float[][] scratch = {{}, {}};

    private Workshop(Gemm gemm, int rows, int clips, boolean counts) {
        this.gemm = gemm;
        this.rows = rows;
        this.clips = clips;
        this.counts = counts;
    }

    /**
     * For batches of this size.
     *
     * @param rows  frames of all clips at most
     * @param clips at most
     */
    static Workshop making(Gemm gemm, int rows, int clips) {
        return new Workshop(gemm, rows, clips, false);
    }

    /** One that only counts what it is asked for. */
    static Workshop counting(Gemm gemm, int rows, int clips) {
        return new Workshop(gemm, rows, clips, true);
    }

    Gemm gemm() {
        return gemm;
    }

    /** Memory for this many columns in each frame. */
    Block rows(int columns) {
        return block((long) rows * columns);
    }

    /** Memory for this many columns in each clip. */
    Block clips(int columns) {
        return block((long) clips * columns);
    }

    Block block(long size) {
        numbers = Math.addExact(numbers, size);
        Block block = Block.allocate(counts ? 0 : size);
        blocks.add(block);
        return block;
    }

    /** Two arrays of at least this size on the heap, for whoever needs them for a moment. */
    float[][] scratch(int size) {
        if (scratch[0].length < size) {
            scratch = new float[2][size];
        }
        return scratch;
    }

    /** What it was asked for outside the heap. */
    long bytes() {
        return Float.BYTES * numbers;
    }

    boolean holds(int frames, int batch) {
        return frames <= rows && batch <= clips;
    }

    /** For this size and at least its own. */
    Workshop larger(int frames, int batch) {
        return making(gemm, Math.max(frames, rows), Math.max(batch, clips));
    }

    @Override
    public void close() {
        blocks.forEach(Block::close);
    }
}
