package io.touchstone.merchant.verification;

import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.life.Profile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a shop, as a page shows it.
 *
 * @param before earlier versions, newest first
 * @param dueOn when the identity is next verified; null while it is not scheduled
 */
public record ProfileView(
        MerchantView shop,
        Profile profile,
        List<Profile> before,
        @Nullable LocalDate dueOn,
        List<Check> checks,
        List<Change> changes) {

    /** One verification. */
    public record Check(String outcome, String note, Instant at) {}

    /** The report that waits. */
    public @Nullable Change waiting() {
        return changes.stream()
                .filter(change -> change.outcome() == null)
                .findFirst()
                .orElse(null);
    }

    public List<ProfileField> fields() {
        return List.of(ProfileField.values());
    }
}
