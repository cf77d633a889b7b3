package io.touchstone.assessment.supervision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why a visit is due; the message key is {@code assessment.visit.kind.<word>}. */
public enum VisitKind {
    /** Months after the award (ruling Q2). */
    FIRST,
    /** At most so many months after the last scheduled one was held. */
    REGULAR,
    /** Opened by a trigger, a finding or a person; moves none of the scheduled ones. */
    EXTRA;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(VisitKind::word).toList();
    }

    static VisitKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
