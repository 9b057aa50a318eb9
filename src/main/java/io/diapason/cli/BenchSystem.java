package io.diapason.cli;

/** What is compared. */
enum BenchSystem {
    OURS("Diapason", ""),
    OURS_FLOAT32("Diapason, float32", "float32"),
    STOCK("stock DL4J", "stock"),
    TORCH("PyTorch", "torch");

    private final String label;
    private final String prefix;

    BenchSystem(String label, String prefix) {
        this.label = label;
        this.prefix = prefix;
    }

    /** For people. */
    String label() {
        return label;
    }

    /** For programs: {@code samplesPerSecond}, {@code stockSamplesPerSecond}. */
    String key(String figure) {
        return prefix.isEmpty() ? figure : prefix + Character.toUpperCase(figure.charAt(0)) + figure.substring(1);
    }
}
