package io.diapason.cli;

import io.diapason.speech.features.FeatureExtractor;
import io.diapason.speech.features.FeatureSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** From file to all 233 features (tonnetz from the STFT), as many clips as asked for, by some threads that share them. */
final class BenchThroughput {
    private final BenchClips clips;
    private final int count;
    private final FeatureSettings settings = BenchStage.STFT_TONNETZ.settings().orElseThrow();

    BenchThroughput(BenchClips clips, int count) {
        this.clips = clips;
        this.count = count;
    }

    double clipsPerSecond(int threads, BenchProgress progress) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            AtomicInteger next = new AtomicInteger();
            AtomicInteger done = new AtomicInteger();
            List<Future<?>> workers = new ArrayList<>();
            long start = System.nanoTime();
            for (int i = 0; i < threads; i++) {
                workers.add(pool.submit(() -> work(next, done)));
            }
            watch(workers, done, threads == 1 ? "1 thread" : threads + " threads", progress);
            return count / ((System.nanoTime() - start) / 1e9);
        } finally {
            pool.shutdownNow();
        }
    }

    private void work(AtomicInteger next, AtomicInteger done) {
        FeatureExtractor extractor = new FeatureExtractor(settings);
        for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            extractor.extract(clips.decode(i));
            done.incrementAndGet();
        }
    }

    private void watch(List<Future<?>> workers, AtomicInteger done, String what, BenchProgress progress) {
        try {
            for (Future<?> worker : workers) {
                while (!worker.isDone() && progress.drawn()) {
                    progress.show(what, done.get(), count);
                    Thread.sleep(20);
                }
                worker.get();
            }
            progress.show(what, count, count);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Failure.INTERRUPTED, "interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
