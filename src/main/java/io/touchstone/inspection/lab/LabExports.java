package io.touchstone.inspection.lab;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.inspection.sample.InspectionPermissions;
import io.touchstone.kernel.PlatformTime;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables of laboratories for the console’s exports; nothing in them says who bought a sample. */
@Configuration(proxyBeanMethods = false)
class LabExports {

    /** A table of inspection, for those who may read it. */
    private record Source(String name, Function<Map<String, String>, TableExport> made) implements ExportSource {

        @Override
        public String ability() {
            return InspectionPermissions.READ;
        }

        @Override
        public TableExport table(Map<String, String> filter) {
            return made.apply(filter);
        }
    }

    @Bean
    ExportSource labExport(PlatformTime time) {
        return new Source("inspection-labs", typed -> {
            Map<String, String> filter = LabFilter.labs(typed);
            Map<String, Object> parameters = new LinkedHashMap<>(filter);
            parameters.put("zone", time.zone().getId());
            String sql =
                    "select b.code, b.name_zh, b.name_en, b.cnas_no, b.cnas_until, b.cma_no, b.cma_until, t.open, t.answered,"
                            + " t.on_time, t.median_days::numeric as median_days, t.promised_days::numeric as promised_days, t.retested,"
                            + " t.overturned, t.scored, t.fit from inspection_lab b join (" + TrustBook.FIGURES
                            + ") t using (lab_id) where b.lab_id in (select lab_id from inspection_lab"
                            + LabBook.where(filter)
                            + ") order by b.code";
            return new TableExport("inspection-labs", LAB, sql, parameters, filter);
        });
    }

    @Bean
    ExportSource testOrderExport(Clock clock, PlatformTime time) {
        return new Source("inspection-orders", typed -> {
            Map<String, String> filter = OrderFilter.of(typed);
            Map<String, Object> parameters = new LinkedHashMap<>(filter);
            if (filter.containsKey("due")) {
                parameters.put("today", time.day(clock.instant()));
            }
            String sql =
                    "select o.number, o.kind, s.number as sample_number, o.blind_code, l.code as lab, o.state, o.sent_at, o.due_on,"
                            + " o.price_minor, o.currency, o.submitted_at, o.verified_at,"
                            + " case when o.passed then 'pass' when not o.passed then 'fail' end as verdict"
                            + " from inspection_test_order o join inspection_lab l using (lab_id) join inspection_sample s using (sample_id)"
                            + OrderFilter.where(filter) + " order by o.sent_at desc, o.order_id desc";
            return new TableExport("inspection-orders", ORDER, sql, parameters, filter);
        });
    }

    @Bean
    ExportSource labResultExport() {
        return new Source(
                "inspection-results", typed -> new TableExport("inspection-results", RESULT, """
                        select o.number, l.code as lab, r.item_code, i.name_zh, i.name_en, r.version, r.value_text, r.value, r.uncertainty,
                               r.unit, r.verdict, r.lab_verdict, r.tested_at
                          from inspection_test_order o
                          join inspection_lab l using (lab_id)
                          join inspection_result_item r on r.order_id = o.order_id and r.version = o.result_version
                          join inspection_spec_item i on i.spec_id = o.spec_id and i.version = o.spec_version and i.code = r.item_code
                         order by o.sent_at desc, o.order_id desc, r.position
                        """, Map.of(), Map.of()));
    }

    @Bean
    ExportSource proficiencyExport() {
        return new Source(
                "inspection-rounds", typed -> new TableExport("inspection-rounds", ROUND, """
                        select r.number, r.item_code, r.state, l.code as lab, e.blind_code, e.value, e.uncertainty, r.unit, r.assigned,
                               r.spread, e.z, e.submitted_at
                          from inspection_round r join inspection_round_entry e using (round_id) join inspection_lab l using (lab_id)
                         order by r.created_at desc, r.round_id desc, l.code
                        """, Map.of(), Map.of()));
    }

    @Bean
    ExportSource specExport() {
        return new Source("inspection-specs", typed -> {
            Map<String, String> filter = LabFilter.specs(typed);
            String sql =
                    "select s.code, s.category_code, i.version, i.code as item_code, i.name_zh, i.name_en, i.method, i.standard,"
                            + " i.clause, i.criterion, i.lower_limit, i.upper_limit, i.expected, i.unit, i.decision, i.detection_limit"
                            + " from inspection_spec s join inspection_spec_item i using (spec_id)"
                            + SpecBook.where(filter)
                            + " order by s.code, i.version desc, i.position";
            return new TableExport("inspection-specs", SPEC, sql, filter, filter);
        });
    }

    private static final List<ExportColumn> LAB = List.of(
            ExportColumn.text("code", "inspection.lab.code"),
            ExportColumn.text("name_zh", "inspection.lab.name-zh"),
            ExportColumn.text("name_en", "inspection.lab.name-en"),
            ExportColumn.text("cnas_no", "inspection.lab.cnas"),
            ExportColumn.date("cnas_until", "inspection.lab.cnas-until"),
            ExportColumn.text("cma_no", "inspection.lab.cma"),
            ExportColumn.date("cma_until", "inspection.lab.cma-until"),
            ExportColumn.integer("open", "inspection.trust.open"),
            ExportColumn.integer("answered", "inspection.trust.answered"),
            ExportColumn.integer("on_time", "inspection.trust.on-time"),
            ExportColumn.decimal("median_days", "inspection.trust.median"),
            ExportColumn.decimal("promised_days", "inspection.trust.promised"),
            ExportColumn.integer("retested", "inspection.trust.retested"),
            ExportColumn.integer("overturned", "inspection.trust.overturned"),
            ExportColumn.integer("scored", "inspection.trust.scored"),
            ExportColumn.integer("fit", "inspection.trust.fit"));

    private static final List<ExportColumn> ORDER = List.of(
            ExportColumn.text("number", "inspection.order.number"),
            ExportColumn.text("kind", "inspection.order.kind"),
            ExportColumn.text("sample_number", "inspection.order.sample"),
            ExportColumn.text("blind_code", "inspection.order.blind"),
            ExportColumn.text("lab", "inspection.order.lab"),
            ExportColumn.text("state", "inspection.order.state"),
            ExportColumn.time("sent_at", "inspection.order.sent"),
            ExportColumn.date("due_on", "inspection.order.due"),
            ExportColumn.integer("price_minor", "inspection.order.price-minor"),
            ExportColumn.text("currency", "inspection.order.currency"),
            ExportColumn.time("submitted_at", "inspection.order.submitted"),
            ExportColumn.time("verified_at", "inspection.order.verified"),
            ExportColumn.text("verdict", "inspection.result.verdict"));

    private static final List<ExportColumn> RESULT = List.of(
            ExportColumn.text("number", "inspection.order.number"),
            ExportColumn.text("lab", "inspection.order.lab"),
            ExportColumn.text("item_code", "inspection.item.code"),
            ExportColumn.text("name_zh", "inspection.item.name-zh"),
            ExportColumn.text("name_en", "inspection.item.name-en"),
            ExportColumn.integer("version", "inspection.result.version"),
            ExportColumn.text("value_text", "inspection.result.value"),
            ExportColumn.decimal("value", "inspection.result.figure"),
            ExportColumn.decimal("uncertainty", "inspection.result.uncertainty"),
            ExportColumn.text("unit", "inspection.item.unit"),
            ExportColumn.text("verdict", "inspection.result.verdict"),
            ExportColumn.text("lab_verdict", "inspection.result.lab-verdict"),
            ExportColumn.time("tested_at", "inspection.result.tested"));

    private static final List<ExportColumn> ROUND = List.of(
            ExportColumn.text("number", "inspection.round.number"),
            ExportColumn.text("item_code", "inspection.item.code"),
            ExportColumn.text("state", "inspection.order.state"),
            ExportColumn.text("lab", "inspection.order.lab"),
            ExportColumn.text("blind_code", "inspection.order.blind"),
            ExportColumn.decimal("value", "inspection.result.value"),
            ExportColumn.decimal("uncertainty", "inspection.result.uncertainty"),
            ExportColumn.text("unit", "inspection.item.unit"),
            ExportColumn.decimal("assigned", "inspection.round.assigned"),
            ExportColumn.decimal("spread", "inspection.round.spread"),
            ExportColumn.decimal("z", "inspection.round.z"),
            ExportColumn.time("submitted_at", "inspection.order.submitted"));

    private static final List<ExportColumn> SPEC = List.of(
            ExportColumn.text("code", "inspection.spec.code"),
            ExportColumn.text("category_code", "inspection.spec.category"),
            ExportColumn.integer("version", "inspection.spec.version"),
            ExportColumn.text("item_code", "inspection.item.code"),
            ExportColumn.text("name_zh", "inspection.item.name-zh"),
            ExportColumn.text("name_en", "inspection.item.name-en"),
            ExportColumn.text("method", "inspection.item.method"),
            ExportColumn.text("standard", "inspection.item.standard"),
            ExportColumn.text("clause", "inspection.item.clause"),
            ExportColumn.text("criterion", "inspection.item.criterion"),
            ExportColumn.decimal("lower_limit", "inspection.item.lower"),
            ExportColumn.decimal("upper_limit", "inspection.item.upper"),
            ExportColumn.text("expected", "inspection.item.expected"),
            ExportColumn.text("unit", "inspection.item.unit"),
            ExportColumn.text("decision", "inspection.item.decision"),
            ExportColumn.decimal("detection_limit", "inspection.item.detection"));
}
