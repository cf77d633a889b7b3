package io.touchstone.penalty.decision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The mark of a proposal, by which an approval is tied to exactly what was proposed (ruling E3). */
@Component
class ContentHash {

    private final JsonMapper json;

    ContentHash(JsonMapper json) {
        this.json = json;
    }

    String of(Content.Whole whole) {
        try {
            byte[] text = json.writeValueAsString(whole).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
