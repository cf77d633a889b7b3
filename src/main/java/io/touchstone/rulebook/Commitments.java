package io.touchstone.rulebook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What merchants are asked to sign (K2): one version of each commitment holds at a time, and only that one is signed. */
public interface Commitments {

    /** In the order of their codes. */
    List<Commitment> inForce(Instant at);

    /** A version that was published, whether it still holds or not. */
    Optional<Commitment> find(UUID version);

    /**
     * A published version.
     *
     * @param sha256 of its words in both languages, by which it is known what was signed
     */
    record Commitment(
            UUID id,
            String code,
            int version,
            Wording title,
            List<Clause> clauses,
            String sha256,
            Instant effectiveFrom) {

        public Commitment {
            clauses = List.copyOf(clauses);
        }

        public String label() {
            return code + " v" + version;
        }
    }

    /** One promise, or one clause of a standard, under its number. */
    record Clause(String number, Wording words) {}
}
