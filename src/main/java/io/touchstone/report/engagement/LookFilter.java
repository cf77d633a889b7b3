package io.touchstone.report.engagement;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which looks a host wants to see; whatever it does not know is left out.
 *
 * @param day as typed, such as {@code 2026-03-01}
 */
public record LookFilter(String kind, String module, String day) {

    private static final int MODULE_MAX = 40;

    public static LookFilter of(String kind, String module, String day) {
        return new LookFilter(
                LookKind.words().contains(kind) ? kind : "",
                module.length() <= MODULE_MAX && module.matches("[a-z]*") ? module : "",
                isDay(day) ? day : "");
    }

    static LookFilter of(Map<String, String> chosen) {
        return of(chosen.getOrDefault("kind", ""), chosen.getOrDefault("module", ""), chosen.getOrDefault("day", ""));
    }

    /** As an address says it. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("kind", kind);
        words.put("module", module);
        words.put("day", day);
        words.values().removeIf(String::isEmpty);
        return words;
    }

    /** The conditions, along their indexes; the values are those of {@link LookList#values}. */
    String where() {
        StringBuilder where = new StringBuilder(" where l.engagement_id = :engagement::uuid");
        if (!kind.isEmpty()) {
            where.append(" and l.kind = :kind");
        }
        if (!module.isEmpty()) {
            where.append(" and l.module = :module");
        }
        if (!day.isEmpty()) {
            where.append(" and l.at >= :from and l.at < :to");
        }
        return where.toString();
    }

    private static boolean isDay(String typed) {
        try {
            return !typed.isEmpty() && LocalDate.parse(typed) != null;
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }
}
