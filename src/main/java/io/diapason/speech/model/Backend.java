package io.diapason.speech.model;

import io.diapason.speech.engine.Engine;
import io.diapason.speech.engine.Precision;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.nd4j.linalg.factory.Nd4j;

/** The numerical library underneath: started once, quietly, and named in every result, since rounding depends on it. */
public final class Backend {
    /** Kept, or the levels would be forgotten with the loggers. */
    private static final List<Logger> LOGGERS = quiet();

    private static final Map<String, String> ENVIRONMENT = read();

    private static final System.Logger LOG = System.getLogger(Backend.class.getName());
    private static final AtomicBoolean TOLD = new AtomicBoolean();

    private Backend() {}

    /** Unpacks and loads the native libraries, which takes about a second; does nothing when called again. */
    public static void start() {
        if (ENVIRONMENT.isEmpty() || LOGGERS.isEmpty()) {
            throw new IllegalStateException("ND4J did not start");
        }
    }

    /** What results may depend on: Java, system, processor, ND4J backend, BLAS vendor and core type, threads. */
    public static Map<String, String> environment() {
        return ENVIRONMENT;
    }

    /** Whether ND4J computes on the processor and not on a graphics card. */
    static boolean onProcessor() {
        return ENVIRONMENT.getOrDefault("backend", "").toLowerCase(Locale.ROOT).contains("cpu");
    }

    /** Says once in a process that the engine is not used. */
    static void tellOfStockLayers() {
        if (TOLD.compareAndSet(false, true)) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "ND4J computes on another device: stock Deeplearning4j layers train there");
        }
    }

    private static Map<String, String> read() {
        // Without this a crash of the library leaves a report in the working directory.
        setDefault("org.deeplearning4j.crash.reporting.enabled", "false");
        Properties nd4j = Nd4j.getExecutioner().getEnvironmentInformation();
        Map<String, String> environment = new TreeMap<>();
        environment.put("java", System.getProperty("java.vendor") + " " + System.getProperty("java.version"));
        environment.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        environment.put("architecture", System.getProperty("os.arch"));
        environment.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        environment.put("nd4j", libraryFile());
        environment.put("backend", Nd4j.getBackend().getClass().getSimpleName());
        environment.put("blas", String.valueOf(nd4j.get("blas.vendor")));
        environment.put("blas_core", System.getenv().getOrDefault("OPENBLAS_CORETYPE", "auto"));
        environment.put("gemm", Engine.arithmetic(Precision.FLOAT32));
        environment.put("threads", System.getenv().getOrDefault("OMP_NUM_THREADS", "auto"));
        return Map.copyOf(environment);
    }

    /** ND4J carries its version in the name of its jar only. */
    private static String libraryFile() {
        String place =
                Nd4j.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** The libraries announce themselves in a dozen lines; people look at our own output. */
    private static List<Logger> quiet() {
        setDefault("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        List<Logger> loggers = Stream.of("org.nd4j", "org.deeplearning4j")
                .map(Logger::getLogger)
                .toList();
        loggers.forEach(logger -> logger.setLevel(Level.WARNING));
        return loggers;
    }

    private static void setDefault(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
