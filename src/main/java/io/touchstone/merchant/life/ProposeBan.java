package io.touchstone.merchant.life;

import org.jspecify.annotations.Nullable;

/** Propose that a merchant be banned, which a second person confirms. */
public record ProposeBan(
        String basis, String reason, @Nullable String caseNo) {}
