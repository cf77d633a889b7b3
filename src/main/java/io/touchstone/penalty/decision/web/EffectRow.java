package io.touchstone.penalty.decision.web;

import io.touchstone.deposit.TermTrigger;
import io.touchstone.kernel.Money;
import io.touchstone.penalty.effect.EffectKind;
import io.touchstone.penalty.effect.EffectSpec;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One effect as it is typed; each kind has fields of its own, and the others stay empty.
 *
 * @param what the class of points, the kind of restriction, which listings, or what is done with the deposit or the shop
 * @param amount points, the weight in percent, or an amount of money
 * @param value the scope of a restriction, a product or a brand, ratings line by line, or a document
 * @param mark {@code true} for a strike, or the trigger of a settlement term
 */
record EffectRow(
        @Nullable String kind,
        @Nullable String what,
        @Nullable String amount,
        @Nullable String days,
        @Nullable String value,
        @Nullable String mark) {

    private static final int CENTS = 2;

    static EffectRow empty(EffectKind kind) {
        String scope = kind == EffectKind.RESTRICTION ? "merchant" : null;
        return new EffectRow(kind.word(), null, null, null, scope, null);
    }

    static EffectRow of(EffectSpec spec) {
        String kind = spec.kind().word();
        return switch (spec.kind()) {
            case POINTS -> {
                EffectSpec.Points points = (EffectSpec.Points) spec;
                yield new EffectRow(
                        kind,
                        points.violationClass().word(),
                        Integer.toString(points.points()),
                        null,
                        null,
                        points.strike() ? "true" : null);
            }
            case RESTRICTION -> {
                EffectSpec.Restriction one = (EffectSpec.Restriction) spec;
                TermTrigger trigger = one.trigger();
                yield new EffectRow(
                        kind,
                        one.restriction().word(),
                        percent(one.weight()),
                        days(one.days()),
                        one.scope(),
                        trigger == null ? null : trigger.name().toLowerCase(Locale.ROOT));
            }
            case LISTING -> {
                EffectSpec.Listing one = (EffectSpec.Listing) spec;
                yield new EffectRow(kind, word(one.reach()), null, days(one.days()), one.value(), null);
            }
            case RATING_VOID -> new EffectRow(kind, null, null, null, ratings((EffectSpec.RatingVoid) spec), null);
            case DEPOSIT -> {
                EffectSpec.Deposit one = (EffectSpec.Deposit) spec;
                yield new EffectRow(kind, word(one.act()), amount(one.amount()), null, null, null);
            }
            case MERCHANT_STATE -> {
                EffectSpec.Standing one = (EffectSpec.Standing) spec;
                yield new EffectRow(kind, word(one.act()), null, days(one.days()), null, null);
            }
            case DOCUMENT_HOLD ->
                new EffectRow(
                        kind,
                        null,
                        null,
                        null,
                        ((EffectSpec.DocumentHold) spec).documentId().toString(),
                        null);
            case PUBLICATION ->
                new EffectRow(kind, null, null, days(((EffectSpec.Publication) spec).days()), null, null);
        };
    }

    /** Whether it offers a field; asked by the page. */
    public boolean has(String field) {
        return switch (String.valueOf(kind)) {
            case "points" -> !field.equals("days") && !field.equals("value");
            case "restriction" -> true;
            case "listing" -> field.equals("what") || field.equals("days") || field.equals("value");
            case "rating_void", "document_hold" -> field.equals("value");
            case "deposit" -> field.equals("what") || field.equals("amount");
            case "merchant_state" -> field.equals("what") || field.equals("days");
            default -> field.equals("days");
        };
    }

    private static String percent(BigDecimal weight) {
        return weight.movePointRight(CENTS).stripTrailingZeros().toPlainString();
    }

    private static String amount(Money money) {
        return BigDecimal.valueOf(money.minor(), CENTS).toPlainString();
    }

    private static @Nullable String days(@Nullable Integer days) {
        return days == null ? null : days.toString();
    }

    private static String ratings(EffectSpec.RatingVoid one) {
        return one.ratings().stream()
                .map(rating -> rating.orderId() + " " + rating.ratedBy())
                .collect(Collectors.joining("\n"));
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
