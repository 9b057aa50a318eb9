package io.diapason.api;

import io.diapason.study.Artifact;
import io.diapason.study.Artifacts;
import io.diapason.study.Study;
import io.diapason.study.Trial;
import io.diapason.study.UnknownException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** Model bundles as downloads, passed on piece by piece. */
@ApplicationScoped
class Models {
    private final Artifacts artifacts;

    @Inject
    Models(Artifacts artifacts) {
        this.artifacts = artifacts;
    }

    /** @throws UnknownException when the trial left no model */
    Response download(Study study, Trial trial) {
        Artifact model = artifacts.model(trial).orElseThrow(() -> UnknownException.model(trial.id(), trial.state()));
        StreamingOutput bytes = to -> artifacts.copy(model, to);
        return Response.ok(bytes, "application/zip")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + study.name() + "-trial" + trial.number() + ".zip\"")
                .header(HttpHeaders.CONTENT_LENGTH, model.size())
                .header("X-Content-SHA256", model.sha256())
                .build();
    }
}
