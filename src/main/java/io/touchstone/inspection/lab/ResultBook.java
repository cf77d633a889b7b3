package io.touchstone.inspection.lab;

import io.touchstone.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Results as they were handed in, who confirmed them, and the reports that came with them; only ever added to. */
@Repository
class ResultBook {

    private final JdbcClient jdbc;

    ResultBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One item of a result with its verdict. */
    record Judged(SpecItem item, Entry entry, Measured measured, boolean passed) {}

    /** A result as it is handed in. */
    record NewResult(
            UUID orderId,
            int version,
            String source,
            @Nullable String reason,
            int verifiers,
            List<Judged> items) {

        boolean passed() {
            return items.stream().allMatch(Judged::passed);
        }

        boolean differs() {
            return items.stream().anyMatch(one -> one.passed() != one.entry().passed());
        }
    }

    void add(NewResult result, Actor actor, Instant at) {
        jdbc.sql("""
                insert into inspection_result (order_id, version, submitted_at, submitted_by, source, reason, passed, differs, verifiers)
                values (:order, :version, :at, :by, :source, :reason::text, :passed, :differs, :verifiers)
                """)
                .param("order", result.orderId())
                .param("version", result.version())
                .param("at", Timestamp.from(at))
                .param("by", actor.toString())
                .param("source", result.source())
                .param("reason", result.reason())
                .param("passed", result.passed())
                .param("differs", result.differs())
                .param("verifiers", result.verifiers())
                .update();
        for (int i = 0; i < result.items().size(); i++) {
            add(result, i + 1, result.items().get(i));
        }
    }

    private void add(NewResult result, int position, Judged one) {
        jdbc.sql("""
                insert into inspection_result_item (order_id, version, item_code, position, method, value_text, kind, value, uncertainty,
                                                    unit, verdict, lab_verdict, tested_at)
                values (:order, :version, :item, :position, :method::text, :text, :kind, :value::numeric, :uncertainty::numeric,
                        :unit::text, :verdict, :lab, :tested)
                """)
                .param("order", result.orderId())
                .param("version", result.version())
                .param("item", one.item().code())
                .param("position", position)
                .param("method", one.entry().method())
                .param("text", one.entry().valueText())
                .param("kind", one.measured().kind().word())
                .param("value", one.measured().value())
                .param("uncertainty", one.measured().uncertainty())
                .param("unit", one.item().unit())
                .param("verdict", word(one.passed()))
                .param("lab", word(one.entry().passed()))
                .param("tested", Timestamp.from(one.entry().testedAt()))
                .update();
    }

    private static String word(boolean passed) {
        return passed ? "pass" : "fail";
    }

    void confirm(
            UUID order, ResultVersion result, Actor actor, boolean confirmed, @Nullable String reason, Instant at) {
        jdbc.sql("""
                insert into inspection_verification (order_id, version, submitted_by, verifier, at, confirmed, reason)
                values (:order, :version, :submitter, :verifier, :at, :confirmed, :reason::text)
                """)
                .param("order", order)
                .param("version", result.version())
                .param("submitter", result.submittedBy())
                .param("verifier", actor.toString())
                .param("at", Timestamp.from(at))
                .param("confirmed", confirmed)
                .param("reason", reason)
                .update();
    }

    Optional<ResultVersion> result(UUID order, int version) {
        return results(order).stream().filter(one -> one.version() == version).findFirst();
    }

    /** Newest first, with what was said of each. */
    List<ResultVersion> results(UUID order) {
        Map<Integer, List<ResultVersion.Verification>> said = verifications(order);
        return jdbc.sql("""
                        select version, submitted_at, submitted_by, source, reason, passed, differs, verifiers
                          from inspection_result where order_id = :order order by version desc
                        """)
                .param("order", order)
                .query((row, index) -> new ResultVersion(
                        row.getInt(1),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBoolean(6),
                        row.getBoolean(7),
                        row.getInt(8),
                        said.getOrDefault(row.getInt(1), List.of())))
                .list();
    }

    private Map<Integer, List<ResultVersion.Verification>> verifications(UUID order) {
        record Said(int version, ResultVersion.Verification verification) {}
        return jdbc
                .sql("select version, verifier, at, confirmed, reason from inspection_verification"
                        + " where order_id = :order order by at")
                .param("order", order)
                .query((row, index) -> new Said(
                        row.getInt(1),
                        new ResultVersion.Verification(
                                row.getString(2),
                                row.getTimestamp(3).toInstant(),
                                row.getBoolean(4),
                                row.getString(5))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Said::version, Collectors.mapping(Said::verification, Collectors.toList())));
    }

    /** The items of the result that stands. */
    List<ResultLine> lines(UUID order) {
        return lines(order, null);
    }

    /** @param version null for the one that stands */
    List<ResultLine> lines(UUID order, @Nullable Integer version) {
        return lines(List.of(order), version).getOrDefault(order, List.of());
    }

    /** The items of the results that stand, by order. */
    Map<UUID, List<ResultLine>> lines(Collection<UUID> orders) {
        return lines(orders, null);
    }

    private Map<UUID, List<ResultLine>> lines(Collection<UUID> orders, @Nullable Integer version) {
        Map<UUID, List<ResultLine>> lines = ofEach(orders);
        jdbc.sql("select " + SpecItemRows.COLUMNS + """
                        , r.value_text, r.value, r.uncertainty, r.verdict, r.lab_verdict, r.tested_at, r.method as used_method, o.order_id
                          from inspection_test_order o
                          join inspection_result_item r on r.order_id = o.order_id and r.version = coalesce(:version::int, o.result_version)
                          join inspection_spec_item i on i.spec_id = o.spec_id and i.version = o.spec_version and i.code = r.item_code
                         where o.order_id = any(:orders::uuid[]) order by o.order_id, r.position
                        """)
                .param("orders", orders.toArray(UUID[]::new))
                .param("version", version)
                .query(row -> {
                    Objects.requireNonNull(lines.get(row.getObject("order_id", UUID.class)))
                            .add(line(row, 0));
                });
        return lines;
    }

    private static <T> Map<UUID, List<T>> ofEach(Collection<UUID> orders) {
        Map<UUID, List<T>> each = new LinkedHashMap<>();
        orders.forEach(order -> each.put(order, new ArrayList<>()));
        return each;
    }

    private static ResultLine line(ResultSet row, int index) throws SQLException {
        SpecItem item = SpecItemRows.item(row, index);
        return new ResultLine(
                item.code(),
                item.nameZh(),
                item.nameEn(),
                Objects.requireNonNullElse(row.getString("used_method"), item.method()),
                item.standard(),
                item.clause(),
                item.limitText(),
                row.getString("value_text"),
                row.getBigDecimal("value"),
                row.getBigDecimal("uncertainty"),
                item.unit(),
                row.getString("verdict").equals("pass"),
                row.getString("lab_verdict").equals("pass"),
                item.safety(),
                item.retestable(),
                item.perishable(),
                row.getTimestamp("tested_at").toInstant());
    }

    void addReport(UUID id, UUID order, ReportFile file) {
        jdbc.sql("""
                insert into inspection_report (report_id, order_id, file_id, sha256, name, added_at, added_by)
                values (:id, :order, :file, :sha256, :name, :at, :by)
                """)
                .param("id", id)
                .param("order", order)
                .param("file", file.fileId())
                .param("sha256", file.sha256())
                .param("name", file.name())
                .param("at", Timestamp.from(file.addedAt()))
                .param("by", file.addedBy())
                .update();
    }

    /** Newest first. */
    List<ReportFile> reports(UUID order) {
        return reports(List.of(order)).getOrDefault(order, List.of());
    }

    /** Those of several orders, by order. */
    Map<UUID, List<ReportFile>> reports(Collection<UUID> orders) {
        Map<UUID, List<ReportFile>> reports = ofEach(orders);
        jdbc.sql("select order_id, file_id, name, sha256, added_at, added_by from inspection_report"
                        + " where order_id = any(:orders::uuid[]) order by order_id, added_at desc, report_id desc")
                .param("orders", orders.toArray(UUID[]::new))
                .query(row -> {
                    Objects.requireNonNull(reports.get(row.getObject("order_id", UUID.class)))
                            .add(new ReportFile(
                                    Objects.requireNonNull(row.getObject("file_id", UUID.class)),
                                    row.getString("name"),
                                    row.getString("sha256"),
                                    row.getTimestamp("added_at").toInstant(),
                                    row.getString("added_by")));
                });
        return reports;
    }
}
