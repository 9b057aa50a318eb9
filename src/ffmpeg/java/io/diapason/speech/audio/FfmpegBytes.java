package io.diapason.speech.audio;

import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** Lets ffmpeg read a buffer as if it were a file. */
final class FfmpegBytes implements AutoCloseable {
    private static final int BLOCK = 1 << 15;
    private static final int FROM_START = 0;
    private static final int FROM_HERE = 1;
    private static final int FROM_END = 2;

    private final ByteBuffer bytes;
    private final Reading reading = new Reading();
    private final Seeking seeking = new Seeking();
    private final AVIOContext context;

    FfmpegBytes(ByteBuffer bytes) {
        this.bytes = bytes.duplicate().position(0);
        BytePointer block = new BytePointer(avutil.av_malloc(BLOCK)).capacity(BLOCK);
        this.context = avformat.avio_alloc_context(block, BLOCK, 0, null, reading, null, seeking);
    }

    AVIOContext context() {
        return context;
    }

    @Override
    public void close() {
        avutil.av_free(context.buffer());
        avformat.avio_context_free(context);
        reading.close();
        seeking.close();
    }

    private int read(BytePointer into, int length) {
        int count = Math.min(length, bytes.remaining());
        if (count <= 0) {
            return avutil.AVERROR_EOF;
        }
        byte[] block = new byte[count];
        bytes.get(block);
        into.put(block, 0, count);
        return count;
    }

    private long seek(long offset, int from) {
        long target =
                switch (from & ~avformat.AVSEEK_FORCE) {
                    case FROM_START -> offset;
                    case FROM_HERE -> bytes.position() + offset;
                    case FROM_END -> bytes.limit() + offset;
                    default -> -1;
                };
        if ((from & avformat.AVSEEK_SIZE) != 0) {
            return bytes.limit();
        }
        if (target < 0 || target > bytes.limit()) {
            return -1;
        }
        bytes.position((int) target);
        return target;
    }

    private final class Reading extends Read_packet_Pointer_BytePointer_int {
        @Override
        public int call(Pointer opaque, BytePointer into, int length) {
            return read(into, length);
        }
    }

    private final class Seeking extends Seek_Pointer_long_int {
        @Override
        public long call(Pointer opaque, long offset, int from) {
            return seek(offset, from);
        }
    }
}
