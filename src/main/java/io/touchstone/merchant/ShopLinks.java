package io.touchstone.merchant;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether somebody is near a shop by what both are known by; of what that is, keyed hashes alone leave the module. */
public interface ShopLinks {

    /** What may be in common; the message key is {@code merchant.link.<word>}. */
    enum Kind {
        PHONE,
        ADDRESS,
        ACCOUNT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** A keyed hash of one fact. */
    record Mark(Kind kind, String hex) {}

    /** The mark of a value in clear, however it is written; null when the value says nothing. */
    @Nullable
    Mark mark(Kind kind, String value);

    /** All that a shop, its application and its people are known by. */
    Set<Mark> ofShop(String merchantId);
}
