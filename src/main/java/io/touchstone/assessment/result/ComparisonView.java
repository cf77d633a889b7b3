package io.touchstone.assessment.result;

/** Two results with their chart. */
public record ComparisonView(Comparison comparison, Spider spider) {}
