package io.touchstone.merchant.register;

import io.touchstone.merchant.register.RegistryAnswer.Found;
import io.touchstone.merchant.register.RegistryAnswer.NotFound;
import io.touchstone.merchant.register.RegistryAnswer.Unavailable;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a register over HTTP, number by number: {@code GET <url>/<key>} answers the record as JSON (docs/domain/merchant-registers.md),
 * 404 that there is none, anything else that it cannot be asked. An operator sets the address; it is followed nowhere else.
 */
@Component
@Order(HttpConnector.FIRST)
class HttpConnector implements RegistryConnector {

    static final int FIRST = 0;

    private static final Logger log = LoggerFactory.getLogger(HttpConnector.class);
    private static final int ANSWER_BYTES_MAX = 1 << 16;
    private static final int NOT_FOUND = 404;
    /** A register that fails so often in a row is down: the rest of the numbers wait for the next round. */
    private static final int FAILURES_MAX = 3;

    private final Map<Register, RestClient> clients = new EnumMap<>(Register.class);
    private final JsonMapper json;

    HttpConnector(RegisterProperties properties, JsonMapper json) {
        this.json = json;
        properties.http().forEach((register, endpoint) -> clients.put(register, client(endpoint)));
    }

    @Override
    public String name() {
        return "http";
    }

    @Override
    public boolean serves(Register register) {
        return clients.containsKey(register);
    }

    @Override
    public Map<String, RegistryAnswer> lookUp(Register register, Set<String> keys) {
        RestClient client = clients.get(register);
        Map<String, RegistryAnswer> answers = new HashMap<>();
        int failures = 0;
        for (String key : keys) {
            RegistryAnswer answer =
                    client == null || failures >= FAILURES_MAX ? new Unavailable("down") : ask(client, key);
            failures = answer instanceof Unavailable ? failures + 1 : 0;
            answers.put(key, answer);
        }
        if (failures > 0) {
            log.warn("register {} could not be asked about {} of {} numbers", register.word(), failures, keys.size());
        }
        return answers;
    }

    private RegistryAnswer ask(RestClient client, String key) {
        try {
            RegistryAnswer answer = client.get()
                    .uri("/{key}", key)
                    .accept(MediaType.APPLICATION_JSON)
                    .exchange((request, response) -> read(response, key));
            return answer == null ? new Unavailable("no-answer") : answer;
        } catch (RestClientException notReached) {
            return new Unavailable("not-reached");
        }
    }

    private RegistryAnswer read(ClientHttpResponse response, String key) throws IOException {
        HttpStatusCode status = response.getStatusCode();
        if (status.value() == NOT_FOUND) {
            return new NotFound();
        }
        if (!status.is2xxSuccessful()) {
            return new Unavailable("http-" + status.value());
        }
        byte[] body = response.getBody().readNBytes(ANSWER_BYTES_MAX + 1);
        return body.length > ANSWER_BYTES_MAX ? new Unavailable("too-long") : parse(body, key);
    }

    private RegistryAnswer parse(byte[] body, String key) {
        try {
            JsonNode node = json.readTree(body);
            String day = text(node, "valid_until");
            String number = text(node, "number");
            return RegistryRecord.Status.of(String.valueOf(text(node, "status")))
                    .<RegistryAnswer>map(status -> new Found(new RegistryRecord(
                            number == null ? key : number,
                            text(node, "name"),
                            status,
                            day == null ? null : LocalDate.parse(day),
                            text(node, "scope"))))
                    .orElseGet(() -> new Unavailable("bad-answer"));
        } catch (JacksonException | DateTimeException notTheForm) {
            return new Unavailable("bad-answer");
        }
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() && !value.asString().isBlank()
                ? value.asString().strip()
                : null;
    }

    private static RestClient client(RegisterProperties.Endpoint endpoint) {
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(endpoint.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        factory.setReadTimeout(endpoint.readTimeout());
        RestClient.Builder builder = RestClient.builder()
                .requestFactory(factory)
                .baseUrl(endpoint.url().toString().replaceAll("/+$", ""));
        String token = endpoint.token();
        return (token == null ? builder : builder.defaultHeaders(headers -> headers.setBearerAuth(token))).build();
    }
}
