package io.touchstone.penalty.decision.web;

import io.touchstone.deposit.TermTrigger;
import io.touchstone.kernel.Money;
import io.touchstone.penalty.effect.EffectKind;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.restriction.RestrictionScope;
import io.touchstone.rulebook.ViolationClass;
import io.touchstone.shell.Typed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads typed effects; empty where something is missing or no effect of that kind. */
final class TypedEffects {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final int POINTS_MAX = 100;
    private static final int DAYS_MAX = 3_650;
    private static final int RATINGS_MAX = 500;
    private static final int CENTS = 2;
    private static final long YUAN_MAX = 100_000_000;

    private TypedEffects() {}

    static Optional<EffectSpec> read(EffectRow row) {
        return Typed.word(EffectKind.values(), row.kind()).flatMap(kind -> read(kind, row));
    }

    private static Optional<EffectSpec> read(EffectKind kind, EffectRow row) {
        return switch (kind) {
            case POINTS -> points(row);
            case RESTRICTION -> restriction(row);
            case LISTING -> listing(row);
            case RATING_VOID -> ratings(row);
            case DEPOSIT -> deposit(row);
            case MERCHANT_STATE -> standing(row);
            case DOCUMENT_HOLD -> Typed.id(row.value()).map(EffectSpec.DocumentHold::new);
            case PUBLICATION -> days(row).map(days -> new EffectSpec.Publication(days.value()));
        };
    }

    private static Optional<EffectSpec> points(EffectRow row) {
        Optional<ViolationClass> of = Typed.word(ViolationClass.values(), row.what());
        Optional<Integer> points = Typed.whole(row.amount(), 0, POINTS_MAX);
        boolean strike = "true".equals(row.mark());
        return of.isEmpty() || points.isEmpty()
                ? Optional.empty()
                : Optional.of(new EffectSpec.Points(of.get(), points.get(), strike));
    }

    private static Optional<EffectSpec> restriction(EffectRow row) {
        Optional<RestrictionKind> kind = Typed.word(RestrictionKind.values(), row.what());
        Optional<BigDecimal> weight = weight(row.amount());
        Optional<Days> days = days(row);
        Optional<String> scope = scope(row.value());
        Optional<TermTrigger> trigger = Typed.word(TermTrigger.values(), row.mark());
        boolean term = kind.isPresent() && kind.get() == RestrictionKind.SETTLEMENT_TERM;
        if (kind.isEmpty() || weight.isEmpty() || days.isEmpty() || scope.isEmpty() || term != trigger.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new EffectSpec.Restriction(
                kind.get(), scope.get(), weight.get(), days.get().value(), trigger.orElse(null)));
    }

    /** Two decimals, as rules have them. */
    private static Optional<BigDecimal> weight(@Nullable String percent) {
        return decimal(Typed.isBlank(percent) ? "0" : percent)
                .map(number -> number.movePointLeft(CENTS))
                .filter(weight -> weight.signum() >= 0 && weight.compareTo(BigDecimal.ONE) < 0)
                .map(weight -> weight.signum() == 0
                        ? BigDecimal.ZERO
                        : weight.setScale(
                                Math.max(CENTS, weight.stripTrailingZeros().scale())));
    }

    private static Optional<String> scope(@Nullable String typed) {
        try {
            return Typed.words(typed, Typed.LINE_MAX).map(RestrictionScope::new).map(RestrictionScope::word);
        } catch (IllegalArgumentException noScope) {
            return Optional.empty();
        }
    }

    private static Optional<EffectSpec> listing(EffectRow row) {
        Optional<EffectSpec.Listing.Reach> reach = Typed.word(EffectSpec.Listing.Reach.values(), row.what());
        Optional<Days> days = days(row);
        Optional<String> value = Typed.words(row.value(), Typed.LINE_MAX);
        if (reach.isEmpty() || days.isEmpty()) {
            return Optional.empty();
        }
        boolean whole = reach.get() == EffectSpec.Listing.Reach.SHOP;
        return whole != value.isEmpty()
                ? Optional.empty()
                : Optional.of(new EffectSpec.Listing(
                        reach.get(), value.orElse(""), days.get().value()));
    }

    private static Optional<EffectSpec> ratings(EffectRow row) {
        List<EffectSpec.RatingVoid.Rating> ratings = new ArrayList<>();
        String typed = row.value() == null ? "" : row.value();
        for (String line :
                typed.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            String[] parts = line.split("\\s+");
            boolean fits = parts.length == 2 && (parts[1].equals("buyer") || parts[1].equals("seller"));
            if (!fits) {
                return Optional.empty();
            }
            ratings.add(new EffectSpec.RatingVoid.Rating(parts[0], parts[1]));
        }
        return ratings.isEmpty() || ratings.size() > RATINGS_MAX
                ? Optional.empty()
                : Optional.of(new EffectSpec.RatingVoid(ratings));
    }

    private static Optional<EffectSpec> deposit(EffectRow row) {
        Optional<EffectSpec.Deposit.Act> act = Typed.word(EffectSpec.Deposit.Act.values(), row.what());
        Optional<BigDecimal> amount = decimal(row.amount())
                .filter(number -> number.signum() > 0 && number.scale() <= CENTS)
                .filter(number -> number.compareTo(BigDecimal.valueOf(YUAN_MAX)) <= 0);
        return act.isEmpty() || amount.isEmpty()
                ? Optional.empty()
                : Optional.of(new EffectSpec.Deposit(
                        act.get(), new Money(amount.get().movePointRight(CENTS).longValueExact(), CNY)));
    }

    private static Optional<EffectSpec> standing(EffectRow row) {
        Optional<EffectSpec.Standing.Act> act = Typed.word(EffectSpec.Standing.Act.values(), row.what());
        Optional<Days> days = days(row);
        if (act.isEmpty() || days.isEmpty()) {
            return Optional.empty();
        }
        boolean forGood = act.get() == EffectSpec.Standing.Act.BAN;
        return forGood && days.get().value() != null
                ? Optional.empty()
                : Optional.of(new EffectSpec.Standing(act.get(), days.get().value()));
    }

    private record Days(@Nullable Integer value) {}

    private static Optional<Days> days(EffectRow row) {
        return Typed.isBlank(row.days())
                ? Optional.of(new Days(null))
                : Typed.whole(row.days(), 1, DAYS_MAX).map(Days::new);
    }

    private static Optional<BigDecimal> decimal(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).map(String::strip).map(BigDecimal::new);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
