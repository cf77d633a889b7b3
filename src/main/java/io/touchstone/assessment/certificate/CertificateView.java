package io.touchstone.assessment.certificate;

import io.touchstone.assessment.scheme.SchemeRef;
import io.touchstone.rulebook.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as its pages and papers show it, with the assessment that its stars rest on now.
 *
 * @param address where anybody can look it up
 * @param total of a hundred, two decimals, cut (ruling Q1)
 * @param notice what the scheme is and what it is not (ruling Q3)
 */
public record CertificateView(
        CertificateRow row,
        String address,
        SchemeRef scheme,
        Wording schemeTitle,
        Wording notice,
        Wording grade,
        LocalDate from,
        LocalDate to,
        String total,
        List<Score> scores,
        List<Line> lines) {

    public CertificateView {
        scores = List.copyOf(scores);
        lines = List.copyOf(lines);
    }

    /**
     * Of a first-level indicator, of a hundred.
     *
     * @param score null when nothing of it applied
     */
    public record Score(String code, Wording name, @Nullable BigDecimal score) {}

    /**
     * A line of its public history.
     *
     * @param kind the message key is {@code certificate.line.<kind>}
     * @param reason the message key is {@code certificate.reason.<reason>}
     * @param by who acted; null for everybody outside
     */
    public record Line(
            Instant at,
            String kind,
            @Nullable String reason,
            @Nullable Wording words,
            @Nullable Integer starsBefore,
            @Nullable Integer starsAfter,
            @Nullable String assessment,
            @Nullable String reference,
            @Nullable String by) {

        /** Whether the stars are others than before. */
        public boolean isRegraded() {
            return starsBefore != null && starsAfter != null && !starsBefore.equals(starsAfter);
        }
    }

    /** Whether it may be shown as a certificate that holds. */
    public boolean isValid() {
        return row.state() == Certificates.State.VALID;
    }
}
