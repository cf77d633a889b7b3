package io.touchstone.audit.domain;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads filters as addresses carry them. */
@Component
public class AuditFilters {

    private static final List<String> NAMES = List.of("actor", "action", "subject", "from", "to");

    private final PlatformTime time;
    private final Accounts accounts;

    AuditFilters(PlatformTime time, Accounts accounts) {
        this.time = time;
        this.accounts = accounts;
    }

    /** From a page: whole days of the platform's calendar, both inclusive. */
    public AuditFilter ofDays(Map<String, String> chosen) {
        Map<String, String> given = shown(chosen);
        LocalDate to = day(given.get("to"));
        LocalDate from = day(given.get("from"));
        return new AuditFilter(
                actor(given.get("actor")),
                given.get("action"),
                given.get("subject"),
                from == null ? null : time.startOf(from),
                to == null ? null : time.startOf(to.plusDays(1)));
    }

    /** From the API: instants, of which the last is exclusive. */
    public AuditFilter ofInstants(Map<String, String> chosen) {
        Map<String, String> given = shown(chosen);
        return new AuditFilter(
                actor(given.get("actor")),
                given.get("action"),
                given.get("subject"),
                instant(given.get("from")),
                instant(given.get("to")));
    }

    /** What was chosen, without blank and unknown parts, in a fixed order. */
    public static Map<String, String> shown(Map<String, String> chosen) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = chosen.get(name);
            if (value != null && !value.isBlank()) {
                given.put(name, value.strip());
            }
        }
        return given;
    }

    /** People are known by the name they sign in with, the trail knows their ids. */
    private @Nullable String actor(@Nullable String given) {
        return given == null
                ? null
                : accounts.find(given).map(account -> account.id().toString()).orElse(given);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new RuleViolation(AuditRule.BAD_TIME, text);
        }
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            // A plus sign in an address arrives as a blank.
            return text == null
                    ? null
                    : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException notATime) {
            throw new RuleViolation(AuditRule.BAD_TIME, text);
        }
    }
}
