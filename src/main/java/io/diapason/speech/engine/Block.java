package io.diapason.speech.engine;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;

/** Floats outside the heap, where native libraries reach them. Not thread-safe. */
final class Block implements AutoCloseable {
    /** Vector registers and cache lines have 64 bytes. */
    private static final int ALIGNMENT = 64;
    /** Buffers count bytes in an int. */
    static final long MOST = (1L << 29) - ALIGNMENT;

    private final FloatPointer memory;
    private final boolean owned;
    private final FloatBuffer floats;
    private final long address;

    private Block(FloatPointer memory, boolean owned, long at, int size) {
        this.memory = memory;
        this.owned = owned;
        this.address = memory.address() + Float.BYTES * (memory.position() + at);
        this.floats = new FloatPointer(memory)
                .position(memory.position() + at)
                .capacity(memory.position() + at + size)
                .asBuffer();
    }

    /**
     * New memory, its content undefined.
     *
     * @throws OutOfMemoryError         where JavaCPP's limit or the machine does not allow it
     * @throws IllegalArgumentException where the block would have 2 GiB or more
     */
    static Block allocate(long size) {
        if (size > MOST) {
            throw new IllegalArgumentException("a block must have less than 2 GiB, but needs " + size * Float.BYTES
                    + " bytes: choose a smaller batch_size, shorter clips or fewer units");
        }
        FloatPointer memory = new FloatPointer(size + ALIGNMENT / Float.BYTES);
        long over = memory.address() % ALIGNMENT;
        return new Block(memory, true, over == 0 ? 0 : (ALIGNMENT - over) / Float.BYTES, (int) size);
    }

    /** Memory of somebody else, who must keep it. */
    static Block over(FloatPointer memory, int size) {
        return new Block(memory, false, 0, size);
    }

    long address(int at) {
        return address + (long) Float.BYTES * at;
    }

    /** Whether it holds a network's numbers, which change between batches only. */
    boolean lasting() {
        return !owned;
    }

    void read(int at, float[] to, int from, int count) {
        floats.get(at, to, from, count);
    }

    void write(int at, float[] from, int start, int count) {
        floats.put(at, from, start, count);
    }

    /** Row-major, rows one after the other. */
    Matrix matrix(int at, int rows, int columns) {
        return new Matrix(this, at, rows, columns, columns, false);
    }

    @Override
    public void close() {
        if (owned) {
            memory.close();
        }
    }
}
