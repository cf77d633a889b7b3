package io.touchstone.standing.domain;

import io.touchstone.credit.CreditOverview;
import io.touchstone.credit.StatementLine;
import io.touchstone.kernel.KeysetPage;

/** What the credit page of the portal shows of an own shop, from one snapshot. */
public record OwnCredit(ShopCredit shop, CreditOverview credit, KeysetPage<StatementLine> lines) {}
