package io.diapason.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Says in {@code <data>/service.json} where the service can be reached, as long as it can. Other commands join it by that. */
@ApplicationScoped
public class RunningService {
    private static final Logger LOG = Logger.getLogger(RunningService.class);

    private final Path file;
    private final ObjectMapper json;
    private final Workforce workforce;
    private final HttpServer server;
    private final String host;
    private final String version;

    @Inject
    RunningService(
            Settings settings,
            ObjectMapper json,
            Workforce workforce,
            HttpServer server,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.file = settings.data().resolve("service.json");
        this.json = json;
        this.workforce = workforce;
        this.server = server;
        this.host = host;
        this.version = version;
    }

    void listening(@ObservesAsync HttpServerStart start) throws IOException {
        URI url = URI.create("http://" + reachable(host) + ":" + server.getPort());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("url", url.toString());
        facts.put("pid", ProcessHandle.current().pid());
        facts.put("version", version);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling("service.json.new");
        Files.write(fresh, json.writeValueAsBytes(facts));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        LOG.infof("listening on %s", url);
        workforce.start(url);
    }

    /** A wildcard is no address to call. */
    private static String reachable(String host) {
        boolean wildcard = host.equals("0.0.0.0") || host.equals("::") || host.equals("[::]");
        String address = wildcard ? "127.0.0.1" : host;
        return address.contains(":") && !address.startsWith("[") ? "[" + address + "]" : address;
    }

    void stopping(@Observes ShutdownEvent stop) throws IOException {
        Files.deleteIfExists(file);
    }
}
