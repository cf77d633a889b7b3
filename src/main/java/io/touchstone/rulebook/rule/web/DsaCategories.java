package io.touchstone.rulebook.rule.web;

import java.util.List;

/**
 * The categories of a statement of reasons that a marketplace has use for: keys of the field {@code category} of the EU transparency
 * database (standards.md C). The message key is {@code rulebook.category.<key>}.
 */
final class DsaCategories {

    static final String OTHER = "STATEMENT_CATEGORY_OTHER_VIOLATION_TC";

    static final List<String> ALL = List.of(
            "STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS",
            "STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS",
            "STATEMENT_CATEGORY_CONSUMER_INFORMATION",
            "STATEMENT_CATEGORY_SCAMS_AND_FRAUD",
            "STATEMENT_CATEGORY_PROTECTION_OF_MINORS",
            "STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS",
            "STATEMENT_CATEGORY_ANIMAL_WELFARE",
            OTHER);

    private DsaCategories() {}
}
