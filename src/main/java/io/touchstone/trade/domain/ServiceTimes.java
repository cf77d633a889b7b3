package io.touchstone.trade.domain;

import io.touchstone.rulebook.SettingKey;

/**
 * The times that the platform publishes for what buyers wait for; running figures are measured by them (feature L3).
 *
 * @param firstAnswerHours from a complaint to its first answer
 * @param refundHours from the request for a return to the refund
 */
public record ServiceTimes(int firstAnswerHours, int refundHours) {

    /** Seven days is what consumers are owed after a return without reasons; the answer within a day is the platform's own word. */
    static final SettingKey<ServiceTimes> KEY =
            new SettingKey<>("trade.service-times", ServiceTimes.class, new ServiceTimes(24, 168), "platform-defined");

    private static final int HOURS_MAX = 24 * 365;

    public ServiceTimes {
        if (firstAnswerHours < 1 || firstAnswerHours > HOURS_MAX) {
            throw new IllegalArgumentException("firstAnswerHours");
        }
        if (refundHours < 1 || refundHours > HOURS_MAX) {
            throw new IllegalArgumentException("refundHours");
        }
    }
}
