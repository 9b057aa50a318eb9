package io.diapason.study;

import io.diapason.search.History;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** How much earlier studies help one, for people. */
@ApplicationScoped
public final class Recollections {
    private final Memories memories;
    private final Policies policies;
    private final Histories histories;

    @Inject
    Recollections(Memories memories, Policies policies, Histories histories) {
        this.memories = memories;
        this.policies = policies;
        this.histories = histories;
    }

    /**
     * What came of remembering.
     *
     * @param sources    names of the earlier studies; empty where none was found
     * @param remembered configurations
     * @param tried      of them so far
     * @param dropped    they did no better than others, so no further one is tried
     */
    public record Use(List<String> sources, int remembered, int tried, boolean dropped) {}

    /** Empty where the study does not want to remember. */
    public Optional<Use> of(Study study) {
        Policy policy = policies.of(study);
        if (policy.definition().course().warmStart().isEmpty()) {
            return Optional.empty();
        }
        History history = histories.now(study).history();
        List<String> sources = memories.of(study).stream()
                .map(Memories.Remembered::source)
                .distinct()
                .toList();
        return Optional.of(new Use(
                sources,
                policy.memory().portfolio().size(),
                policy.memory().tried(history).size(),
                policy.memory().isDropped(history, policy.goal())));
    }
}
