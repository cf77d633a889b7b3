package io.touchstone.inspection.lab;

import java.time.Instant;
import java.util.UUID;

/** A report as the laboratory sent it; the file lies with evidence under this id. */
public record ReportFile(UUID fileId, String name, String sha256, Instant addedAt, String addedBy) {}
