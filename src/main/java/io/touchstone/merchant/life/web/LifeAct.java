package io.touchstone.merchant.life.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What can be done in a life, and what its form asks; the word is the last part of its address, its message keys begin with
 * {@code merchant.life.act.<word>}.
 */
enum LifeAct {
    OPEN("life:change", Ask.REASON),
    SUSPEND("life:change", Ask.TYPE, Ask.DAY, Ask.REASON),
    RELEASE("life:change", Ask.REASON),
    EXIT("life:change", Ask.DAY, Ask.REASON),
    CANCEL_EXIT("life:change", Ask.REASON),
    PROPOSE_BAN("life:propose-ban", Ask.BASIS, Ask.REASON),
    CONFIRM_BAN("life:ban"),
    WITHDRAW_BAN("life:propose-ban"),
    LIFT_BAN("life:ban", Ask.REASON);

    /** What a form asks beside the confirmation. */
    enum Ask {
        TYPE,
        DAY,
        BASIS,
        REASON
    }

    private final String ability;
    private final Set<Ask> asks;

    LifeAct(String ability, Ask... asks) {
        this.ability = ability;
        this.asks = Set.of(asks);
    }

    /** Word of the address and of the message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** To whom the form is shown; the desk asks again. */
    public String ability() {
        return ability;
    }

    /** For the template: {@code type}, {@code day}, {@code basis} or {@code reason}. */
    public boolean asks(String what) {
        return asks.contains(Ask.valueOf(what.toUpperCase(Locale.ROOT)));
    }

    static Optional<LifeAct> of(String word) {
        return Arrays.stream(values()).filter(act -> act.word().equals(word)).findFirst();
    }
}
