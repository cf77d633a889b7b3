package io.touchstone.export;

/**
 * What was written.
 *
 * @param sha256 of the canonical form of the table, which is the same for every format and language
 */
public record ExportReceipt(long rows, String sha256) {}
