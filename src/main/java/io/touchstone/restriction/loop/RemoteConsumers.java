package io.touchstone.restriction.loop;

import io.touchstone.notice.OutboundCalls;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a system what it enforces: {@code GET <url>?cursor=} answers
 * {@code {"items":[{"merchant_id","weight"}],"next_cursor"}} with every merchant it holds back (docs/domain/closed-loop.md).
 */
@Component
class RemoteConsumers {

    private static final int ANSWER_BYTES_MAX = 1 << 20;
    private static final int PAGES_MAX = 2_000;

    private final OutboundCalls calls;
    private final JsonMapper json;
    private final LoopSettings settings;

    RemoteConsumers(OutboundCalls calls, JsonMapper json, LoopSettings settings) {
        this.calls = calls;
        this.json = json;
        this.settings = settings;
    }

    /** The weight it gives to each merchant it holds back; empty when it could not be asked. */
    Optional<Map<String, BigDecimal>> enforced(String url) {
        Map<String, BigDecimal> all = new LinkedHashMap<>();
        String cursor = "";
        try {
            for (int page = 0; page < PAGES_MAX; page++) {
                JsonNode answer = ask(url, cursor);
                if (answer == null || !answer.path("items").isArray()) {
                    return Optional.empty();
                }
                answer.path("items")
                        .forEach(item -> all.put(
                                item.path("merchant_id").asString(),
                                item.path("weight").decimalValue()));
                JsonNode next = answer.path("next_cursor");
                if (!next.isString()) {
                    return Optional.of(all);
                }
                cursor = next.asString();
            }
            return Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    private @Nullable JsonNode ask(String url, String cursor) throws IOException {
        String joint = url.contains("?") ? "&" : "?";
        String place = cursor.isEmpty() ? "" : joint + "cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        return calls.read(url + place, settings.timeout(), ANSWER_BYTES_MAX)
                .map(json::readTree)
                .orElse(null);
    }
}
