package io.diapason.cli;

import io.diapason.search.Seeds;
import io.diapason.search.replay.Replay;
import io.diapason.search.replay.ReplayTable;
import io.diapason.search.replay.ReplayTrace;
import io.diapason.search.samplers.Samplers;
import io.diapason.search.stopping.StoppingRules;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Replays systems on all tables, each table with seeds of its own, over all processors.
 *
 * @param epochs  of all trials of a replay together
 * @param workers that train at a time in each replay
 */
record ReplayRuns(List<ReplayTable> tables, int seeds, int epochs, int workers) {
    private record Run(int table, int seed, ReplayTrace trace) {}

    /** A trace for each table and seed. */
    ReplayTrace[][] of(ReplaySystem system, BenchProgress progress) {
        ReplayTrace[][] traces = new ReplayTrace[tables.size()][seeds];
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            ExecutorCompletionService<Run> done = new ExecutorCompletionService<>(pool);
            for (int table = 0; table < tables.size(); table++) {
                for (int seed = 0; seed < seeds; seed++) {
                    int[] place = {table, seed};
                    done.submit(() -> run(system, place[0], place[1]));
                }
            }
            for (int i = 1; i <= tables.size() * seeds; i++) {
                Run run = done.take().get();
                traces[run.table()][run.seed()] = run.trace();
                progress.show(system.label(), i, tables.size() * seeds);
            }
            return traces;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Failure.INTERRUPTED, "interrupted");
        } catch (ExecutionException e) {
            throw new Failure(Failure.FAILED, system.label() + " cannot be replayed: " + e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private Run run(ReplaySystem system, int table, int seed) {
        ReplayTable task = tables.get(table);
        Replay replay = new Replay(
                task,
                Samplers.create(system.samplerAlgorithm()),
                StoppingRules.create(system.ruleAlgorithm()),
                Seeds.seed(task.name().hashCode(), seed),
                workers);
        return new Run(table, seed, replay.run(epochs));
    }
}
