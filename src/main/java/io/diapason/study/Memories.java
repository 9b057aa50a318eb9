package io.diapason.study;

import io.diapason.recipe.SpeechVocabulary;
import io.diapason.search.Memory;
import io.diapason.search.space.Completion;
import io.diapason.search.space.Configuration;
import io.diapason.search.space.Course.WarmStart;
import io.diapason.search.space.Fixed;
import io.diapason.search.space.InvalidDefinitionException;
import io.diapason.search.space.Parameter;
import io.diapason.search.space.SearchDefinition;
import io.diapason.search.space.SearchSpace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What studies remember of earlier ones. Gathered once, when a study is submitted: the {@value #OF_EACH} best trials of each earlier study in turn,
 * at most {@value #MOST}, as far as the new space has their values.
 */
@ApplicationScoped
public final class Memories {
    private static final int OF_EACH = 5;
    private static final int MOST = 20;
    private static final int STUDIES = 5;
    private static final int FEWEST_TRIALS = 5;

    private final Studies studies;
    private final Trials trials;
    private final Definitions definitions;
    private final EntityManager database;

    @Inject
    Memories(Studies studies, Trials trials, Definitions definitions, EntityManager database) {
        this.studies = studies;
        this.trials = trials;
        this.definitions = definitions;
        this.database = database;
    }

    /**
     * A configuration and where it was found.
     *
     * @param source name of the earlier study
     * @param trial  its trial there
     * @param value  that it had there
     */
    public record Remembered(Configuration configuration, String source, int trial, double value) {}

    /**
     * Finds and stores what a new study remembers; its definition says of which studies.
     *
     * @throws UnknownException      where it names a study that does not exist
     * @throws InvalidInputException where one it names is about something else
     */
    void gather(Study study, SearchDefinition definition) {
        Optional<WarmStart> wanted = definition.course().warmStart();
        if (wanted.isEmpty()) {
            return;
        }
        List<Study> sources = wanted.get().isAutomatic()
                ? alike(study, definition)
                : wanted.get().studies().stream()
                        .map(name -> named(name, study))
                        .toList();
        int rank = 0;
        for (Remembered one : inTurn(sources, definition)) {
            database.createNativeQuery(
                            """
                            insert into memory (study_id, rank, configuration, source, trial, value)
                            values (?1, ?2, cast(?3 as jsonb), ?4, ?5, ?6)""")
                    .setParameter(1, study.id())
                    .setParameter(2, ++rank)
                    .setParameter(3, Json.text(one.configuration().values()))
                    .setParameter(4, one.source())
                    .setParameter(5, one.trial())
                    .setParameter(6, one.value())
                    .executeUpdate();
        }
    }

    private Study named(String name, Study study) {
        Study source = studies.get(name);
        if (!isAbout(source, study)) {
            throw new InvalidInputException(
                    "warm_start must name studies with the objective " + study.metric() + " (" + study.direction()
                            + "), but " + name + " has " + source.metric() + " (" + source.direction() + ")");
        }
        return source;
    }

    private static boolean isAbout(Study source, Study study) {
        return source.metric().equals(study.metric())
                && source.direction() == study.direction()
                && source.external() == study.external();
    }

    /** The latest studies with the same objective that vary at least half of what this one varies. */
    private List<Study> alike(Study study, SearchDefinition definition) {
        Set<String> names = varied(definition.space());
        return studies.newestFirst().stream()
                .filter(source -> source.id() != study.id() && isAbout(source, study))
                .filter(source -> shares(source, names))
                .limit(STUDIES)
                .toList();
    }

    private boolean shares(Study source, Set<String> names) {
        try {
            Set<String> common = new HashSet<>(varied(definitions.of(source).space()));
            common.retainAll(names);
            return 2 * common.size() >= names.size()
                    && trials.count("study = ?1 and value is not null", source.id()) >= FEWEST_TRIALS;
        } catch (InvalidDefinitionException e) {
            return false; // of a version that accepted more
        }
    }

    private static Set<String> varied(SearchSpace space) {
        return space.parameters().stream()
                .filter(parameter -> !(parameter instanceof Fixed))
                .map(Parameter::name)
                .collect(Collectors.toSet());
    }

    private List<Remembered> inTurn(List<Study> sources, SearchDefinition definition) {
        Completion completion = new Completion(
                definition.space(),
                definition.isExternal() ? Map.of() : SpeechVocabulary.get().parameters());
        List<List<Remembered>> each =
                sources.stream().map(source -> best(source, completion)).toList();
        List<Remembered> all = new ArrayList<>();
        Set<Configuration> known = new HashSet<>();
        for (int place = 0; place < OF_EACH; place++) {
            for (List<Remembered> best : each) {
                if (place < best.size()
                        && all.size() < MOST
                        && known.add(best.get(place).configuration())) {
                    all.add(best.get(place));
                }
            }
        }
        return all;
    }

    private List<Remembered> best(Study source, Completion completion) {
        List<Remembered> best = new ArrayList<>();
        for (Trial trial : trials.promising(source, OF_EACH, Policy.of(definitions.of(source)))) {
            completion
                    .adapted(trial.configuration())
                    .ifPresent(configuration -> best.add(new Remembered(
                            configuration,
                            source.name(),
                            trial.number(),
                            trial.value().orElseThrow())));
        }
        return best;
    }

    /** What the study remembers, the most promising first. */
    public List<Remembered> of(Study study) {
        List<Remembered> all = new ArrayList<>();
        for (Object row : database.createNativeQuery(
                        "select cast(configuration as text), source, trial, value from memory where study_id = ?1 order by rank",
                        Object[].class)
                .setParameter(1, study.id())
                .getResultList()) {
            Object[] columns = (Object[]) row;
            all.add(new Remembered(
                    Configuration.of(Json.object((String) columns[0])),
                    (String) columns[1],
                    ((Number) columns[2]).intValue(),
                    ((Number) columns[3]).doubleValue()));
        }
        return all;
    }

    Memory memory(Study study, SearchDefinition definition) {
        return definition
                .course()
                .warmStart()
                .map(wanted -> new Memory(
                        of(study).stream().map(Remembered::configuration).toList(), wanted.share()))
                .orElse(Memory.NONE);
    }
}
