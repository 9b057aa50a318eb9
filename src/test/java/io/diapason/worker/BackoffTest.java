package io.diapason.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void waitsTwiceAsLongEachTimeUpToAMost() {
        AtomicInteger tries = new AtomicInteger();
        long start = System.nanoTime();

        String answer = new Backoff(Duration.ofMillis(10), Duration.ofMillis(40), Duration.ofSeconds(9))
                .retry("it", () -> {
                    if (tries.incrementAndGet() < 6) {
                        throw new IOException("away");
                    }
                    return "there";
                });

        // 10 + 20 + 40 + 40 + 40 ms
        assertThat(answer).isEqualTo("there");
        assertThat(System.nanoTime() - start).isBetween(150_000_000L, 2_000_000_000L);
    }

    @Test
    void givesUpInTheEnd() {
        Backoff impatient = new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(20));

        assertThatThrownBy(() -> impatient.retry("POST /claim", () -> {
                    throw new IOException("connection refused");
                }))
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("POST /claim: no answer for 0 s")
                .hasMessageContaining("connection refused");
    }
}
