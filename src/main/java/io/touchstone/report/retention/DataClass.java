package io.touchstone.report.retention;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a column holds, seen from the people it is about (PIPL art. 4 and 28). */
public enum DataClass {
    /** Nothing about anybody: versions, sums, places in a list. */
    NONE,
    /** About a company, goods or a decision. */
    BUSINESS,
    /** About an identified or identifiable person, an account’s id included. */
    PERSONAL,
    /** Personal data whose leak may harm: identity and bank account numbers, mystery buyers (PIPL art. 28). */
    SENSITIVE,
    /** Opens something: hashes of passwords and tokens, keys, sessions. */
    SECRET;

    /** As in the inventory, in addresses and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DataClass of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static List<String> words() {
        return Arrays.stream(values()).map(DataClass::word).toList();
    }
}
