package io.touchstone.assessment.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Certificates for supervision. */
public interface Certificates {

    Optional<Certified> find(String number);

    /** In force or suspended, by number. */
    List<Certified> alive();

    /**
     * Suspends it with a public reason, when it is in force.
     *
     * @param reasonCode the message key is {@code certificate.reason.<code>}
     */
    void suspend(String number, String reasonCode, io.touchstone.kernel.Actor actor);

    /** Takes a suspension with this reason back. */
    void resume(String number, String reasonCode, io.touchstone.kernel.Actor actor);

    /** A certificate as supervision sees it. */
    record Certified(
            UUID id,
            String number,
            String subject,
            String assessment,
            int stars,
            LocalDate awardedOn,
            LocalDate validTo,
            State state) {}

    /** Where a certificate stands. */
    enum State {
        VALID,
        SUSPENDED,
        REVOKED,
        EXPIRED
    }

    /** Told in the transaction of the award. */
    record Awarded(Certified certificate) {}

    /** Told when it ended for good, so that open visits end too. */
    record Ended(Certified certificate) {}
}
