package io.touchstone.inspection.insight.history;

import java.util.Locale;
import java.util.Optional;

/** The columns of a file of past findings; only these are read, in any order. The message key is {@code inspection.history.column.<word>}. */
public enum HistoryColumn {
    CLASSIFICATION(false, 100),
    DATE_CASE(true, 10),
    DATE_LAST_CHANGE(false, 10),
    REFERENCE(true, 64),
    COUNTRY(false, 100),
    TYPE(false, 100),
    CATEGORY(true, 200),
    SUBJECT(false, 2_000),
    HAZARD(false, 100),
    CHEMICAL(false, 500),
    AMOUNT(false, 500),
    PRODUCT(false, 500),
    ORIGIN(false, 500);

    private final boolean required;
    private final int lengthMax;

    HistoryColumn(boolean required, int lengthMax) {
        this.required = required;
        this.lengthMax = lengthMax;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isRequired() {
        return required;
    }

    int lengthMax() {
        return lengthMax;
    }

    static Optional<HistoryColumn> of(String heading) {
        for (HistoryColumn one : values()) {
            if (one.word().equals(heading.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
