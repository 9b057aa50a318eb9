package io.diapason.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;

/** No container engine is at hand where this is built, so compose file and Dockerfile are held against the code instead. */
@SuppressWarnings({"unchecked", "NullAway"}) // a missing key fails the test as it should
class DockerComposeTest {
    private static final Path DOCKERFILE = Path.of("src/main/docker/Dockerfile");
    private static final Set<String> ENVIRONMENT_OF_QUARKUS =
            Set.of("QUARKUS_DATASOURCE_JDBC_URL", "QUARKUS_DATASOURCE_USERNAME", "QUARKUS_DATASOURCE_PASSWORD");

    private final Map<String, Object> compose = new Yaml().load(read(Path.of("docker-compose.yml")));
    private final Map<String, Map<String, Object>> services =
            (Map<String, Map<String, Object>>) compose.get("services");

    @Test
    void commandsAreCommandsOfTheLauncherWithOptionsItKnows() {
        for (String name : List.of("service", "worker")) {
            List<String> words = (List<String>) service(name).get("command");
            CommandLine command = Main.commandLine().getSubcommands().get(words.get(0));

            assertThat(command)
                    .as("command %s of service %s", words.get(0), name)
                    .isNotNull();
            for (String word : words.subList(1, words.size())) {
                if (word.startsWith("--")) {
                    assertThat(command.getCommandSpec().findOption(word))
                            .as("%s %s", words.get(0), word)
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void portsAreTheServicesPort() {
        List<String> ports = (List<String>) service("service").get("ports");
        String port = property("quarkus.http.port");

        assertThat(ports).containsExactly("127.0.0.1:" + port + ":" + port);
        assertThat((List<String>) service("worker").get("command")).contains("http://service:" + port);
        assertThat(read(DOCKERFILE)).contains("EXPOSE " + port);
    }

    @Test
    void everyNamedVolumeIsDeclaredAndTheDataVolumeIsTheImages() {
        Set<String> declared = ((Map<String, Object>) compose.get("volumes")).keySet();
        for (Map<String, Object> service : services.values()) {
            for (String volume : (List<String>) service.getOrDefault("volumes", List.of())) {
                String source = volume.split(":")[0];
                assertThat(source.startsWith("./") || declared.contains(source))
                        .as(volume)
                        .isTrue();
            }
        }
        assertThat(read(DOCKERFILE)).contains("ENV DIAPASON_DATA=/data").contains("VOLUME /data");
        assertThat((List<String>) service("service").get("volumes")).contains("data:/data");
    }

    @Test
    void environmentNamesAreReadSomewhereInTheCode() throws Exception {
        String code = sources();
        for (String name : List.of("service", "worker")) {
            for (String variable : ((Map<String, Object>) service(name).get("environment")).keySet()) {
                boolean known = ENVIRONMENT_OF_QUARKUS.contains(variable) || code.contains("\"" + variable + "\"");
                assertThat(known)
                        .as("%s of service %s is read somewhere", variable, name)
                        .isTrue();
            }
        }
    }

    @Test
    void theDockerfileCopiesOnlyWhatTheBuildMakesOrTheProjectHolds() {
        Pattern copy = Pattern.compile("(?m)^COPY (?!--from)(\\S+) ");
        List<String> missing = new ArrayList<>();
        copy.matcher(read(DOCKERFILE)).results().map(found -> found.group(1)).forEach(source -> {
            if (!Files.exists(Path.of(source))) {
                missing.add(source);
            }
        });
        assertThat(missing).isEmpty();
        assertThat((Map<String, Object>) service("service").get("build"))
                .containsEntry("dockerfile", DOCKERFILE.toString());
    }

    private Map<String, Object> service(String name) {
        return services.get(name);
    }

    private static String property(String key) {
        return read(Path.of("src/main/resources/application.properties"))
                .lines()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1).strip())
                .findFirst()
                .orElseThrow();
    }

    private static String sources() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            StringBuilder all = new StringBuilder(read(Path.of("diapason")));
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> all.append(read(file)));
            return all.toString();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
