package io.touchstone.standing.domain;

import io.touchstone.credit.CreditLift;
import io.touchstone.credit.StatementLine;
import io.touchstone.kernel.KeysetPage;

/** A shop with a page of its credit statement, from one snapshot: the balances agree with the points above them. */
public record ShopAccount(ShopCredit shop, CreditLift lift, KeysetPage<StatementLine> lines) {}
