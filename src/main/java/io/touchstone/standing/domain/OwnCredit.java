package io.touchstone.standing.domain;

import io.touchstone.credit.CreditOverview;
import io.touchstone.credit.StatementLine;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.standing.Standing;

/** What the credit page of the portal shows of an own shop, from one snapshot. */
public record OwnCredit(Standing standing, CreditOverview credit, KeysetPage<StatementLine> lines) {}
