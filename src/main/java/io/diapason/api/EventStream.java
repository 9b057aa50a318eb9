package io.diapason.api;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;

/** Live events as server-sent events. Every quarter of a minute a comment keeps the connection open. */
final class EventStream {
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

    private EventStream() {}

    static Multi<OutboundSseEvent> open(Sse sse, Multi<LiveEvent> events) {
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
