package io.diapason.study;

import io.diapason.search.Memory;
import io.diapason.search.space.SearchDefinition;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How each study decides. Thread-safe. */
@ApplicationScoped
final class Policies {
    private static final int HELD = 100;

    private final Definitions definitions;
    private final Memories memories;
    private final Recent<Policy> held = new Recent<>(HELD);

    @Inject
    Policies(Definitions definitions, Memories memories) {
        this.definitions = definitions;
        this.memories = memories;
    }

    Policy of(Study study) {
        return held.get(study.id(), () -> read(study));
    }

    /** What a study remembers never changes, so it is read once. */
    private Policy read(Study study) {
        SearchDefinition definition = definitions.of(study);
        Memory memory = definition.course().warmStart().isEmpty()
                ? Memory.NONE
                : QuarkusTransaction.joiningExisting().call(() -> memories.memory(study, definition));
        return Policy.of(definition).remembering(memory);
    }
}
