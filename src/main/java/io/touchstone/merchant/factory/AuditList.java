package io.touchstone.merchant.factory;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.factory.AuditView.AuditRow;
import io.touchstone.shell.ShellRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads visits, their photos and where the latest one of an applicant stands. */
@Component
class AuditList implements FactoryRecord {

    /** What is left to put right is asked of a visit that is being followed up only: one that failed asks for nothing more. */
    private static final String SELECT = """
            select f.*, coalesce(a.shop_name, a.number, m.name) as subject_name,
              coalesce(x.undone, 0) as open_actions, coalesce(x.overdue, 0) as overdue_actions
            from merchant_factory_audit f
            left join lateral (
                select count(*) filter (where y.state <> 'verified') as undone,
                       count(*) filter (where y.state = 'open' and y.due_on < :today) as overdue
                  from merchant_factory_action y where y.audit_id = f.audit_id) x on f.state = 'correcting'
            left join merchant_application a on a.application_id = f.application_id
            left join merchant m on m.merchant_id = f.merchant_id
            """;

    private final JdbcClient jdbc;

    AuditList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Latest planned day first. */
    KeysetPage<AuditRow> page(@Nullable String state, LocalDate today, @Nullable String cursor, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("today", today);
        String where = " where true";
        if (state != null) {
            where += " and f.state = :state";
            values.put("state", state);
        }
        if (cursor != null) {
            List<String> at = Cursor.decode(cursor, 2).orElseThrow(() -> new RuleViolation(ShellRule.BAD_CURSOR));
            where += " and (f.scheduled_on, f.audit_id) < (:day, :id)";
            putPlace(values, at);
        }
        List<AuditRow> rows = jdbc.sql(
                        SELECT + where + " order by f.scheduled_on desc, f.audit_id desc limit " + (limit + 1))
                .params(values)
                .query(AuditList::row)
                .list();
        return KeysetPage.cut(
                rows,
                limit,
                row -> List.of(row.scheduledOn().toString(), row.id().toString()));
    }

    private static void putPlace(Map<String, Object> values, List<String> at) {
        try {
            values.put("day", LocalDate.parse(at.get(0)));
            values.put("id", UUID.fromString(at.get(1)));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw new RuleViolation(ShellRule.BAD_CURSOR);
        }
    }

    Optional<AuditRow> find(UUID id, LocalDate today) {
        return jdbc.sql(SELECT + " where f.audit_id = :id")
                .param("id", id)
                .param("today", today)
                .query(AuditList::row)
                .optional();
    }

    /** The visits for one application, latest first. */
    List<AuditRow> ofApplication(UUID application, LocalDate today) {
        return jdbc.sql(SELECT + " where f.application_id = :id order by f.scheduled_on desc, f.audit_id desc limit 20")
                .param("id", application)
                .param("today", today)
                .query(AuditList::row)
                .list();
    }

    /** Files by item. */
    Map<String, List<UUID>> photos(UUID audit) {
        Map<String, List<UUID>> photos = new LinkedHashMap<>();
        jdbc.sql("select item_code, file_id from merchant_factory_photo where audit_id = ? order by added_at, file_id")
                .params(audit)
                .query(row -> {
                    photos.computeIfAbsent(row.getString(1), item -> new ArrayList<>())
                            .add(row.getObject(2, UUID.class));
                });
        return photos;
    }

    void addPhoto(UUID audit, String item, UUID file, String by, Instant at) {
        jdbc.sql("insert into merchant_factory_photo values (?, ?, ?, ?, ?)")
                .params(audit, item, file, by, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The number people know a visit by. */
    String number(LocalDate today) {
        long next = jdbc.sql("select nextval('merchant_factory_audit_number')")
                .query(Long.class)
                .single();
        return "F-%d-%06d".formatted(today.getYear(), next);
    }

    boolean isKnownApplication(UUID id) {
        return jdbc.sql("select exists (select from merchant_application where application_id = ? and round > 0)")
                .params(id)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Standing> standing(UUID application) {
        return jdbc.sql("""
                        select audit_id, number, state, score_bp, outcome from merchant_factory_audit
                        where application_id = ? and state <> 'cancelled' order by scheduled_on desc, audit_id desc limit 1
                        """)
                .params(application)
                .query((row, index) -> new Standing(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, Integer.class),
                        row.getString(5)))
                .optional();
    }

    private static AuditRow row(ResultSet row, int index) throws SQLException {
        return new AuditRow(
                row.getObject("audit_id", UUID.class),
                row.getString("number"),
                row.getObject("application_id", UUID.class),
                row.getString("merchant_id"),
                row.getString("subject_name"),
                row.getString("factory_name"),
                row.getString("address"),
                row.getInt("template_version"),
                row.getString("auditor_kind"),
                row.getString("auditor"),
                row.getObject("scheduled_on", LocalDate.class),
                row.getString("state"),
                row.getObject("score_bp", Integer.class),
                row.getString("outcome"),
                row.getString("summary"),
                row.getObject("visited_on", LocalDate.class),
                row.getLong("open_actions"),
                row.getLong("overdue_actions"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getString("updated_by"),
                row.getLong("version"));
    }
}
