package io.touchstone.inspection.sample;

/** A part of a sample under a seal of its own. */
public record NewPart(PartKind kind, String sealNo) {}
