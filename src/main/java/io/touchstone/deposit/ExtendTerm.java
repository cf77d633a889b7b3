package io.touchstone.deposit;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * Settle a merchant's orders later than usual. The days are those that the rules give the trigger at that time.
 *
 * @param termId whose decision it carries out; told again it extends nothing again
 * @param caseNo the case or notice it is for; lifting names it
 */
public record ExtendTerm(
        UUID termId,
        String merchantId,
        TermTrigger trigger,
        TermScope scope,
        String caseNo,
        String reason,
        Instant at,
        Actor actor) {}
