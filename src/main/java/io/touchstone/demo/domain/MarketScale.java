package io.touchstone.demo.domain;

import io.touchstone.demo.market.MarketPlan;
import java.time.LocalDate;
import java.time.ZoneId;

/** How large a market is made; tests make a small one. */
interface MarketScale {

    MarketPlan plan(long seed, LocalDate lastDay, ZoneId zone);
}
