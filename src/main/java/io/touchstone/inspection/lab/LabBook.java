package io.touchstone.inspection.lab;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Laboratories, their scopes and members, as rows. */
@Repository
class LabBook {

    private static final String SELECT = """
            select lab_id, code, name_zh, name_en, cnas_no, cnas_until, cma_no, cma_until, active, created_at, version
              from inspection_lab
            """;
    private static final String SCOPES = """
            select scope_id, category_code, item_code, method, valid_until, price_minor, currency, turnaround_days, ended_at
              from inspection_lab_scope
            """;

    private final JdbcClient jdbc;

    LabBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the code is taken. */
    boolean add(UUID id, String code, Lab.Profile profile, Actor actor, Instant at) {
        return bind(jdbc.sql("""
                        insert into inspection_lab (lab_id, code, name_zh, name_en, cnas_no, cnas_until, cma_no, cma_until,
                                                    created_at, created_by)
                        values (:id, :code, :zh, :en, :cnas, :cnasUntil, :cma, :cmaUntil, :at, :by) on conflict (code) do nothing
                        """), profile)
                        .param("id", id)
                        .param("code", code)
                        .param("at", Timestamp.from(at))
                        .param("by", actor.toString())
                        .update()
                == 1;
    }

    /** False when it was changed meanwhile. */
    boolean change(UUID id, long seen, Lab.Profile profile, boolean active) {
        return bind(jdbc.sql("""
                        update inspection_lab set name_zh = :zh, name_en = :en, cnas_no = :cnas, cnas_until = :cnasUntil,
                               cma_no = :cma, cma_until = :cmaUntil, active = :active, version = version + 1
                         where lab_id = :id and version = :seen
                        """), profile)
                        .param("id", id)
                        .param("seen", seen)
                        .param("active", active)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Lab.Profile profile) {
        return statement
                .param("zh", profile.nameZh())
                .param("en", profile.nameEn())
                .param("cnas", profile.cnasNo())
                .param("cnasUntil", profile.cnasUntil())
                .param("cma", profile.cmaNo())
                .param("cmaUntil", profile.cmaUntil());
    }

    /** Whether another laboratory has one of these numbers already. */
    boolean isNumberTaken(Lab.Profile profile, @Nullable UUID own) {
        return jdbc.sql("""
                        select exists (select from inspection_lab
                            where (cnas_no = :cnas or cma_no = :cma) and lab_id is distinct from :own::uuid)
                        """)
                .param("cnas", profile.cnasNo())
                .param("cma", profile.cmaNo())
                .param("own", own)
                .query(Boolean.class)
                .single();
    }

    Optional<Lab> find(String code) {
        return jdbc.sql(SELECT + " where code = :code")
                .param("code", code)
                .query(LabBook::lab)
                .optional();
    }

    Optional<Lab> find(UUID id) {
        return jdbc.sql(SELECT + " where lab_id = :id")
                .param("id", id)
                .query(LabBook::lab)
                .optional();
    }

    /** The laboratory an account works for. */
    Optional<Lab> ofMember(UUID account) {
        return jdbc.sql(SELECT
                        + " where lab_id = (select lab_id from inspection_lab_member where account_id = :account)")
                .param("account", account)
                .query(LabBook::lab)
                .optional();
    }

    /** By code; filtered by {@code q} in names and numbers, {@code active}, and {@code item} in scope. */
    KeysetPage<Lab> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 1).orElse(List.of());
        var query = jdbc.sql(SELECT + where(filter) + (after.isEmpty() ? "" : " and code > :after")
                        + " order by code limit :limit")
                .params(filter)
                .param("limit", limit + 1);
        return KeysetPage.cut(
                (after.isEmpty() ? query : query.param("after", after.get(0)))
                        .query(LabBook::lab)
                        .list(),
                limit,
                lab -> List.of(lab.code()));
    }

    static String where(Map<String, String> filter) {
        String where = " where true";
        where += filter.containsKey("q")
                ? " and (position(lower(:q) in lower(name_zh)) > 0 or position(lower(:q) in lower(name_en)) > 0"
                        + " or code = lower(:q) or cnas_no = :q or cma_no = :q)"
                : "";
        where += filter.containsKey("active") ? " and active = (:active = 'yes')" : "";
        where += filter.containsKey("item")
                ? " and lab_id in (select s.lab_id from inspection_lab_scope s where s.item_code = :item and s.ended_at is null)"
                : "";
        return where;
    }

    /** False when the laboratory has the same scope already. */
    boolean addScope(UUID id, UUID lab, Lab.NewScope scope, Actor actor, Instant at) {
        return jdbc.sql("""
                        insert into inspection_lab_scope (scope_id, lab_id, category_code, item_code, method, valid_until,
                                                          price_minor, currency, turnaround_days, added_at, added_by)
                        values (:id, :lab, :category, :item, :method, :until, :minor, :currency, :days, :at, :by) on conflict do nothing
                        """)
                        .param("id", id)
                        .param("lab", lab)
                        .param("category", scope.categoryCode())
                        .param("item", scope.itemCode())
                        .param("method", scope.method())
                        .param("until", scope.validUntil())
                        .param("minor", scope.price().minor())
                        .param("currency", scope.price().currency().getCurrencyCode())
                        .param("days", scope.turnaroundDays())
                        .param("at", Timestamp.from(at))
                        .param("by", actor.toString())
                        .update()
                == 1;
    }

    /** False when it is none of that laboratory, or over. */
    boolean endScope(UUID lab, UUID scope, Actor actor, Instant at) {
        return jdbc.sql("update inspection_lab_scope set ended_at = :at, ended_by = :by"
                                + " where scope_id = :scope and lab_id = :lab and ended_at is null")
                        .param("at", Timestamp.from(at))
                        .param("by", actor.toString())
                        .param("scope", scope)
                        .param("lab", lab)
                        .update()
                == 1;
    }

    List<Lab.Scope> scopes(UUID lab) {
        return jdbc.sql(SCOPES
                        + " where lab_id = :lab order by ended_at is not null, item_code, category_code nulls first")
                .param("lab", lab)
                .query(LabBook::scope)
                .list();
    }

    /** False when the account belongs to a laboratory already. */
    boolean addMember(UUID account, UUID lab) {
        return jdbc.sql(
                                "insert into inspection_lab_member (account_id, lab_id) values (:account, :lab) on conflict do nothing")
                        .param("account", account)
                        .param("lab", lab)
                        .update()
                == 1;
    }

    boolean removeMember(UUID account, UUID lab) {
        return jdbc.sql("delete from inspection_lab_member where account_id = :account and lab_id = :lab")
                        .param("account", account)
                        .param("lab", lab)
                        .update()
                == 1;
    }

    List<UUID> members(UUID lab) {
        return jdbc.sql("select account_id from inspection_lab_member where lab_id = :lab order by account_id")
                .param("lab", lab)
                .query(UUID.class)
                .list();
    }

    static Lab lab(ResultSet row, int index) throws SQLException {
        return new Lab(
                Objects.requireNonNull(row.getObject("lab_id", UUID.class)),
                row.getString("code"),
                new Lab.Profile(
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getString("cnas_no"),
                        row.getObject("cnas_until", LocalDate.class),
                        row.getString("cma_no"),
                        row.getObject("cma_until", LocalDate.class)),
                row.getBoolean("active"),
                row.getTimestamp("created_at").toInstant(),
                row.getLong("version"));
    }

    private static Lab.Scope scope(ResultSet row, int index) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Lab.Scope(
                Objects.requireNonNull(row.getObject("scope_id", UUID.class)),
                row.getString("category_code"),
                row.getString("item_code"),
                row.getString("method"),
                Objects.requireNonNull(row.getObject("valid_until", LocalDate.class)),
                new Money(row.getLong("price_minor"), Currency.getInstance(row.getString("currency"))),
                row.getInt("turnaround_days"),
                ended == null ? null : ended.toInstant());
    }
}
