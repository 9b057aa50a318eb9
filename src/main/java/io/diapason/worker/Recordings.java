package io.diapason.worker;

import io.diapason.speech.dataset.Dataset;
import io.diapason.speech.dataset.DatasetLoader;
import io.diapason.speech.dataset.DatasetRequest;
import io.diapason.speech.store.Tally;
import java.util.Map;
import org.deeplearning4j.arbiter.optimize.api.data.DataProvider;

/** The recordings of a trial as Arbiter's data provider; the loader remembers them for the next trial. */
final class Recordings implements DataProvider {
    private static final long serialVersionUID = 1L;

    private final transient DatasetLoader loader;
    private final transient DatasetRequest request;
    private final transient Attempt attempt;

    Recordings(DatasetLoader loader, DatasetRequest request, Attempt attempt) {
        this.loader = loader;
        this.request = request;
        this.attempt = attempt;
    }

    /** @throws LeaseLostException where the trial is no longer wanted while recordings are still being decoded */
    Dataset dataset() {
        return loader.load(request, progress -> {
            if (!attempt.isWanted()) {
                throw new LeaseLostException(attempt + ": no longer wanted");
            }
        }, new Tally());
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
