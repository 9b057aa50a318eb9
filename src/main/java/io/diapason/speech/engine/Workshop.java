package io.diapason.speech.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Where layers get their memory and their multiplication from.
 *
 * @param rows  frames of all clips of a batch at most
 * @param clips of a batch at most
 */
record Workshop(Gemm gemm, int rows, int clips, List<Block> blocks) implements AutoCloseable {
    Workshop(Gemm gemm, int rows, int clips) {
        this(gemm, rows, clips, new ArrayList<>());
    }

    /** Memory for a number of this many columns in each frame. */
    Block rows(int columns) {
        return block((long) rows * columns);
    }

    /** Memory for a number of this many columns in each clip. */
    Block clips(int columns) {
        return block((long) clips * columns);
    }

    Block block(long size) {
        Block block = Block.allocate(size);
        blocks.add(block);
        return block;
    }

    @Override
    public void close() {
        blocks.forEach(Block::close);
    }
}
