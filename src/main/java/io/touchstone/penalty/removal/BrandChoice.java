package io.touchstone.penalty.removal;

import io.touchstone.catalog.ListingSelection;
import io.touchstone.penalty.effect.EffectSpec;
import java.util.List;

/**
 * Which listings of all shops are meant.
 *
 * @param spellings how the brand is written besides; case, width and punctuation never matter
 * @param except products that stay
 */
public record BrandChoice(String brand, List<String> spellings, List<String> except) {

    public BrandChoice {
        spellings = List.copyOf(spellings);
        except = List.copyOf(except);
    }

    ListingSelection selection() {
        return new ListingSelection(ListingSelection.Reach.BRAND, null, brand, spellings, except);
    }

    EffectSpec effect() {
        return new EffectSpec.Listing(EffectSpec.Listing.Reach.BRAND, brand, null, spellings, except);
    }
}
