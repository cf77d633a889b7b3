package io.touchstone.report.engagement.request;

import io.touchstone.evidence.EvidenceView;
import java.io.InputStream;

/** A file of an answer; whoever asked for it closes the stream. */
public record RequestFile(EvidenceView view, InputStream content) {}
