package io.touchstone.notice.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key an endpoint and we share; written {@code whsec_} and base64 (Standard Webhooks, symmetric signatures). */
final class WebhookSecret {

    static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final byte[] key;

    WebhookSecret(byte[] key) {
        this.key = key.clone();
    }

    static WebhookSecret random(SecureRandom random) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return new WebhookSecret(key);
    }

    static WebhookSecret parse(String written) {
        if (!written.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a webhook secret begins with " + PREFIX);
        }
        return new WebhookSecret(Base64.getDecoder().decode(written.substring(PREFIX.length())));
    }

    byte[] bytes() {
        return key.clone();
    }

    /** As its receiver keeps it; shown once. */
    String written() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** {@code v1,<base64>} over {@code <id>.<timestamp>.<body>}. */
    String sign(String messageId, long epochSecond, String body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            byte[] mark = mac.doFinal((messageId + "." + epochSecond + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mark);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a webhook could not be signed", e);
        }
    }

    /** Leaves the key out, so that it reaches no log. */
    @Override
    public String toString() {
        return "WebhookSecret";
    }
}
