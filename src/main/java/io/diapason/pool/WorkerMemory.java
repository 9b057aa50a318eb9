package io.diapason.pool;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much memory one worker process may take. Beyond a limit the process is not killed: it gets an error it can tell.
 *
 * @param heap     Java heap, bytes: recordings, mini-batches on their way
 * @param offHeap  arrays of the numerical library that Java keeps account of, bytes
 * @param physical the whole process, bytes
 */
public record WorkerMemory(long heap, long offHeap, long physical) {
    /** The least a worker can do anything with: 1 GiB. */
    static final long LEAST = 1L << 30;

    /** Beyond it a larger heap only delays the collection of what holds memory outside it. */
    private static final long LARGEST_HEAP = 4L << 30;

    private static final long LEAST_RESERVE = 1L << 30;
    private static final long LARGEST_RESERVE = 4L << 30;
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,9})([KMGT]?)I?B?");

    /** One worker's limits within so much for the whole process: a quarter for the heap, half for arrays, the rest for Java itself. */
    static WorkerMemory within(long bytes) {
        return new WorkerMemory(Math.min(bytes / 4, LARGEST_HEAP), bytes / 2, bytes);
    }

    /**
     * An equal share of the machine for each worker; an eighth of it, at least 1 and at most 4 GiB, stays for service and database.
     *
     * @param total   memory of the machine, or of the container, bytes
     * @param workers at least 1
     * @throws IllegalArgumentException where that is less than {@link #LEAST} for each
     */
    public static WorkerMemory share(long total, int workers) {
        long bytes = (total - reserve(total)) / workers;
        if (bytes < LEAST) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "workers must be at most %d, with at least 1 GiB of memory for each, but are %d: this machine has %s, of which %s"
                            + " stay for service and database – run fewer, or say what each may take with --worker-memory",
                    most(total),
                    workers,
                    gibibytes(total),
                    gibibytes(reserve(total))));
        }
        return within(bytes);
    }

    /** How many workers the machine carries; 0 where not even one. */
    public static int most(long total) {
        return (int) Math.min(1_024, Math.max(0, (total - reserve(total)) / LEAST));
    }

    private static long reserve(long total) {
        return Math.max(LEAST_RESERVE, Math.min(total / 8, LARGEST_RESERVE));
    }

    /**
     * What a user said each worker may take, e.g. {@code 1500M} or {@code 4G}; units are powers of 1,024.
     *
     * @throws IllegalArgumentException for anything else, or less than 1 GiB
     */
    public static WorkerMemory parse(String text) {
        Matcher matcher = SIZE.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "must be a whole number of bytes, or one followed by K, M, G or T (such as 1500M or 4G), but is '"
                            + text + "'");
        }
        String unit = matcher.group(2);
        int thousands = unit.isEmpty() ? 0 : "KMGT".indexOf(unit) + 1;
        long bytes = Long.parseLong(matcher.group(1)) << (10 * thousands);
        if (bytes < LEAST) {
            throw new IllegalArgumentException("must be at least 1G, but is '" + text + "'");
        }
        return within(bytes);
    }

    /** Memory of this machine, or of the container this process is in, bytes. */
    public static long ofMachine() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getTotalMemorySize();
    }

    /** The limits as options of a Java process. */
    List<String> options() {
        return List.of(
                "-Xmx" + heap,
                "-Dorg.bytedeco.javacpp.maxbytes=" + offHeap,
                "-Dorg.bytedeco.javacpp.maxphysicalbytes=" + physical);
    }

    private static String gibibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1L << 30));
    }
}
