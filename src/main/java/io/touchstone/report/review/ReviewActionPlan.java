package io.touchstone.report.review;

import java.time.LocalDate;

/**
 * When an action is to be done and by whom, with why it changed.
 *
 * @param owner the name they sign in with
 */
public record ReviewActionPlan(LocalDate dueOn, String owner, String words) {}
