package io.diapason.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The best trials of a study, with the parameters in which they differ. */
final class Ranking {
    private static final int MOST_PARAMETERS = 6;

    private Ranking() {}

    /** Empty rows where no trial completed. */
    static Table of(ServiceClient client, JsonNode study, int limit) throws IOException {
        JsonNode trials = client.get("/api/studies/" + study.path("id").asLong() + "/ranking?limit=" + limit);
        List<String> parameters = telling(trials);
        List<String> header = new ArrayList<>(
                List.of("rank", "trial", study.path("objective").path("metric").asText("value")));
        header.addAll(parameters);
        header.addAll(List.of("epochs", "seconds"));
        Table table = new Table(header);
        int rank = 0;
        for (JsonNode trial : trials) {
            List<String> row = new ArrayList<>();
            row.add(Integer.toString(++rank));
            row.add(trial.path("number").asText());
            row.add(score(trial));
            parameters.forEach(
                    name -> row.add(Numbers.plain(trial.path("configuration").path(name))));
            row.add(trial.path("epoch").asText());
            row.add(String.format(
                    java.util.Locale.ROOT, "%.1f", trial.path("seconds").asDouble()));
            table.row(row);
        }
        return table;
    }

    /** A score that knew the voices it is judged on never stands without that word. */
    private static String score(JsonNode trial) {
        String value = Numbers.plain(trial.path("value"));
        return trial.path("transductive").asBoolean() ? value + " TRANSDUCTIVE" : value;
    }

    /** Names whose value is not the same in all trials, in the order of the space; at most six, to fit a screen. */
    private static List<String> telling(JsonNode trials) {
        Set<String> names = new LinkedHashSet<>();
        trials.forEach(trial -> trial.path("configuration").fieldNames().forEachRemaining(names::add));
        return names.stream()
                .filter(name -> varies(trials, name))
                .limit(MOST_PARAMETERS)
                .toList();
    }

    private static boolean varies(JsonNode trials, String name) {
        if (trials.size() < 2) {
            return true;
        }
        JsonNode first = trials.get(0).path("configuration").path(name);
        for (JsonNode trial : trials) {
            if (!trial.path("configuration").path(name).equals(first)) {
                return true;
            }
        }
        return false;
    }
}
