package io.touchstone.restriction.loop;

import io.touchstone.restriction.Purpose;
import io.touchstone.restriction.RestrictionKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The systems of the platform that obey eligibility; the message key is {@code restriction.consumer.<word>}. */
public enum ConsumerName {
    SEARCH(Purpose.SEARCH),
    RECRUITMENT(Purpose.RECRUITMENT),
    CAMPAIGN(Purpose.CAMPAIGN),
    FINANCE(Purpose.FINANCE);

    private final Purpose purpose;

    ConsumerName(Purpose purpose) {
        this.purpose = purpose;
    }

    /** What it asks eligibility for. */
    public Purpose purpose() {
        return purpose;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ConsumerName> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** Those on which restrictions of a kind bear. */
    static List<ConsumerName> concernedBy(RestrictionKind kind) {
        return Arrays.stream(values())
                .filter(one -> one.purpose.isBarredBy(kind))
                .toList();
    }
}
