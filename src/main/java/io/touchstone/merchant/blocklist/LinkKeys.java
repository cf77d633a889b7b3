package io.touchstone.merchant.blocklist;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the keyed hashes by which related applicants, merchants and blocked people are found (A9, E4). */
public interface LinkKeys {

    /** Replaces what a subject is known by; called in the caller's transaction. */
    default void keep(Holder holder, LinkFacts facts) {
        keepAll(Map.of(holder, facts));
    }

    /** The same for many at once, in a few statements. */
    void keepAll(Map<Holder, LinkFacts> facts);

    /** Lets a holder be known also by what another is known by, kind by kind where it has none yet. */
    void pass(Holder from, Holder to);

    /** The mark of one value, for files of rows that are written by COPY; null when the value says nothing. */
    byte @Nullable [] mark(LinkFacts.Kind kind, String value);

    /** Whose keys they are. */
    record Holder(Kind kind, String id) {

        /** Who may be related. */
        public enum Kind {
            APPLICATION,
            MERCHANT,
            BLOCKED;

            public String word() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }
}
