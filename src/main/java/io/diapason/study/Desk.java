package io.diapason.study;

import io.diapason.search.space.SearchDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import org.hibernate.exception.ConstraintViolationException;

/** Where people submit studies, pause, resume and stop them. */
@ApplicationScoped
public final class Desk {
    private final Studies studies;
    private final Closing closing;
    private final Memories memories;
    private final Clock clock;
    private final Event<Change> changes;

    @Inject
    Desk(Studies studies, Closing closing, Memories memories, Clock clock, Event<Change> changes) {
        this.studies = studies;
        this.closing = closing;
        this.memories = memories;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * A new study, at once ready to be worked on.
     *
     * @param corporaFolder where the recordings lie; empty when none are needed
     * @param synthetic     all recordings are generated
     * @throws NameTakenException when a study of this name exists
     * @throws UnknownException   when it is to learn from a study that does not
     */
    @Transactional
    public Study submit(SearchDefinition definition, String corporaFolder, boolean synthetic) {
        if (studies.nameTaken(definition.name())) {
            throw new NameTakenException(definition.name());
        }
        Study study = new Study(definition, corporaFolder, synthetic, clock.now());
        try {
            studies.persist(study);
        } catch (ConstraintViolationException e) { // somebody else was quicker
            throw new NameTakenException(definition.name());
        }
        memories.gather(study, definition);
        changes.fire(new Change.OfStudy(study.id()));
        return study;
    }

    /** No further trial is handed out; running ones go on to their end. */
    @Transactional
    public Study pause(String idOrName) {
        return change(idOrName, Study::pause);
    }

    /** Trials are handed out again. */
    @Transactional
    public Study resume(String idOrName) {
        return change(idOrName, Study::resume);
    }

    /** Ends the study now: running and waiting trials are cancelled. */
    @Transactional
    public Study stop(String idOrName) {
        return change(idOrName, study -> closing.stop(study, clock.now()));
    }

    private Study change(String idOrName, Consumer<Study> transition) {
        Study study = studies.lock(studies.idOf(idOrName));
        transition.accept(study);
        changes.fire(new Change.OfStudy(study.id()));
        return study;
    }
}
