package io.touchstone.inspection.buying;

import io.touchstone.rulebook.SettingKey;

/**
 * How often somebody buys under cover, and how long an opening stands.
 *
 * @param restDays between two purchases of one buyer at one shop, so that no shop comes to know its inspectors
 * @param openingMinutes how long an identity may be looked at after the second person agreed
 * @param waitingHours how long a request waits for that person
 */
public record BuyingTerms(int restDays, int openingMinutes, int waitingHours) {

    static final SettingKey<BuyingTerms> KEY =
            new SettingKey<>("inspection.buying", BuyingTerms.class, new BuyingTerms(180, 30, 48), "platform-defined");

    public BuyingTerms {
        if (restDays < 0 || restDays > 3650) {
            throw new IllegalArgumentException("restDays");
        }
        if (openingMinutes < 1 || openingMinutes > 1440) {
            throw new IllegalArgumentException("openingMinutes");
        }
        if (waitingHours < 1 || waitingHours > 720) {
            throw new IllegalArgumentException("waitingHours");
        }
    }
}
