package io.touchstone.standing.domain;

import io.touchstone.credit.CreditLevel;

/** What a badge shows of a shop, as stored with its latest score; equal values draw the same picture. */
public record ShopBadge(CreditLevel level, long points) {

    /** Names this state of the shop, for an entity tag. */
    public String version() {
        return level.tier().word() + level.rank() + "." + points;
    }
}
