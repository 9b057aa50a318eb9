package io.diapason.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.protocol.Assignment;
import io.diapason.protocol.Forecast;
import io.diapason.protocol.SignOfLife;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttemptTest {
    /** So patient that no heartbeat comes by itself while the test runs. */
    private static final Assignment WORK = new Assignment(1, "s", 7, 1, 1, Map.of(), "", "", 1, 5, 3_600);

    @Test
    void tellsAForecastBeforeTheTrainingGoesOnAndRepeatsIt() throws Exception {
        Forecast forecast = new Forecast(1 << 20, 1 << 21, 0.5);
        try (ProtocolServer service = new ProtocolServer()) {
            Attempt attempt = new Attempt(WORK);
            try (Heartbeat heartbeat = Heartbeat.start(client(service), attempt)) {
                attempt.foretells(forecast);

                assertThat(service.signs).extracting(SignOfLife::forecast).containsExactly(forecast);
                assertThat(attempt.signOfLife().forecast()).isEqualTo(forecast);
            }
        }
    }

    @Test
    void isNotWantedOnceMemoryRanOutBesideIt() {
        Attempt attempt = new Attempt(WORK);
        assertThat(attempt.isWanted()).isTrue();
        OutOfMemoryError error = new OutOfMemoryError("Java heap space");

        attempt.exhaust(error);

        assertThat(attempt.isWanted()).isFalse();
        assertThat(attempt.exhaustion()).isSameAs(error);
    }

    private static ServiceClient client(ProtocolServer service) {
        WorkerSettings settings = new WorkerSettings(
                service.url(), ProtocolServer.TOKEN, "w-1", Optional.empty(), Optional.of(Duration.ofMillis(200)));
        return new ServiceClient(settings, Backoff.patient());
    }
}
