package io.diapason.api;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** What stands above the API's description at {@code /q/openapi} and {@code /q/swagger-ui}. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Diapason",
                        version = "1",
                        description =
                                "Hyperparameter search for voice emotion models. Errors are application/problem+json.",
                        license = @License(name = "Apache-2.0")))
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "The token of the service: file token in its data folder.")
public final class ApiDescription extends Application {}
