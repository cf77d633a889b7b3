package io.touchstone.inspection.insight.history;

import java.util.UUID;

/** A past finding in a list. */
public record FindingRow(UUID findingId, PastFinding finding) {}
