package io.touchstone.taxonomy;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.KeysetPage;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The brand library as names and owners (B1, A7). Who may ask or add is the caller's to check. */
public interface Brands {

    Optional<BrandView> find(UUID id);

    /** By its name, whatever the case and width of its letters. */
    Optional<BrandView> named(String name);

    /** Brands whose folded name begins so, by name; all of them when it is null. */
    KeysetPage<BrandView> page(@Nullable String beginning, @Nullable String cursor, int limit);

    /**
     * Adds a brand.
     *
     * @throws io.touchstone.kernel.Conflict when one of that name is there
     */
    UUID add(String name, String ownerName, @Nullable String ownerUscc, Instant at, Actor actor);

    /** A name as it is compared: NFKC, without outer blanks, in lower case. */
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
