package io.touchstone.deposit.term;

import io.touchstone.deposit.TermScope;
import io.touchstone.deposit.TermTrigger;
import java.util.UUID;

/**
 * A longer term as a person asks for it.
 *
 * @param once made when the form was shown, so that a form sent twice asks once
 */
public record NewTerm(
        UUID once, String merchantId, TermTrigger trigger, TermScope scope, String caseNo, String reason) {}
