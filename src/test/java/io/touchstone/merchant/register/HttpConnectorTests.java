package io.touchstone.merchant.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.touchstone.merchant.register.RegisterProperties.Endpoint;
import io.touchstone.merchant.register.RegistryAnswer.Found;
import io.touchstone.merchant.register.RegistryAnswer.NotFound;
import io.touchstone.merchant.register.RegistryAnswer.Unavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A register that answers over HTTP, well and badly. */
class HttpConnectorTests {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/ccc/", exchange -> {
            String key = exchange.getRequestURI().getPath().substring("/ccc/".length());
            asked.add(key + " " + exchange.getRequestHeaders().getFirst("Authorization"));
            int status =
                    switch (key) {
                        case "missing" -> 404;
                        case "away" -> 503;
                        case "moved" -> 302;
                        default -> 200;
                    };
            if (status == 302) {
                exchange.getResponseHeaders().set("Location", "/ccc/good");
            }
            if ("slow".equals(key)) {
                pause();
            }
            byte[] body = body(key).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    private static void pause() {
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String body(String key) {
        return switch (key) {
            case "garbage" -> "<html>";
            case "strange" -> "{\"number\":\"1\",\"status\":\"fine\"}";
            case "long" -> "{\"status\":\"valid\",\"scope\":\"" + "x".repeat(70_000) + "\"}";
            default -> """
                {"number":"2016010901123456","name":"海港茶业","status":"revoked","valid_until":"2027-03-01","more":1}
                """;
        };
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsARecordAndSendsTheToken() {
        assertThat(ask("good"))
                .isEqualTo(new Found(new RegistryRecord(
                        "2016010901123456", "海港茶业", RegistryRecord.Status.REVOKED, LocalDate.of(2027, 3, 1), null)));
        assertThat(asked).containsExactly("good Bearer secret");
    }

    @Test
    void tellsMissingFromAway() {
        assertThat(ask("missing")).isEqualTo(new NotFound());
        assertThat(ask("away")).isEqualTo(new Unavailable("http-503"));
    }

    @Test
    void followsNoRedirect() {
        assertThat(ask("moved")).isEqualTo(new Unavailable("http-302"));
        assertThat(asked).hasSize(1);
    }

    @Test
    void takesNoAnswerThatIsNotTheForm() {
        assertThat(ask("garbage")).isEqualTo(new Unavailable("bad-answer"));
        assertThat(ask("strange")).isEqualTo(new Unavailable("bad-answer"));
        assertThat(ask("long")).isEqualTo(new Unavailable("too-long"));
    }

    @Test
    void waitsNoLongerThanItWasTold() {
        assertThat(ask("slow")).isEqualTo(new Unavailable("not-reached"));
    }

    @Test
    void stopsAskingARegisterThatIsDown() {
        server.stop(0);

        Map<String, RegistryAnswer> answers =
                connector().lookUp(Register.CCC, new TreeSet<>(Set.of("1", "2", "3", "4", "5")));

        assertThat(answers.values().stream().filter(new Unavailable("not-reached")::equals))
                .hasSize(3);
        assertThat(answers.values().stream().filter(new Unavailable("down")::equals))
                .hasSize(2);
    }

    @Test
    void putsTheNumberIntoOneSegmentOfThePath() {
        ask("../x?y=(粤)");

        assertThat(asked).containsExactly("../x?y=(粤) Bearer secret");
    }

    @Test
    void servesOnlyWhatIsSetUp() {
        assertThat(connector().serves(Register.CCC)).isTrue();
        assertThat(connector().serves(Register.FOOD)).isFalse();
    }

    private RegistryAnswer ask(String key) {
        return connector().lookUp(Register.CCC, Set.of(key)).get(key);
    }

    private HttpConnector connector() {
        URI url = URI.create("http://localhost:" + server.getAddress().getPort() + "/ccc/");
        var endpoint = new Endpoint(url, "secret", Duration.ofSeconds(2), Duration.ofMillis(500));
        return new HttpConnector(
                new RegisterProperties(Map.of(Register.CCC, endpoint)),
                JsonMapper.builder().build());
    }
}
