package io.touchstone.penalty.statement;

import io.touchstone.kernel.Money;
import io.touchstone.penalty.effect.EffectKind;
import io.touchstone.penalty.effect.EffectSpec;
import io.touchstone.restriction.RestrictionScope;
import io.touchstone.rulebook.Wording;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each effect means to the merchant, in one sentence with its end; message keys begin with {@code penalty.statement.effect}. */
@Component
public class EffectSentences {

    private static final String KEY = "penalty.statement.effect.";

    private final BothLanguages words;

    EffectSentences(BothLanguages words) {
        this.words = words;
    }

    /** The natural days an effect runs by itself; null when it has no day of its own. */
    static @Nullable Integer days(EffectSpec spec) {
        return switch (spec.kind()) {
            case RESTRICTION -> ((EffectSpec.Restriction) spec).days();
            case LISTING -> ((EffectSpec.Listing) spec).days();
            case MERCHANT_STATE -> ((EffectSpec.Standing) spec).days();
            case PUBLICATION -> ((EffectSpec.Publication) spec).days();
            case POINTS, RATING_VOID, DEPOSIT, DOCUMENT_HOLD -> null;
        };
    }

    /** When an effect that begins at an instant is over by itself. */
    static @Nullable Instant end(EffectSpec spec, Instant from) {
        Integer days = days(spec);
        return days == null ? null : from.plus(Duration.ofDays(days));
    }

    /**
     * @param waits whether it ends only once a corrective plan was accepted (E10)
     */
    Wording sentence(EffectSpec spec, @Nullable Instant endsAt, boolean waits) {
        Wording what = what(spec);
        if (!lasts(spec)) {
            return what;
        }
        String open = spec.kind() == EffectKind.PUBLICATION ? "until-measures" : "until-lifted";
        Wording span = endsAt == null
                ? words.say(KEY + (waits ? "until-plan" : open))
                : words.say(KEY + (waits ? "until-both" : "until"), words.moment(endsAt));
        return words.say(KEY + "joined", what, span);
    }

    /** What it does, without its end. */
    public Wording what(EffectSpec spec) {
        return switch (spec.kind()) {
            case POINTS -> points((EffectSpec.Points) spec);
            case RESTRICTION -> restriction((EffectSpec.Restriction) spec);
            case LISTING -> listing((EffectSpec.Listing) spec);
            case RATING_VOID ->
                words.say(
                        KEY + "rating_void",
                        Integer.toString(
                                ((EffectSpec.RatingVoid) spec).ratings().size()));
            case DEPOSIT -> deposit((EffectSpec.Deposit) spec);
            case MERCHANT_STATE -> words.say(KEY + "standing." + word(((EffectSpec.Standing) spec).act()));
            case DOCUMENT_HOLD -> words.say(KEY + "document_hold");
            case PUBLICATION -> words.say(KEY + "publication");
        };
    }

    /** Whether it goes on for a while; the others are done once. */
    static boolean lasts(EffectSpec spec) {
        return switch (spec.kind()) {
            case RESTRICTION, LISTING, DOCUMENT_HOLD, PUBLICATION -> true;
            case MERCHANT_STATE -> ((EffectSpec.Standing) spec).act() != EffectSpec.Standing.Act.BAN;
            case DEPOSIT -> ((EffectSpec.Deposit) spec).act() == EffectSpec.Deposit.Act.HOLD;
            case POINTS, RATING_VOID -> false;
        };
    }

    private Wording listing(EffectSpec.Listing one) {
        return words.say(KEY + "listing." + word(one.reach()), one.value());
    }

    private Wording deposit(EffectSpec.Deposit one) {
        return words.say(KEY + "deposit." + word(one.act()), amount(one.amount()));
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private Wording points(EffectSpec.Points one) {
        return words.say(
                KEY + (one.strike() ? "points.strike" : "points"),
                Integer.toString(one.points()),
                words.say("penalty.statement.class." + one.violationClass().word()));
    }

    private Wording restriction(EffectSpec.Restriction one) {
        String kind = KEY + "restriction." + one.restriction().word();
        boolean lowered = one.weight().signum() > 0;
        Wording what = lowered ? words.say(kind + ".lowered", percent(one.weight())) : words.say(kind);
        return one.scope().equals(RestrictionScope.merchant().word())
                ? what
                : words.say(KEY + "scoped", what, scope(one.scope()));
    }

    private Wording scope(String scope) {
        int colon = scope.indexOf(':');
        return words.say(KEY + "scope." + scope.substring(0, colon), scope.substring(colon + 1));
    }

    private static String percent(BigDecimal weight) {
        return weight.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    private static String amount(Money money) {
        int places = money.currency().getDefaultFractionDigits();
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMinimumFractionDigits(places);
        return money.currency().getCurrencyCode() + " " + format.format(BigDecimal.valueOf(money.minor(), places));
    }
}
