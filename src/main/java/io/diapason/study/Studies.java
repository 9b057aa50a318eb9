package io.diapason.study;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** All SQL about studies. */
@ApplicationScoped
public final class Studies implements PanacheRepository<Study> {

    /** Newest first. */
    public List<Study> newestFirst() {
        return list("order by id desc");
    }

    /**
     * @param idOrName names start with a letter, so they cannot be taken for an id
     * @throws UnknownException where there is none
     */
    public Study get(String idOrName) {
        boolean isId = idOrName.matches("\\d{1,18}");
        Optional<Study> study = isId
                ? findByIdOptional(Long.valueOf(idOrName))
                : find("name", idOrName).firstResultOptional();
        return study.orElseThrow(() -> UnknownException.study(idOrName));
    }

    /** Like {@link #get}, without loading the study: what is to be locked must be read after that. */
    long idOf(String idOrName) {
        return getEntityManager()
                .createQuery(
                        "select s.id from Study s where s.name = :name or cast(s.id as string) = :name", Long.class)
                .setParameter("name", idOrName)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> UnknownException.study(idOrName));
    }

    boolean nameTaken(String name) {
        return count("name", name) > 0;
    }

    /**
     * Holds the study until the end of the transaction. Who changes a study and trials of it locks the study first: that one
     * order is why no two transactions wait for each other.
     */
    Study lock(long id) {
        Study study = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (study == null) {
            throw UnknownException.study(id);
        }
        return study;
    }

    /**
     * Ids of the studies that may hand out work to a worker that asks for none by name, the one with the fewest running trials first, then the
     * oldest.
     */
    List<Long> inFairOrder() {
        return getEntityManager()
                .createQuery(
                        """
                        select s.id from Study s where s.state = :running and s.external = false
                        order by (select count(*) from Trial t where t.study = s.id and t.state = RUNNING), s.id""",
                        Long.class)
                .setParameter("running", StudyState.RUNNING)
                .getResultList();
    }

    /** Ids of the studies that have not ended. */
    List<Long> open() {
        return getEntityManager()
                .createQuery("select s.id from Study s where s.state in :open order by s.id", Long.class)
                .setParameter("open", List.of(StudyState.RUNNING, StudyState.PAUSED))
                .getResultList();
    }
}
