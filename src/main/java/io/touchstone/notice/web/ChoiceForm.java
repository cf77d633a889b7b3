package io.touchstone.notice.web;

import io.touchstone.notice.NoticeKind.Mail;
import io.touchstone.notice.domain.Choice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose, as it was typed.
 *
 * @param kinds the kinds the form showed, by their keys
 * @param inbox those among them that reach the inbox
 * @param mail {@code <kind>:<NOW|DIGEST|OFF>} for each
 * @param hour at which the daily mail leaves
 * @param version of the choices that were shown
 */
record ChoiceForm(
        @Nullable List<String> kinds,
        @Nullable List<String> inbox,
        @Nullable Map<String, String> mail,
        @Nullable String hour,
        @Nullable String version) {

    private static final long NO_VERSION = -1;
    private static final int NO_HOUR = -1;

    /** Kinds whose mail is none of the three ways are left out. */
    Map<String, Choice> chosen() {
        Map<String, Choice> chosen = new HashMap<>();
        Map<String, String> ways = mail == null ? Map.of() : mail;
        for (String kind : kinds == null ? List.<String>of() : kinds) {
            for (Mail way : Mail.values()) {
                if (way.name().equals(ways.get(kind))) {
                    chosen.put(kind, new Choice(inbox != null && inbox.contains(kind), way));
                }
            }
        }
        return chosen;
    }

    /** None there is when it is unreadable, so that the desk refuses it. */
    int hourNumber() {
        return (int) number(hour, NO_HOUR);
    }

    /** One nobody has when it is unreadable, so that the change is refused as stale. */
    long versionNumber() {
        return number(version, NO_VERSION);
    }

    private static long number(@Nullable String text, long otherwise) {
        try {
            return Integer.parseInt(String.valueOf(text));
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }
}
