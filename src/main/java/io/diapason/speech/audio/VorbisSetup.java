package io.diapason.speech.audio;

/**
 * Checks the third header of a Vorbis stream (Vorbis I specification, section 4.2.4) before JOrbis sees it, which believes every number: a
 * forged header of some hundred bytes would make it reserve gigabytes, or never return. The rules are libvorbis's, and that every table be
 * small.
 */
final class VorbisSetup {
    private static final int HEADER = 7;
    private static final int BOOK_MARK = 0x56_43_42;
    private static final int MAX_VALUES = 1 << 22;

    private final Source source;
    private final BitReader bits;
    private final int longest;
    private int[] dimensions = {};
    private int[] entries = {};
    private long values;

    private VorbisSetup(Source source, byte[] packet, int longest) {
        this.source = source;
        this.bits = new BitReader(packet, HEADER);
        this.longest = longest;
    }

    /** @param longest samples a residue may describe: all channels of the longer block */
    static void check(Source source, byte[] packet, int longest) {
        new VorbisSetup(source, packet, longest).check();
    }

    private void check() {
        int books = bits.read(8) + 1;
        dimensions = new int[books];
        entries = new int[books];
        for (int book = 0; book < books; book++) {
            book(book);
        }
        for (int times = bits.read(6) + 1; times > 0; times--) {
            require(bits.read(16) == 0, "a time domain transform is none");
        }
        for (int floors = bits.read(6) + 1; floors > 0; floors--) {
            int type = bits.read(16);
            require(type < 2, "a floor is of type 0 or 1");
            floor(type);
        }
        for (int residues = bits.read(6) + 1; residues > 0; residues--) {
            require(bits.read(16) < 3, "a residue is of type 0, 1 or 2");
            residue();
        }
        require(bits.left() > 0, "the header is complete");
    }

    private void book(int book) {
        require(bits.read(24) == BOOK_MARK, "a codebook begins with its mark");
        dimensions[book] = bits.read(16);
        entries[book] = bits.read(24);
        int size = entries[book];
        require(
                size > 0 && dimensions[book] > 0 && log(size) + log(dimensions[book]) <= 24,
                "a codebook is neither empty nor huge");
        values += size + (long) size * dimensions[book];
        require(values <= MAX_VALUES, "the codebooks hold four million values at most");
        if (bits.bit()) {
            orderedLengths(size);
        } else {
            lengths(size);
        }
        int mapping = bits.read(4);
        require(mapping < 3, "a codebook has a lookup of type 0, 1 or 2");
        if (mapping > 0) {
            bits.skip(64);
            int width = bits.read(4) + 1;
            bits.skip(1);
            bits.skip(width * (mapping == 1 ? roots(size, dimensions[book]) : (long) size * dimensions[book]));
        }
        require(bits.left() >= 0, "the codebooks are complete");
    }

    private void orderedLengths(int size) {
        int length = bits.read(5) + 1;
        for (int i = 0; i < size; length++) {
            int count = bits.read(log(size - i));
            i += count;
            require(i <= size && length <= 32 && bits.left() > 0, "a codebook's lengths fit its entries");
        }
    }

    private void lengths(int size) {
        boolean sparse = bits.bit();
        require(bits.left() >= (long) size * (sparse ? 1 : 5), "the codebooks are complete");
        for (int i = 0; i < size; i++) {
            if (!sparse || bits.bit()) {
                bits.skip(5);
            }
        }
    }

    private void floor(int type) {
        if (type == 0) {
            bits.skip(8 + 16 + 16 + 6 + 8);
            bits.skip(8L * (bits.read(4) + 1));
            return;
        }
        int[] partitions = new int[bits.read(5)];
        int classes = 0;
        for (int i = 0; i < partitions.length; i++) {
            partitions[i] = bits.read(4);
            classes = Math.max(classes, partitions[i] + 1);
        }
        int[] sizes = new int[classes];
        for (int i = 0; i < classes; i++) {
            sizes[i] = bits.read(3) + 1;
            int subclasses = bits.read(2);
            bits.skip((subclasses == 0 ? 0 : 8) + (8L << subclasses));
        }
        bits.skip(2);
        int width = bits.read(4);
        for (int partition : partitions) {
            bits.skip((long) sizes[partition] * width);
        }
    }

    private void residue() {
        int begin = bits.read(24);
        int end = bits.read(24);
        bits.skip(24);
        require(begin <= end && end <= longest, "a residue lies within a block");
        int classes = bits.read(6) + 1;
        int book = bits.read(8);
        require(book < entries.length, "a residue names a codebook that is there");
        double combinations = Math.pow(classes, dimensions[book]);
        require(combinations <= entries[book], "a residue has no more classes than its codebook has words");
        int books = 0;
        for (int i = 0; i < classes; i++) {
            int low = bits.read(3);
            books += Integer.bitCount(bits.bit() ? bits.read(5) << 3 | low : low);
        }
        bits.skip(8L * books);
    }

    /** The greatest number whose power does not exceed size. */
    private long roots(int size, int power) {
        long root = (long) Math.floor(Math.pow(size, 1.0 / power));
        root += Math.pow((double) root + 1, power) <= size ? 1 : 0;
        root -= Math.pow((double) root, power) > size ? 1 : 0;
        require(Math.pow((double) root + 1, power) < Integer.MAX_VALUE, "a codebook's lattice is countable");
        return root;
    }

    /** Bits that the number takes. */
    private static int log(int number) {
        return 32 - Integer.numberOfLeadingZeros(number);
    }

    private void require(boolean holds, String rule) {
        if (!holds) {
            throw source.invalid("is damaged: in a Vorbis setup header " + rule
                    + ", but not in this one; copy or download the file again");
        }
    }
}
