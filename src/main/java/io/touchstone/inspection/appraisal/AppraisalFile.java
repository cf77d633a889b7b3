package io.touchstone.inspection.appraisal;

import io.touchstone.evidence.FileId;
import java.time.Instant;

/** A file that lies before the owner of the brand, or that it laid before us. */
public record AppraisalFile(FileId file, String name, String sha256, String note, boolean fromOwner, Instant addedAt) {}
