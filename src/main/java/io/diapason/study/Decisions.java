package io.diapason.study;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All SQL about decisions. */
@ApplicationScoped
public final class Decisions implements PanacheRepositoryBase<Decision, Decision.Key> {
    private final Policies policies;
    private final Clock clock;
    private final String version;

    @Inject
    Decisions(Policies policies, Clock clock, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.policies = policies;
        this.clock = clock;
        this.version = version;
    }

    /** Keeps a decision in the transaction that carries it out; the caller holds the study. */
    void add(Study study, Decision.Made made) {
        Long last = getEntityManager()
                .createQuery("select max(d.key.number) from Decision d where d.key.study = :study", Long.class)
                .setParameter("study", study.id())
                .getSingleResult();
        Decision.Key key = new Decision.Key(study.id(), last == null ? 1 : last + 1);
        persist(new Decision(key, made, policies.of(study), version, clock.now()));
    }

    /** In the order in which they were carried out. */
    public List<Decision> of(Study study) {
        return list("key.study = ?1 order by key.number", study.id());
    }

    public long count(Study study) {
        return count("key.study", study.id());
    }

    /** @param page from 0 */
    public List<Decision> page(Study study, int page, int size) {
        return find("key.study = ?1 order by key.number", study.id())
                .page(page, size)
                .list();
    }
}
