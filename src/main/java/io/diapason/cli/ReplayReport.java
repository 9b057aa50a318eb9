package io.diapason.cli;

import io.diapason.search.Seeds;
import io.diapason.search.replay.InterquartileMean;
import io.diapason.search.replay.ReplayTable;
import io.diapason.search.replay.ReplayTrace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What replays came to: regret of each system after so many epochs, over all tasks and of each. */
final class ReplayReport {
    private final List<ReplayTable> tables;
    private final int[] epochs;
    private final Map<String, ReplayTrace[][]> traces = new LinkedHashMap<>();

    /** @param epochs at which regret is told, ascending */
    ReplayReport(List<ReplayTable> tables, int[] epochs) {
        this.tables = List.copyOf(tables);
        this.epochs = epochs.clone();
    }

    void add(String system, ReplayTrace[][] ofTablesAndSeeds) {
        traces.put(system, ofTablesAndSeeds);
    }

    Table table() {
        List<String> header = new ArrayList<>(List.of("system"));
        Arrays.stream(epochs).forEach(epoch -> header.add("at " + epoch + " [95 %]"));
        header.addAll(List.of("rank", "trials", "duplicates"));
        Table table = new Table(header);
        traces.forEach((system, runs) -> {
            List<String> cells = new ArrayList<>(List.of(system));
            Arrays.stream(epochs).forEach(epoch -> cells.add(text(mean(runs, epoch))));
            cells.add(String.format(Locale.ROOT, "%.1f", meanRank(system)));
            cells.add(Long.toString(Math.round(
                    all(runs).stream().mapToInt(ReplayTrace::trials).average().orElse(0))));
            cells.add(Integer.toString(duplicates(runs)));
            table.row(cells);
        });
        return table;
    }

    private static String text(InterquartileMean mean) {
        return String.format(Locale.ROOT, "%.3f [%.2f, %.2f]", mean.value(), mean.low(), mean.high());
    }

    List<Map<String, Object>> json() {
        List<Map<String, Object>> systems = new ArrayList<>();
        traces.forEach((system, runs) -> {
            Map<String, Object> json = new LinkedHashMap<>();
            Map<String, Double> regret = new LinkedHashMap<>();
            Map<String, List<Double>> intervals = new LinkedHashMap<>();
            for (int epoch : epochs) {
                InterquartileMean mean = mean(runs, epoch);
                regret.put("" + epoch, mean.value());
                intervals.put("" + epoch, List.of(mean.low(), mean.high()));
            }
            json.put("name", system);
            json.put("regret", regret);
            json.put("interval", intervals);
            json.put("meanRank", meanRank(system));
            json.put("duplicates", duplicates(runs));
            json.put("tasks", tasks(runs));
            systems.add(json);
        });
        return systems;
    }

    private Map<String, Object> tasks(ReplayTrace[][] runs) {
        Map<String, Object> tasks = new LinkedHashMap<>();
        for (int task = 0; task < tables.size(); task++) {
            Map<String, List<Double>> figures = new LinkedHashMap<>();
            for (int epoch : epochs) {
                InterquartileMean mean = interval(new double[][] {regrets(runs, task, epoch)});
                figures.put("" + epoch, List.of(mean.value(), mean.low(), mean.high()));
            }
            tasks.put(tables.get(task).name(), figures);
        }
        return tasks;
    }

    private InterquartileMean mean(ReplayTrace[][] runs, int epoch) {
        double[][] regrets = new double[tables.size()][];
        for (int task = 0; task < regrets.length; task++) {
            regrets[task] = regrets(runs, task, epoch);
        }
        return interval(regrets);
    }

    private static InterquartileMean interval(double[][] regrets) {
        return InterquartileMean.of(regrets, Seeds.generator(0, 1));
    }

    private double[] regrets(ReplayTrace[][] runs, int task, int epoch) {
        return Arrays.stream(runs[task])
                .mapToDouble(trace -> tables.get(task).regret(trace.lowestWithin(epoch)))
                .toArray();
    }

    /** 1 is the best; by mean regret in each task at each of the epochs, averaged; equal ones share a rank. */
    private double meanRank(String system) {
        double sum = 0;
        for (int task = 0; task < tables.size(); task++) {
            for (int epoch : epochs) {
                double own = average(system, task, epoch);
                for (String other : traces.keySet()) {
                    double theirs = average(other, task, epoch);
                    sum += theirs < own ? 1 : theirs == own ? 0.5 : 0;
                }
            }
        }
        return 0.5 + sum / (tables.size() * epochs.length);
    }

    private double average(String system, int task, int epoch) {
        ReplayTrace[][] runs = traces.getOrDefault(system, new ReplayTrace[0][]);
        return Arrays.stream(regrets(runs, task, epoch)).average().orElse(Double.NaN);
    }

    private static int duplicates(ReplayTrace[][] runs) {
        return all(runs).stream().mapToInt(ReplayTrace::duplicates).sum();
    }

    private static List<ReplayTrace> all(ReplayTrace[][] runs) {
        return Arrays.stream(runs).flatMap(Arrays::stream).toList();
    }
}
