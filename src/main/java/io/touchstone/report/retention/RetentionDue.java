package io.touchstone.report.retention;

/**
 * How many rows of a table have outlived their term.
 *
 * @param deletes whether rows go, or only what is personal in them
 */
public record RetentionDue(RetentionTerm term, String table, boolean deletes, int days, long rows) {}
