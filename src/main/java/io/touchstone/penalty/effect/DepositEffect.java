package io.touchstone.penalty.effect;

import io.touchstone.deposit.DepositView;
import io.touchstone.deposit.Deposits;
import io.touchstone.deposit.Fines;
import io.touchstone.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Moves money of a merchant. What a fine took goes back by a new transfer when it is undone, and what was still owed is owed no more
 * (ruling E6).
 */
@Component
class DepositEffect implements EffectHandler<EffectSpec.Deposit> {

    private static final String CHARGE = "charge";

    private final Deposits deposits;
    private final Fines fines;
    private final CaseHolds holds;

    DepositEffect(Deposits deposits, Fines fines, CaseHolds holds) {
        this.deposits = deposits;
        this.fines = fines;
        this.holds = holds;
    }

    @Override
    public Class<EffectSpec.Deposit> handles() {
        return EffectSpec.Deposit.class;
    }

    @Override
    public Foreseen preview(EffectSpec.Deposit spec, EffectContext in) {
        DepositView now = view(spec, in);
        Money part = part(spec, now);
        boolean fine = spec.act() == EffectSpec.Deposit.Act.FINE;
        DepositView then = DepositView.of(
                now.required(),
                now.available().minus(part),
                fine ? now.frozen() : now.frozen().plus(part));
        return new Foreseen(1, figures(now, then, fine ? spec.amount().minus(part) : null), List.of());
    }

    @Override
    public Made apply(EffectSpec.Deposit spec, EffectContext in) {
        DepositView before = view(spec, in);
        return switch (spec.act()) {
            case FINE -> {
                Fines.Charge charge = fines.charge(
                        in.effectId(), in.merchant(), spec.amount(), in.number(), in.reason(), in.at(), in.actor());
                yield new Made(
                        Map.of(CHARGE, in.effectId().toString()), figures(before, view(spec, in), charge.owed()), null);
            }
            case HOLD -> {
                Map<String, String> refs = holds.place(spec.amount(), in);
                yield new Made(refs, figures(before, view(spec, in), null), null);
            }
        };
    }

    @Override
    public Undone revert(EffectSpec.Deposit spec, Made made, EffectContext in) {
        DepositView before = view(spec, in);
        if (made.refs().containsKey(CHARGE)) {
            fines.giveBack(in.effectId(), in.reason(), in.at(), in.actor());
        } else {
            holds.undo(made, in);
        }
        holds.fillUp(in);
        return new Undone(figures(before, view(spec, in), null));
    }

    /** A hold that ends early lets go of what is left of it; a fine is not given back by time. */
    @Override
    public void expire(EffectSpec.Deposit spec, Made made, EffectContext in) {
        holds.letGo(made, in);
    }

    private DepositView view(EffectSpec.Deposit spec, EffectContext in) {
        return deposits.of(in.merchant(), spec.amount().currency(), in.at());
    }

    /** What can be taken or frozen now. */
    private static Money part(EffectSpec.Deposit spec, DepositView now) {
        long available = Math.max(0, now.available().minor());
        return new Money(
                Math.min(available, spec.amount().minor()), spec.amount().currency());
    }

    private static List<Figure> figures(DepositView before, DepositView after, @Nullable Money owed) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("deposit_available", yuan(before.available()), yuan(after.available())));
        figures.add(new Figure("deposit_balance", yuan(before.balance()), yuan(after.balance())));
        if (owed != null && owed.minor() > 0) {
            figures.add(new Figure("deposit_owed", "0.00", yuan(owed)));
        }
        return figures;
    }

    private static String yuan(Money money) {
        return BigDecimal.valueOf(money.minor(), money.currency().getDefaultFractionDigits())
                .toPlainString();
    }
}
