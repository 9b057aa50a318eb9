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
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** What happens, as it happens: server-sent events. Every quarter of a minute a comment keeps the connection open. */
@Path("/api")
@Produces(MediaType.SERVER_SENT_EVENTS)
@RestStreamElementType(MediaType.APPLICATION_JSON)
@Tag(name = "Live")
final class EventsResource {
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

    private final Broadcast broadcast;
    private final Studies studies;
    private final Answers answers;

    @Inject
    EventsResource(Broadcast broadcast, Studies studies, Answers answers) {
        this.broadcast = broadcast;
        this.studies = studies;
        this.answers = answers;
    }

    @GET
    @Path("events")
    @Operation(summary = "Event study, whenever one changes")
    public Multi<OutboundSseEvent> all(@Context Sse sse) {
        return open(sse, broadcast.events().filter(event -> event.name().equals("study")));
    }

    @GET
    @Path("studies/{id}/events")
    @Blocking
    @Operation(
            summary = "Events study, trial and epoch of one study",
            description = "The first event is the study as it is now.")
    public Multi<OutboundSseEvent> one(@PathParam("id") String id, @Context Sse sse) {
        long study = QuarkusTransaction.requiringNew().call(() -> studies.get(id).id());
        // Listening begins before the study is read: what happens in between comes twice rather than never.
        UnicastProcessor<LiveEvent> later = UnicastProcessor.create();
        broadcast.events().filter(event -> event.study() == study).subscribe(later);
        LiveEvent now = QuarkusTransaction.requiringNew()
                .call(() -> new LiveEvent(study, "study", answers.study(studies.get(id))));
        return open(sse, Multi.createBy().concatenating().streams(Multi.createFrom().item(now), later));
    }

    private static Multi<OutboundSseEvent> open(Sse sse, Multi<LiveEvent> events) {
        Multi<OutboundSseEvent> comments = Multi.createFrom()
                .ticks()
                .every(KEEP_ALIVE)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("keep-alive").build());
        Multi<OutboundSseEvent> data = events.map(event -> sse.newEventBuilder()
                .name(event.name())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(event.data())
                .build());
        return Multi.createBy().merging().streams(data, comments);
    }
}
