package io.diapason.api;

import io.diapason.study.Studies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** What happens to one study, as it happens. */
@Path("/api/studies/{id}/events")
@Produces(MediaType.SERVER_SENT_EVENTS)
@RestStreamElementType(MediaType.APPLICATION_JSON)
@Tag(name = "Live")
final class StudyEventsResource {
    private final Broadcast broadcast;
    private final Studies studies;
    private final Answers answers;

    @Inject
    StudyEventsResource(Broadcast broadcast, Studies studies, Answers answers) {
        this.broadcast = broadcast;
        this.studies = studies;
        this.answers = answers;
    }

    @GET
    @Blocking
    @Operation(
            summary = "Events study, trial and epoch of one study",
            description = "The first event is the study as it is now.")
    public Multi<OutboundSseEvent> one(@PathParam("id") String id, @Context Sse sse) {
        long study =
                QuarkusTransaction.requiringNew().call(() -> studies.get(id).id());
        // Only once somebody does listen: a browser may be gone before its answer begins.
        return EventStream.open(sse, Multi.createFrom().deferred(() -> events(study)));
    }

    private Multi<LiveEvent> events(long study) {
        // Listening begins before the study is read: what happens in between comes twice rather than never.
        UnicastProcessor<LiveEvent> later = UnicastProcessor.create();
        Cancellable listening = broadcast
                .events()
                .filter(event -> event.study() == study)
                .subscribe()
                .with(later::onNext, later::onError, later::onComplete);
        Uni<LiveEvent> now =
                Uni.createFrom().item(() -> now(study)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        return Multi.createBy()
                .concatenating()
                .streams(now.toMulti(), later)
                .onTermination()
                .invoke(listening::cancel); // the processor does not tell its source that nobody listens any more
    }

    private LiveEvent now(long study) {
        return QuarkusTransaction.requiringNew()
                .call(() -> new LiveEvent(study, "study", answers.study(studies.get(Long.toString(study)))));
    }
}
