package io.touchstone.assessment.certificate;

import io.touchstone.assessment.certificate.Certificates.State;
import io.touchstone.rulebook.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate in a list.
 *
 * @param state as it is today: what is past its last day has ended
 * @param suspendedFor the message key is {@code certificate.reason.<code>}
 * @param supersededBy number of the certificate that took its place
 * @param proposed whether a change of it waits for its decision
 */
public record CertificateRow(
        UUID id,
        String number,
        String subject,
        Wording subjectName,
        int stars,
        State state,
        @Nullable String suspendedFor,
        @Nullable String supersededBy,
        Instant awardedAt,
        LocalDate awardedOn,
        LocalDate validTo,
        @Nullable Instant endedAt,
        String assessment,
        boolean proposed,
        long version) {}
