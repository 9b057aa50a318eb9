package io.diapason.study;

import io.diapason.search.space.Configuration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * Studies as their samplers and stopping rules see them. Those looked at last are kept in memory and only brought up to date, so that a
 * look costs what has happened since the one before, however long the study is. Thread-safe.
 */
@ApplicationScoped
final class Histories {
    private static final int HELD = 20;

    private final Happenings happenings;
    private final Trials trials;
    private final Policies policies;
    private final Recent<Chronicle> held = new Recent<>(HELD);

    @Inject
    Histories(Happenings happenings, Trials trials, Policies policies) {
        this.happenings = happenings;
        this.trials = trials;
        this.policies = policies;
    }

    /** Everything that is committed, or was told in this transaction. */
    Snapshot now(Study study) {
        return current(study).now();
    }

    /**
     * What the search will know once an event that this transaction tells is committed. The caller holds the study and asked for nothing
     * since it told it.
     */
    Snapshot with(Study study, Happening told) {
        Chronicle chronicle = held(study);
        upTo(chronicle, study, told.position() - 1);
        return chronicle.with(told);
    }

    /** Brings a chronicle that somebody keeps to a position. */
    void follow(Chronicle chronicle, Study study, long position) {
        upTo(chronicle, study, position);
    }

    private Chronicle current(Study study) {
        Chronicle chronicle = held(study);
        upTo(chronicle, study, Long.MAX_VALUE);
        return chronicle;
    }

    private Chronicle held(Study study) {
        return held.get(study.id(), () -> new Chronicle(policies.of(study).goal()));
    }

    private void upTo(Chronicle chronicle, Study study, long position) {
        List<Happening> events = happenings.between(study.id(), chronicle.position(), position);
        int first = events.stream()
                .filter(event -> event.kind() == Happening.Kind.BEGUN)
                .mapToInt(Happening::trial)
                .min()
                .orElse(Integer.MAX_VALUE);
        Map<Integer, Configuration> configurations =
                first == Integer.MAX_VALUE ? Map.of() : trials.configurations(study.id(), first);
        chronicle.follow(events, configurations);
    }
}
