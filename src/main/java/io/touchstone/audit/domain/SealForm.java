package io.touchstone.audit.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What goes into the hash of a seal; seals keep the form they were made in (docs/domain/audit.md). */
enum SealForm {
    /** The event's columns. */
    COLUMNS(1, "touchstone-audit-v1\n"),
    /** A digest of the event, so that a link can be proven without showing the event. */
    DIGEST(2, "touchstone-audit-v2\n");

    /** What the sealer makes. */
    static final SealForm NEWEST = DIGEST;

    private final int number;
    private final byte[] domain;

    SealForm(int number, String domain) {
        this.number = number;
        this.domain = domain.getBytes(StandardCharsets.US_ASCII);
    }

    /** Null for a number that somebody made up. */
    static @Nullable SealForm of(int number) {
        for (SealForm form : values()) {
            if (form.number == number) {
                return form;
            }
        }
        return null;
    }

    int number() {
        return number;
    }

    byte[] domain() {
        return domain.clone();
    }

    /** The hash of a seal of form 2. */
    byte[] link(long seq, Instant sealedAt, byte[] previous, byte[] content) {
        MessageDigest digest = SealedRow.sha256();
        digest.update(domain);
        digest.update(previous);
        SealedRow.numbers(digest, seq, SealedRow.micros(sealedAt));
        digest.update(content);
        return digest.digest();
    }
}
