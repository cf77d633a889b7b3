package io.touchstone.penalty.effect;

import io.touchstone.deposit.DepositView;
import io.touchstone.deposit.Deposits;
import io.touchstone.deposit.HoldId;
import io.touchstone.deposit.HoldView;
import io.touchstone.deposit.PlaceHold;
import io.touchstone.kernel.Money;
import io.touchstone.penalty.effect.EffectHandler.Made;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Freezes money for decisions. No more can be held than is available (ruling G3); what undoing another decision sets free fills up the
 * holds that got less than they asked for, the oldest first, after what the merchant owes was paid (ruling E6).
 */
@Component
class CaseHolds {

    private static final String HOLDS = "holds";

    private final Deposits deposits;
    private final EffectRows rows;

    CaseHolds(Deposits deposits, EffectRows rows) {
        this.deposits = deposits;
        this.rows = rows;
    }

    /** What an effect has to keep of the holds it made. */
    Map<String, String> place(Money asked, EffectContext in) {
        Money part = part(asked, in);
        return part.minor() == 0 ? Map.of() : Map.of(HOLDS, hold(part, in));
    }

    /** Lets go of what is still held, and has what the platform took of it paid back. */
    void undo(Made made, EffectContext in) {
        letGo(made, in);
        holds(made).forEach(hold -> deposits.giveBack(hold, in.reason(), in.at(), in.actor()));
    }

    void letGo(Made made, EffectContext in) {
        holds(made).stream()
                .flatMap(hold -> deposits.findHold(hold).stream())
                .filter(hold -> hold.state() == HoldView.State.OPEN)
                .forEach(hold -> deposits.release(hold.holdId(), in.reason(), in.at(), in.actor()));
    }

    /** Gives other holds of the merchant what they could not get. */
    void fillUp(EffectContext in) {
        for (EffectRows.Theirs one : rows.holdsInForce(in.merchant(), in.effectId())) {
            EffectSpec.Deposit spec = (EffectSpec.Deposit) one.kept().view().spec();
            EffectContext theirs = one.context(in);
            Money missing = spec.amount().minus(held(one.kept().made(), spec.amount()));
            Money part = part(missing, theirs);
            if (part.minor() > 0) {
                Map<String, String> refs = new HashMap<>(one.kept().made().refs());
                String hold = hold(part, theirs);
                refs.merge(HOLDS, hold, (before, added) -> before + "," + added);
                rows.keep(one.kept().view().id(), refs);
            }
        }
    }

    private String hold(Money part, EffectContext in) {
        return deposits.hold(new PlaceHold(in.merchant(), part, in.number(), in.reason(), null, in.at(), in.actor()))
                .holdId()
                .toString();
    }

    private Money held(Made made, Money like) {
        List<Money> amounts = new ArrayList<>();
        holds(made)
                .forEach(hold -> deposits.findHold(hold).map(HoldView::amount).ifPresent(amounts::add));
        return amounts.stream().reduce(new Money(0, like.currency()), Money::plus);
    }

    private Money part(Money asked, EffectContext in) {
        DepositView now = deposits.of(in.merchant(), asked.currency(), in.at());
        return new Money(Math.min(Math.max(0, now.available().minor()), asked.minor()), asked.currency());
    }

    private static List<HoldId> holds(Made made) {
        String kept = made.refs().get(HOLDS);
        return kept == null
                ? List.of()
                : Arrays.stream(kept.split(",", -1))
                        .map(UUID::fromString)
                        .map(HoldId::new)
                        .toList();
    }
}
