package io.touchstone.inspection.lab;

import io.touchstone.rulebook.SettingKey;

/** What counts how much when laboratories are ranked for an order; the parts together are a hundred. */
public record ChoiceTerms(int price, int speed, int trust, int rotation) {

    public static final SettingKey<ChoiceTerms> KEY = new SettingKey<>(
            "inspection.lab-choice", ChoiceTerms.class, new ChoiceTerms(30, 20, 35, 15), "platform-defined");

    private static final int WHOLE = 100;

    public ChoiceTerms {
        if (price < 0 || speed < 0 || trust < 0 || rotation < 0) {
            throw new IllegalArgumentException("negative weight");
        }
        if (price + speed + trust + rotation != WHOLE) {
            throw new IllegalArgumentException("weights");
        }
    }
}
