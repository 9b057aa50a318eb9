package io.diapason.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;

/** One page of a study's trials, filtered and sorted in the database. */
@ApplicationScoped
public final class TrialList {
    private final EntityManager database;

    @Inject
    TrialList(EntityManager database) {
        this.database = database;
    }

    /** How many trials there are, in this state if one is given. */
    public long count(long study, Optional<TrialState> state) {
        Query query = database.createNativeQuery("select count(*) from trial t" + where(state), Long.class);
        return (Long) bound(query, study, state).getSingleResult();
    }

    /**
     * @param page from 0
     * @param size trials in a page
     */
    @SuppressWarnings("unchecked")
    public List<Trial> page(long study, Optional<TrialState> state, Order order, int page, int size) {
        String sql = "select t.* from trial t" + where(state) + " order by " + order.sql();
        Query query = bound(database.createNativeQuery(sql, Trial.class), study, state);
        if (!order.parameter().isEmpty()) {
            query.setParameter("parameter", order.parameter());
        }
        return query.setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size)
                .getResultList();
    }

    private static String where(Optional<TrialState> state) {
        return " where t.study_id = :study and t.confirms is null" + (state.isPresent() ? " and t.state = :state" : "");
    }

    private static Query bound(Query query, long study, Optional<TrialState> state) {
        query.setParameter("study", study);
        state.ifPresent(wanted -> query.setParameter("state", wanted.name()));
        return query;
    }
}
