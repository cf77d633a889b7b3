package io.touchstone.report.review;

/** A review as a file. */
@SuppressWarnings("ArrayRecordComponent") // Sent once and never compared.
public record ReviewPaper(String name, String mediaType, byte[] bytes) {}
