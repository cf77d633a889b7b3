package io.touchstone.standing.picture;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.MerchantMarks;
import io.touchstone.shell.MerchantPanel;
import io.touchstone.shell.OpenModules;
import io.touchstone.standing.picture.Picture.Fact;
import io.touchstone.standing.picture.Picture.Mark;
import io.touchstone.standing.picture.Picture.Panel;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the modules say of a merchant: one statement for all panels, one for all marks. */
@Component
class Pictures {

    private final JdbcClient db;
    private final PlatformTime time;
    private final OpenModules modules;
    private final List<MerchantPanel> panels;
    private final List<MerchantMarks> marks;

    Pictures(
            JdbcClient db,
            PlatformTime time,
            OpenModules modules,
            List<MerchantPanel> panels,
            List<MerchantMarks> marks) {
        this.db = db;
        this.time = time;
        this.modules = modules;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(MerchantPanel::order))
                .toList();
        this.marks = marks.stream()
                .sorted(Comparator.comparingInt(MerchantMarks::order))
                .toList();
    }

    List<Panel> panels(String merchantId, Instant at, Predicate<String> able) {
        List<MerchantPanel> open = panels.stream()
                .filter(panel -> able.test(panel.ability()) && modules.isOpen(MerchantPanel.class, panel))
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        Map<String, List<Fact>> facts = new HashMap<>();
        asked(
                        merchantId,
                        at,
                        open.stream()
                                .map(panel -> "select '" + panel.key() + "'::text as panel, fact.* from (" + panel.sql()
                                        + ") as fact(place, label, kind, value, tone, path)")
                                .collect(Collectors.joining(
                                        " union all ", "select * from (", ") whole order by panel, place")))
                .query(row -> {
                    facts.computeIfAbsent(row.getString("panel"), key -> new ArrayList<>())
                            .add(fact(row));
                });
        return open.stream()
                .map(panel -> new Panel(
                        panel.key(),
                        panel.path().replace("{}", merchantId),
                        facts.getOrDefault(panel.key(), List.of())))
                .toList();
    }

    /** Newest first; null for a reader who may see none of them. */
    @Nullable
    List<Mark> marks(String merchantId, Instant at, Predicate<String> able) {
        List<MerchantMarks> open = marks.stream()
                .filter(each -> able.test(each.ability()) && modules.isOpen(MerchantMarks.class, each))
                .toList();
        return open.isEmpty() ? null : read(merchantId, at, open);
    }

    /** Those that the merchant itself may see. */
    List<Mark> ownMarks(String merchantId, Instant at) {
        return marks.isEmpty()
                ? List.of()
                : read(merchantId, at, marks).stream()
                        .filter(mark -> mark.ownPath() != null)
                        .toList();
    }

    private List<Mark> read(String merchantId, Instant at, List<MerchantMarks> open) {
        return asked(
                        merchantId,
                        at,
                        open.stream()
                                .map(
                                        each -> "select * from (" + each.sql()
                                                + ") as mark(since, id, bite, args, until, cause, words, cause_path, path, own_path)")
                                .collect(Collectors.joining(
                                        " union all ",
                                        "select * from (",
                                        ") whole order by since desc nulls last, id")))
                .query((row, number) -> mark(row))
                .list();
    }

    private JdbcClient.StatementSpec asked(String merchantId, Instant at, String sql) {
        return db.sql(sql)
                .param("merchant", merchantId)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("zone", time.zone().getId());
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                row.getString("label"),
                row.getString("kind"),
                row.getString("value"),
                row.getString("tone"),
                row.getString("path"));
    }

    private static Mark mark(ResultSet row) throws SQLException {
        Array args = row.getArray("args");
        return new Mark(
                instant(row, "since"),
                row.getString("id"),
                row.getString("bite"),
                args == null ? List.of() : Arrays.asList((String[]) args.getArray()),
                instant(row, "until"),
                row.getString("cause"),
                row.getString("words"),
                row.getString("cause_path"),
                row.getString("path"),
                row.getString("own_path"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null || at.getYear() < 1 || at.getYear() > 9999 ? null : at.toInstant();
    }
}
