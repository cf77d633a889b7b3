package io.touchstone.notice.domain;

import io.touchstone.notice.NoticeKind;

/** One line of the page where somebody chooses. */
public record ChoiceRow(NoticeKind kind, Choice choice) {}
