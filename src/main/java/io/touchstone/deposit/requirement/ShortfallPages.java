package io.touchstone.deposit.requirement;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.NotFound;
import io.touchstone.rulebook.Settings;
import java.sql.Timestamp;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts together what the page of a top-up notice shows. */
@Component
class ShortfallPages {

    private static final int LINES_MAX = 500;
    private static final String STAFF = "STAFF:";

    private final ShortfallList list;
    private final Accounts accounts;
    private final Settings settings;
    private final JdbcClient jdbc;

    ShortfallPages(ShortfallList list, Accounts accounts, Settings settings, JdbcClient jdbc) {
        this.list = list;
        this.accounts = accounts;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /** @param names whether people are named; a merchant sees that staff acted and not who */
    ShortfallView view(UUID id, boolean names) {
        ShortfallRow row = list.find(id).orElseThrow(() -> new NotFound("shortfall", id.toString()));
        Versions versions = jdbc.sql("select rule_version, version from deposit_shortfall where shortfall_id = ?")
                .param(id)
                .query((found, i) -> new Versions(found.getInt(1), found.getLong(2)))
                .single();
        return new ShortfallView(
                row,
                versions.rule(),
                versions.row(),
                steps(id),
                lines(id, row.required().currency(), names),
                settings.at(TopUpRule.KEY, row.openedAt()).extensionDaysMax());
    }

    private record Versions(int rule, long row) {}

    private List<ShortfallView.Step> steps(UUID id) {
        return jdbc.sql("select measure, due_at, taken_at from deposit_shortfall_step where shortfall_id = ?"
                        + " order by due_at, array_position(array['badge', 'shield', 'supervise'], measure)")
                .param(id)
                .query((row, i) -> {
                    Timestamp taken = row.getTimestamp(3);
                    return new ShortfallView.Step(
                            row.getString(1),
                            row.getTimestamp(2).toInstant(),
                            taken == null ? null : taken.toInstant());
                })
                .list();
    }

    /** The newest lines; who did what is a name where a person did. */
    private List<ShortfallView.Line> lines(UUID id, Currency currency, boolean names) {
        List<ShortfallView.Line> lines = jdbc.sql(
                        "select at, kind, required_minor, balance_minor, days, reason, actor from deposit_shortfall_entry"
                                + " where shortfall_id = ? order by entry_id desc limit ?")
                .params(id, LINES_MAX)
                .query((row, i) -> new ShortfallView.Line(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        new Money(row.getLong(3), currency),
                        new Money(row.getLong(4), currency),
                        row.getObject(5, Integer.class),
                        row.getString(6),
                        person(row.getString(7))))
                .list();
        Map<String, String> known = names
                ? accounts.displayNames(lines.stream()
                        .map(ShortfallView.Line::by)
                        .filter(Objects::nonNull)
                        .toList())
                : Map.of();
        return lines.stream().map(line -> named(line, known, names)).toList();
    }

    private static ShortfallView.Line named(ShortfallView.Line line, Map<String, String> known, boolean names) {
        String by = line.by() == null || !names ? null : known.getOrDefault(line.by(), line.by());
        return new ShortfallView.Line(
                line.at(), line.kind(), line.required(), line.balance(), line.days(), line.reason(), by);
    }

    /** The account of a person; rules have none. */
    private static @Nullable String person(String actor) {
        return actor.startsWith(STAFF) ? actor.substring(STAFF.length()) : null;
    }
}
