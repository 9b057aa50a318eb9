package io.diapason.api;

import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** What happens to all studies, as it happens. */
@Path("/api/events")
@Produces(MediaType.SERVER_SENT_EVENTS)
@RestStreamElementType(MediaType.APPLICATION_JSON)
@Tag(name = "Live")
final class EventsResource {
    private final Broadcast broadcast;

    @Inject
    EventsResource(Broadcast broadcast) {
        this.broadcast = broadcast;
    }

    @GET
    @Operation(summary = "Event study, whenever one changes")
    public Multi<OutboundSseEvent> all(@Context Sse sse) {
        return EventStream.open(
                sse, broadcast.events().filter(event -> event.name().equals("study")));
    }
}
