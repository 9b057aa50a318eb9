package io.diapason.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Says where the service is, once it answers. */
final class ServiceAnnouncement {
    private static final int PATIENCE_SECONDS = 120;

    private ServiceAnnouncement() {}

    static void start(Path data, String database, boolean json) {
        Thread thread = new Thread(() -> announce(data, database, json), "announcement");
        thread.setDaemon(true);
        thread.start();
    }

    private static void announce(Path data, String database, boolean json) {
        try {
            for (int i = 0; i < 4 * PATIENCE_SECONDS; i++) {
                Optional<ServiceClient> service = RunningService.find(data);
                if (service.isPresent()) {
                    String url = service.get().url();
                    System.out.println(
                            json
                                    ? new ObjectMapper().writeValueAsString(Map.of("url", url, "data", data.toString()))
                                    : "\nDiapason is ready: " + url + "\n  database  " + database + "\n  data      "
                                            + data + "\nCtrl-C stops it.");
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(250);
            }
        } catch (InterruptedException | IOException e) {
            // Nothing depends on the announcement.
        }
    }
}
