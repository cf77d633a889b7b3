package io.touchstone.assessment.result;

/** A result to take away. */
@SuppressWarnings("ArrayRecordComponent") // Handed on once, compared never.
public record ResultPaper(String name, String mediaType, byte[] bytes) {}
