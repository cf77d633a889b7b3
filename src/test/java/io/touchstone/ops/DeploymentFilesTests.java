package io.touchstone.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The container files, as far as they can be checked without containers: what they name exists and fits together. */
class DeploymentFilesTests {

    /** Keys of a service in the Compose Specification that we use; another one is looked up there and added here. */
    private static final Set<String> SERVICE_KEYS = Set.of(
            "image",
            "build",
            "restart",
            "depends_on",
            "environment",
            "volumes",
            "ports",
            "healthcheck",
            "configs",
            "shm_size");

    private static final Set<String> HEALTH_KEYS =
            Set.of("test", "interval", "timeout", "retries", "start_period", "start_interval", "disable");

    private static final Map<String, Object> COMPOSE = yaml("docker-compose.yml");

    @Test
    void theComposeFileUsesWhatTheSpecificationKnows() {
        assertThat(Set.of("services", "configs", "volumes")).containsAll(COMPOSE.keySet());
        services().forEach((name, service) -> {
            assertThat(SERVICE_KEYS).as(name).containsAll(service.keySet());
            assertThat(HEALTH_KEYS)
                    .as(name)
                    .containsAll(map(service.get("healthcheck")).keySet());
            assertThat(service.containsKey("image") || service.containsKey("build"))
                    .as(name)
                    .isTrue();
        });
    }

    @Test
    void whatAServiceNamesIsThere() {
        services().forEach((name, service) -> {
            list(service.get("volumes")).map(Object::toString).forEach(volume -> assertThat(map(COMPOSE.get("volumes")))
                    .as(name)
                    .containsKey(volume.split(":", 2)[0]));
            list(service.get("configs")).forEach(config -> assertThat(map(COMPOSE.get("configs")))
                    .containsKey(String.valueOf(map(config).get("source"))));
            map(service.get("depends_on")).forEach((other, how) -> {
                assertThat(services()).containsKey(other);
                assertThat(map(how)).containsEntry("condition", "service_healthy");
                assertThat(services().get(other)).containsKey("healthcheck");
            });
        });
    }

    @Test
    void noSecretStandsInItAndNoneIsForgotten() throws IOException {
        String text = Files.readString(Path.of("docker-compose.yml"));

        services().values().forEach(service -> map(service.get("environment")).forEach((name, value) -> {
            if (name.contains("PASSWORD")) {
                assertThat(value.toString()).as(name).startsWith("${").contains(":?");
            }
        }));
        assertThat(list(services().get("touchstone").get("ports")).map(Object::toString))
                .allMatch(port -> port.startsWith("127.0.0.1:"));
        assertThat(list(services().get("database").getOrDefault("ports", List.of())))
                .isEmpty();
        assertThat(text).doesNotContainPattern("(?i)password: *[a-z0-9]");
    }

    @Test
    void theImageIsMadeOfTheLayersThatTheJarHas() throws IOException {
        String dockerfile = Files.readString(Path.of("Dockerfile"));
        String pom = Files.readString(Path.of("pom.xml"));

        assertThat(Pattern.compile("COPY --from=build /build/layers/([a-z-]+)/ \\./")
                        .matcher(dockerfile)
                        .results()
                        .map(one -> one.group(1)))
                .containsExactly("dependencies", "spring-boot-loader", "snapshot-dependencies", "application");
        assertThat(pom).contains("<finalName>touchstone</finalName>");
        assertThat(dockerfile)
                .contains("ENTRYPOINT [\"java\", \"-jar\", \"touchstone.jar\"]", "USER touchstone", "/actuator/health");
    }

    @Test
    void everyAlertLooksAtAFigureThatIsPrintedAndIsExplained() throws IOException {
        String printed = Files.readString(Path.of("ops/metrics"));
        Set<String> figures = Stream.concat(
                        named(printed, "^(?:union all\\s+)?select '([a-z_]+)',"), named(printed, "figure ([a-z_]+) '"))
                .collect(Collectors.toSet());
        String operations = Files.readString(Path.of("docs/operations.md"));

        list(map(list(yaml("ops/alerts.yaml").get("groups")).findFirst().orElseThrow())
                        .get("rules"))
                .map(DeploymentFilesTests::map)
                .forEach(rule -> {
                    assertThat(named(String.valueOf(rule.get("expr")), "touchstone_([a-z_]+)"))
                            .as(rule.toString())
                            .allMatch(figures::contains);
                    assertThat(operations).contains("`" + rule.get("alert") + "`");
                });
        assertThat(figures).hasSizeGreaterThan(15);
    }

    @Test
    void theProxiesPassOnNoAddressThatTheSenderMadeUp() throws IOException {
        assertThat(Files.readString(Path.of("ops/proxy/nginx.conf")))
                .contains("X-Forwarded-For $remote_addr", "X-Forwarded-Proto $scheme", "Forwarded \"\"")
                .doesNotContain("proxy_add_x_forwarded_for");
        assertThat(Files.readString(Path.of("ops/proxy/Caddyfile"))).doesNotContain("trusted_proxies");
    }

    private static Stream<String> named(String text, String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map((MatchResult one) -> one.group(1));
    }

    private static Map<String, Map<String, Object>> services() {
        return map(COMPOSE.get("services")).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> map(entry.getValue())));
    }

    private static Map<String, Object> yaml(String file) {
        try {
            return map(new Yaml().load(Files.readString(Path.of(file))));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // The keys of these files are words.
    private static Map<String, Object> map(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static Stream<Object> list(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? Stream.of() : ((List<?>) value).stream().map(Object.class::cast);
    }
}
