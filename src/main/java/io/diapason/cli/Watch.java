package io.diapason.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Shows a study until it has ended. */
final class Watch {
    private static final Set<String> ENDED = Set.of("COMPLETED", "STOPPED", "FAILED");
    private final ServiceClient client;
    private final Screen screen;

    Watch(ServiceClient client, Screen screen) {
        this.client = client;
        this.screen = screen;
    }

    /** @return the study as it ended */
    JsonNode untilEnd(long study) throws IOException {
        ProgressBlock block = new ProgressBlock(screen);
        int failures = 0;
        while (true) {
            try {
                JsonNode now = client.get("/api/studies/" + study);
                failures = 0;
                StudyProgress progress = new StudyProgress(now, screen);
                block.show(progress.block(page(now)), progress.oneLine());
                if (hasEnded(now)) {
                    return now;
                }
            } catch (HttpTimeoutException e) {
                if (++failures > 5) { // a machine busy with training may answer late, but not for minutes
                    throw e;
                }
            }
            pause();
        }
    }

    static boolean hasEnded(JsonNode study) {
        return ENDED.contains(study.path("state").asText());
    }

    String page(JsonNode study) {
        return client.url() + "/#/studies/" + study.path("id").asText();
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(screen.terminal() ? 500 : 1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Failure.FAILED, "interrupted");
        }
    }
}
