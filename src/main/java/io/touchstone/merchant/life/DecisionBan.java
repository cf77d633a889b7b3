package io.touchstone.merchant.life;

import java.util.UUID;

/** A ban that a decision on a violation ordered; it ends with that decision alone. */
record DecisionBan(UUID id, String caseNo, String reason, String entryNumber) {}
