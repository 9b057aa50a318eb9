package io.diapason.worker;

import io.diapason.search.space.Configuration;
import io.diapason.speech.model.ModelBundle;
import io.diapason.speech.model.Origin;
import io.diapason.speech.model.TrainedModel;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.deeplearning4j.arbiter.optimize.api.OptimizationResult;
import org.deeplearning4j.arbiter.optimize.api.saving.ResultReference;
import org.deeplearning4j.arbiter.optimize.api.saving.ResultSaver;

/** Arbiter's result saver that hands the model bundle to the service. */
final class BundleSaver implements ResultSaver {
    private final ServiceClient client;
    private final Attempt attempt;
    private final Recordings recordings;
    private final Origin origin;

    BundleSaver(ServiceClient client, Attempt attempt, Recordings recordings, Origin origin) {
        this.client = client;
        this.attempt = attempt;
        this.recordings = recordings;
        this.origin = origin;
    }

    @Override
    public ResultReference saveModel(OptimizationResult result, Object modelResult) throws IOException {
        byte[] bundle = ModelBundle.bytes((TrainedModel) modelResult, recordings.dataset(), origin);
        client.upload(attempt.assignment(), bundle, sha256(bundle));
        return new Saved(result, modelResult);
    }

    /** Lower-case hex. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public List<Class<?>> getSupportedCandidateTypes() {
        return List.of(Configuration.class);
    }

    @Override
    public List<Class<?>> getSupportedModelTypes() {
        return List.of(TrainedModel.class);
    }

    private record Saved(OptimizationResult result, Object model) implements ResultReference {
        @Override
        public OptimizationResult getResult() {
            return result;
        }

        @Override
        public Object getResultModel() {
            return model;
        }
    }
}
