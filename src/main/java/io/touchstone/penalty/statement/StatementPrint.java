package io.touchstone.penalty.statement;

/** A rendering to take away. */
@SuppressWarnings("ArrayRecordComponent") // Handed on once, compared never.
public record StatementPrint(String name, String mediaType, byte[] bytes) {}
