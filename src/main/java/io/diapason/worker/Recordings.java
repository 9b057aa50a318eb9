package io.diapason.worker;

import io.diapason.speech.dataset.Dataset;
import io.diapason.speech.dataset.DatasetLoader;
import io.diapason.speech.dataset.DatasetRequest;
import io.diapason.speech.dataset.LoadProgress;
import java.util.Map;
import org.deeplearning4j.arbiter.optimize.api.data.DataProvider;
import org.jspecify.annotations.Nullable;

/**
 * The recordings of a trial as Arbiter's data provider, loaded once: each load would count its features anew. The loader remembers
 * them for the next trial. Not thread-safe.
 */
final class Recordings implements DataProvider {
    private static final long serialVersionUID = 1L;

    private final transient DatasetLoader loader;
    private final transient DatasetRequest request;
    private final transient Attempt attempt;
    private transient @Nullable Dataset dataset;

    Recordings(DatasetLoader loader, DatasetRequest request, Attempt attempt) {
        this.loader = loader;
        this.request = request;
        this.attempt = attempt;
    }

    /** @throws LeaseLostException where the trial is no longer wanted while recordings are still being decoded */
    Dataset dataset() {
        Dataset loaded = dataset;
        if (loaded == null) {
            loaded = load();
            dataset = loaded;
        }
        return loaded;
    }

    private Dataset load() {
        try {
            return loader.load(request, this::hear, attempt.tally());
        } finally {
            attempt.hasLoaded();
        }
    }

    private void hear(LoadProgress progress) {
        if (!attempt.isWanted()) {
            throw new LeaseLostException(attempt + ": no longer wanted");
        }
        attempt.loads(progress);
    }

    @Override
    public Object trainData(Map<String, Object> dataParameters) {
        return dataset();
    }

    /** The validation part: the search never sees the test part. */
    @Override
    public Object testData(Map<String, Object> dataParameters) {
        return dataset().validation();
    }

    @Override
    public Class<?> getDataType() {
        return Dataset.class;
    }
}
