package io.diapason.search.space;

import java.util.List;

/**
 * What a search is after.
 *
 * @param objectives 1 to 4, of different metrics; the first is what learning curves show and what stopping rules judge by
 * @param limits     what a good configuration must keep, at most 20
 */
public record Aims(List<Objective> objectives, List<Limit> limits) {
    /** Most objectives of one search. */
    public static final int MOST_OBJECTIVES = 4;

    /** Most limits of one search. */
    public static final int MOST_LIMITS = 20;

    public Aims {
        objectives = List.copyOf(objectives);
        limits = List.copyOf(limits);
        if (objectives.isEmpty() || objectives.size() > MOST_OBJECTIVES) {
            throw new IllegalArgumentException("objectives must be 1 to 4, but are " + objectives);
        }
        if (objectives.stream().map(Objective::metric).distinct().count() < objectives.size()) {
            throw new IllegalArgumentException("objectives must be of different metrics, but are " + objectives);
        }
        if (limits.size() > MOST_LIMITS) {
            throw new IllegalArgumentException("limits must be at most 20, but are " + limits.size());
        }
    }

    /** One objective without limits. */
    public Aims(Objective objective) {
        this(List.of(objective), List.of());
    }

    /** The one that learning curves show. */
    public Objective first() {
        return objectives.get(0);
    }

    /** Whether an objective or a limit is about this metric. */
    public boolean speakOf(String metric) {
        return objectives.stream().anyMatch(objective -> objective.metric().equals(metric))
                || limits.stream().anyMatch(limit -> limit.metric().equals(metric));
    }

    public List<Direction> directions() {
        return objectives.stream().map(Objective::direction).toList();
    }
}
