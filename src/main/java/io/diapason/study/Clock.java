package io.diapason.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** The one clock of all leases and dates: the database's, so that services and workers may disagree about the time. */
@ApplicationScoped
public final class Clock {
    private final EntityManager database;

    @Inject
    Clock(EntityManager database) {
        this.database = database;
    }

    /** The time now, not the start of the transaction: a claim may have waited for another one. */
    public Instant now() {
        return (Instant) database.createNativeQuery("select clock_timestamp()", Instant.class)
                .getSingleResult();
    }
}
