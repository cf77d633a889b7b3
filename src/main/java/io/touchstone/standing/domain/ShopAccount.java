package io.touchstone.standing.domain;

import io.touchstone.credit.CreditLift;
import io.touchstone.credit.StatementLine;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.standing.Standing;

/** A shop with a page of its credit statement, from one snapshot: the balances agree with the points above them. */
public record ShopAccount(Standing standing, CreditLift lift, KeysetPage<StatementLine> lines) {}
