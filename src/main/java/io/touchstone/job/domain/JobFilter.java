package io.touchstone.job.domain;

import io.touchstone.job.JobView;
import org.jspecify.annotations.Nullable;

/** Which jobs a list shows; null means any. */
public record JobFilter(@Nullable String kind, JobView.@Nullable State state) {}
