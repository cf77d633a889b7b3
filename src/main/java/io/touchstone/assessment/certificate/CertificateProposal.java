package io.touchstone.assessment.certificate;

import io.touchstone.rulebook.Wording;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a certificate that one person wants and another decides (feature L6).
 *
 * @param reason one of {@link #REASONS}
 * @param words public once it is done
 * @param assessment what the new stars rest on; only for {@link Kind#REGRADE}
 */
public record CertificateProposal(
        UUID id,
        UUID certificate,
        Kind kind,
        String reason,
        Wording words,
        @Nullable String assessment,
        UUID proposedBy,
        Instant proposedAt,
        State state) {

    /** Public reasons that people choose from; the message key is {@code certificate.reason.<word>}. */
    public static final List<String> REASONS = List.of(
            "serious_quality",
            "major_complaints",
            "false_evidence",
            "not_maintained",
            "put_right",
            "reassessed",
            "own_wish");

    private static final Set<String> KNOWN = Set.copyOf(REASONS);

    public CertificateProposal {
        if (!KNOWN.contains(reason) || (kind == Kind.REGRADE) != (assessment != null)) {
            throw new IllegalArgumentException("no such proposal: " + kind + " for " + reason);
        }
    }

    /** What is wanted; the message key is {@code certificate.change.<word>}. */
    public enum Kind {
        SUSPEND,
        RESUME,
        REGRADE,
        REVOKE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** Whether there is one of the name. */
        public static boolean isKnown(@Nullable String word) {
            return Arrays.stream(values()).anyMatch(kind -> kind.word().equals(word));
        }

        /** What can be wanted of a certificate as it stands. */
        public static List<Kind> of(Certificates.State state) {
            return switch (state) {
                case VALID -> List.of(SUSPEND, REGRADE, REVOKE);
                case SUSPENDED -> List.of(RESUME, REVOKE);
                case REVOKED, EXPIRED -> List.of();
            };
        }
    }

    /** What became of it. */
    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        /** The certificate ended before anybody decided. */
        OVERTAKEN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
