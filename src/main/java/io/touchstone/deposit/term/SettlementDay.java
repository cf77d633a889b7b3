package io.touchstone.deposit.term;

import io.touchstone.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is settled on a day.
 *
 * @param day null for what has no day yet
 * @param waits whether a claim has to be decided first; without a day and a claim it has to be completed first
 */
public record SettlementDay(@Nullable LocalDate day, boolean waits, long orders, Money amount) {}
