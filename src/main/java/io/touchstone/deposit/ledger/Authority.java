package io.touchstone.deposit.ledger;

import io.touchstone.rulebook.SettingKey;

/**
 * What front-line staff pays alone (ruling G4).
 *
 * @param aloneMinor up to and including this, in fen
 * @param days payments to one buyer or on one order within so many days count together
 */
public record Authority(long aloneMinor, int days) {

    public static final SettingKey<Authority> KEY =
            new SettingKey<>("deposit.authority", Authority.class, new Authority(100_000, 7), "ruling G4 (source 001)");

    private static final long AMOUNT_MAX = 1_000_000_000_000L;

    public Authority {
        if (aloneMinor < 0 || aloneMinor > AMOUNT_MAX) {
            throw new IllegalArgumentException("aloneMinor");
        }
        if (days < 1 || days > 366) {
            throw new IllegalArgumentException("days");
        }
    }
}
