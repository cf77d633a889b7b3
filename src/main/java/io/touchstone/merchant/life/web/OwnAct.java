package io.touchstone.merchant.life.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a merchant does in its own life; its message keys begin with {@code merchant.life.own.<word>}. */
enum OwnAct {
    PAUSE(true),
    RESUME(false),
    EXIT(true),
    CANCEL_EXIT(false);

    private final boolean asksDay;

    OwnAct(boolean asksDay) {
        this.asksDay = asksDay;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean asksDay() {
        return asksDay;
    }

    static Optional<OwnAct> of(String word) {
        return Arrays.stream(values()).filter(act -> act.word().equals(word)).findFirst();
    }
}
