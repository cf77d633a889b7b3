package io.touchstone.merchant.blocklist;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * By what two applicants may be found related (A9): values in clear, which are kept only as keyed hashes. Kinds that are not
 * known are left out.
 */
public record LinkFacts(Map<Kind, String> values) {

    /** What relates people; the message key is {@code merchant.link.<word>}. */
    public enum Kind {
        LICENCE,
        LEGAL_PERSON,
        ACCOUNT,
        PHONE,
        ADDRESS,
        DEVICE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public LinkFacts {
        Map<Kind, String> copy = new EnumMap<>(Kind.class);
        copy.putAll(values);
        values = java.util.Collections.unmodifiableMap(copy);
    }

    /** Leaves the values out, so that they reach no log. */
    @Override
    public String toString() {
        return "LinkFacts" + values.keySet();
    }
}
