package io.touchstone.penalty.decision;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * Ask to undo the whole of a decision within its undo window (B9); another person confirms it within the window as well.
 *
 * @param once made when the form was shown; sent twice it asks once
 * @param until when the window ends
 */
public record AskUndo(UUID once, UUID decisionId, String reason, Instant until, Instant at, Actor by) {}
