package io.touchstone.deposit.fund;

/** A debt as a line of the list. */
public record DebtLine(Debt debt, long ageDays) {}
