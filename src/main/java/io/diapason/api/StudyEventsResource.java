package io.diapason.api;

import io.diapason.study.Studies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
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
        // Listening begins before the study is read: what happens in between comes twice rather than never.
        UnicastProcessor<LiveEvent> later = UnicastProcessor.create();
        broadcast.events().filter(event -> event.study() == study).subscribe(later);
        LiveEvent now = QuarkusTransaction.requiringNew()
                .call(() -> new LiveEvent(study, "study", answers.study(studies.get(id))));
        return EventStream.open(
                sse, Multi.createBy().concatenating().streams(Multi.createFrom().item(now), later));
    }
}
