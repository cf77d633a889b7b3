package io.touchstone.penalty.statement;

/**
 * The words of the EU transparency database that our decisions need (standards.md C), a few of its many; the constant is the key as it
 * is sent.
 */
enum DsaKey {
    DECISION_VISIBILITY_CONTENT_REMOVED("decision_visibility"),
    DECISION_VISIBILITY_CONTENT_DISABLED("decision_visibility"),
    DECISION_VISIBILITY_CONTENT_DEMOTED("decision_visibility"),
    DECISION_VISIBILITY_CONTENT_LABELLED("decision_visibility"),
    DECISION_VISIBILITY_OTHER("decision_visibility"),
    DECISION_MONETARY_SUSPENSION("decision_monetary"),
    DECISION_MONETARY_OTHER("decision_monetary"),
    DECISION_PROVISION_PARTIAL_SUSPENSION("decision_provision"),
    DECISION_PROVISION_TOTAL_SUSPENSION("decision_provision"),
    DECISION_PROVISION_TOTAL_TERMINATION("decision_provision"),
    DECISION_ACCOUNT_SUSPENDED("decision_account"),
    DECISION_ACCOUNT_TERMINATED("decision_account"),
    DECISION_GROUND_ILLEGAL_CONTENT("decision_ground"),
    DECISION_GROUND_INCOMPATIBLE_CONTENT("decision_ground"),
    CONTENT_TYPE_PRODUCT("content_type"),
    CONTENT_TYPE_OTHER("content_type"),
    ACCOUNT_TYPE_BUSINESS("account_type"),
    SOURCE_ARTICLE_16("source_type"),
    SOURCE_TYPE_OTHER_NOTIFICATION("source_type"),
    SOURCE_VOLUNTARY("source_type"),
    AUTOMATED_DECISION_FULLY("automated_decision"),
    AUTOMATED_DECISION_PARTIALLY("automated_decision"),
    AUTOMATED_DECISION_NOT_AUTOMATED("automated_decision");

    private final String field;

    DsaKey(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
