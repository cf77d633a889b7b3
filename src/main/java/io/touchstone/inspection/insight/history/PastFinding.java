package io.touchstone.inspection.insight.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody else found in the past, as a public register tells it.
 *
 * @param hazards the register names each hazard of a case in a row of its own
 */
public record PastFinding(
        String source,
        String reference,
        LocalDate foundOn,
        @Nullable LocalDate changedOn,
        String classification,
        String country,
        String kind,
        String category,
        String subject,
        List<String> hazards,
        String chemical,
        String amount,
        String product,
        String origin) {

    public PastFinding {
        hazards = List.copyOf(hazards);
    }

    /** Whether it is the same case told alike, whatever its hazards. */
    boolean isSameCase(PastFinding other) {
        return without().equals(other.without());
    }

    private PastFinding without() {
        return withHazards(List.of());
    }

    PastFinding withHazards(List<String> named) {
        return new PastFinding(
                source,
                reference,
                foundOn,
                changedOn,
                classification,
                country,
                kind,
                category,
                subject,
                named,
                chemical,
                amount,
                product,
                origin);
    }

    /** With the hazards of another row of the same case, each once. */
    PastFinding joined(PastFinding other) {
        List<String> all = new ArrayList<>(hazards);
        other.hazards.stream().filter(hazard -> !all.contains(hazard)).forEach(all::add);
        return withHazards(all);
    }

    /** Whether the register has changed it since the other was read. */
    boolean isNewerThan(PastFinding other) {
        return changedOn != null && (other.changedOn == null || changedOn.isAfter(other.changedOn));
    }
}
