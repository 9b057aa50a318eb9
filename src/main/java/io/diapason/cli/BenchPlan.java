package io.diapason.cli;

/**
 * How much is measured.
 *
 * @param batch   clips in a step
 * @param rounds  in which each system trains once, at least 1
 * @param seconds that each trains in a round, about
 */
record BenchPlan(int batch, int rounds, double seconds) {
    /** Java compiles while it runs; what it runs often, best. */
    double warmUp() {
        return 2 * seconds;
    }

    /** Seconds that all of it takes, about. */
    double estimate(int systems, int others) {
        double inTurns = warmUp() * (systems + others) + seconds * rounds * (systems + BenchRun.GEMM_SHARE);
        return inTurns + (others == 0 ? 0 : 2 * seconds * rounds);
    }
}
