package io.touchstone.penalty.effect;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.touchstone.deposit.TermTrigger;
import io.touchstone.kernel.Money;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.rulebook.ViolationClass;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one effect of a decision does, as it is proposed, approved and kept. Days are natural days from the moment it is applied; null
 * without an end of its own.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EffectSpec.Points.class, name = "points"),
    @JsonSubTypes.Type(value = EffectSpec.Restriction.class, name = "restriction"),
    @JsonSubTypes.Type(value = EffectSpec.Listing.class, name = "listing"),
    @JsonSubTypes.Type(value = EffectSpec.RatingVoid.class, name = "rating_void"),
    @JsonSubTypes.Type(value = EffectSpec.Deposit.class, name = "deposit"),
    @JsonSubTypes.Type(value = EffectSpec.Standing.class, name = "merchant_state"),
    @JsonSubTypes.Type(value = EffectSpec.DocumentHold.class, name = "document_hold"),
    @JsonSubTypes.Type(value = EffectSpec.Publication.class, name = "publication")
})
public sealed interface EffectSpec {

    EffectKind kind();

    /** How many natural days it lasts; null without an end of its own. */
    default @Nullable Integer days() {
        return null;
    }

    /** Points in a class; a strike counts towards sealing (rules.md 3.4). */
    record Points(ViolationClass violationClass, int points, boolean strike) implements EffectSpec {
        @Override
        public EffectKind kind() {
            return EffectKind.POINTS;
        }
    }

    /**
     * A restriction of the merchant.
     *
     * @param scope word of a {@link io.touchstone.restriction.RestrictionScope}
     * @param weight 0 forbids
     * @param trigger which term of settlement; null for every other kind
     */
    record Restriction(
            RestrictionKind restriction,
            String scope,
            BigDecimal weight,
            @Nullable Integer days,
            @Nullable TermTrigger trigger)
            implements EffectSpec {
        @Override
        public EffectKind kind() {
            return EffectKind.RESTRICTION;
        }
    }

    /**
     * Listings off the shelf.
     *
     * @param reach which ones
     * @param value the product, or the brand, or empty for every listing of the shop
     * @param spellings how the brand is written besides (B9)
     * @param except products of the brand or the shop that stay (B9)
     */
    record Listing(Reach reach, String value, @Nullable Integer days, List<String> spellings, List<String> except)
            implements EffectSpec {

        public Listing {
            spellings = spellings == null ? List.of() : List.copyOf(spellings);
            except = except == null ? List.of() : List.copyOf(except);
        }

        public Listing(Reach reach, String value, @Nullable Integer days) {
            this(reach, value, days, List.of(), List.of());
        }

        /** Which listings. */
        public enum Reach {
            PRODUCT,
            SHOP,
            /** Of one brand in the shop of the decision, or in all shops when the decision is about the brand (B9). */
            BRAND
        }

        @Override
        public EffectKind kind() {
            return EffectKind.LISTING;
        }
    }

    /** Ratings that count no more, by order and side ({@code buyer}, {@code seller}). */
    record RatingVoid(List<Rating> ratings) implements EffectSpec {

        public RatingVoid {
            ratings = List.copyOf(ratings);
        }

        /** One rating. */
        public record Rating(String orderId, String ratedBy) {}

        @Override
        public EffectKind kind() {
            return EffectKind.RATING_VOID;
        }
    }

    /** Money of the merchant. */
    record Deposit(Deposit.Act act, Money amount) implements EffectSpec {

        /** What is done with it. */
        public enum Act {
            /** Taken for good (E12): what is available at once, the rest as a debt. */
            FINE,
            /** Frozen for the case. */
            HOLD
        }

        @Override
        public EffectKind kind() {
            return EffectKind.DEPOSIT;
        }
    }

    /** The state of the merchant. */
    record Standing(Standing.Act act, @Nullable Integer days) implements EffectSpec {

        /** What becomes of the shop. */
        public enum Act {
            SUSPEND,
            CLOSE,
            /** For good, with the blocklist. */
            BAN
        }

        @Override
        public EffectKind kind() {
            return EffectKind.MERCHANT_STATE;
        }
    }

    /** A document that proves nothing until the decision ends; what it covers is held. */
    record DocumentHold(UUID documentId) implements EffectSpec {
        @Override
        public EffectKind kind() {
            return EffectKind.DOCUMENT_HOLD;
        }
    }

    /** Made public with shop, violation and measure (ruling E5). */
    record Publication(@Nullable Integer days) implements EffectSpec {
        @Override
        public EffectKind kind() {
            return EffectKind.PUBLICATION;
        }
    }
}
