package io.touchstone.merchant.application;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where an application is between its draft and its decision; the message key is {@code merchant.application.state.<word>}. */
public enum ApplicationState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    SECOND_REVIEW,
    APPROVED,
    REJECTED,
    WITHDRAWN;

    /** Which states may follow; high-risk applications reach {@code APPROVED} only through {@code SECOND_REVIEW}. */
    public Set<ApplicationState> successors() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> EnumSet.of(RETURNED, SECOND_REVIEW, APPROVED, REJECTED, WITHDRAWN);
            case RETURNED -> EnumSet.of(SUBMITTED, WITHDRAWN);
            case SECOND_REVIEW -> EnumSet.of(RETURNED, APPROVED, REJECTED);
            case APPROVED, REJECTED, WITHDRAWN -> EnumSet.noneOf(ApplicationState.class);
        };
    }

    /** Whether the applicant may change it. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether reviewers work on it. */
    public boolean isUnderReview() {
        return this == SUBMITTED || this == SECOND_REVIEW;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ApplicationState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
