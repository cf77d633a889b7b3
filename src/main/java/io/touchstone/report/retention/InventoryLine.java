package io.touchstone.report.retention;

/**
 * One column of the database, and what is known of it.
 *
 * @param purpose a word of the inventory; the message key is {@code retention.purpose.<word>}
 */
public record InventoryLine(String table, String column, DataClass dataClass, String purpose, RetentionTerm term) {

    /** Unique, and the order of the inventory. */
    String key() {
        return table + '.' + column;
    }
}
