package io.diapason.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Where people ask for a model to be examined on the test part. */
@ApplicationScoped
public final class ExaminationDesk {
    private final Studies studies;
    private final Trials trials;
    private final Artifacts artifacts;
    private final Examinations examinations;
    private final Confirmations confirmations;
    private final Clock clock;
    private final Event<Change> changes;

    @Inject
    ExaminationDesk(
            Studies studies,
            Trials trials,
            Artifacts artifacts,
            Examinations examinations,
            Confirmations confirmations,
            Clock clock,
            Event<Change> changes) {
        this.studies = studies;
        this.trials = trials;
        this.artifacts = artifacts;
        this.examinations = examinations;
        this.confirmations = confirmations;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * An examination that was asked for.
     *
     * @param fresh it is new; otherwise it was there already
     */
    public record Requested(Examination examination, boolean fresh) {}

    /**
     * The examination of a trial's model. A model is examined once: asked again, the same examination is answered; one that failed is
     * begun again as the same look.
     *
     * @param number of the trial within its study; empty: the best completed one that has a model
     * @throws TooEarlyException while the search goes on
     * @throws UnknownException  where there is no such trial or model
     */
    @Transactional
    public Requested request(String idOrName, Optional<Integer> number) {
        Study study = studies.lock(studies.idOf(idOrName));
        if (!study.state().ended()) {
            throw new TooEarlyException(study.name(), study.state());
        }
        Trial trial = number.map(wanted -> chosen(study, wanted)).orElseGet(() -> best(study));
        Optional<Examination> known = examinations.ofTrial(trial.id());
        Examination examination = known.orElseGet(() -> created(study, trial));
        if (examination.state() == ExaminationState.FAILED) {
            examination.again();
        }
        changes.fire(new Change.OfStudy(study.id()));
        return new Requested(examination, known.isEmpty());
    }

    private Examination created(Study study, Trial trial) {
        int look = 1 + examinations.of(study.id()).size();
        Examination examination = new Examination(trial, look, clock.now());
        examinations.persist(examination);
        return examination;
    }

    private Trial chosen(Study study, int number) {
        Trial trial = trials.numbered(study.id(), number)
                .orElseThrow(() -> UnknownException.trialNumber(study.name(), number));
        if (trial.state() != TrialState.COMPLETED || artifacts.model(trial).isEmpty()) {
            throw UnknownException.modelToExamine(number, trial.state());
        }
        return trial;
    }

    private Trial best(Study study) {
        return confirmations
                .winner(study)
                .or(() -> trials.ranking(study, Artifacts.KEPT).stream()
                        .filter(trial -> artifacts.model(trial).isPresent())
                        .findFirst())
                .orElseThrow(() -> UnknownException.bestModel(study.name()));
    }
}
