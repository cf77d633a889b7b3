package io.touchstone.inspection.lab;

import io.touchstone.intake.Column;
import io.touchstone.intake.CopyFile;
import io.touchstone.intake.IntakeKind;
import io.touchstone.intake.StagedFile;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Files of laboratory results (contract, "Bulk intake"): they fill the working sheets of the sender’s own orders, and an order whose last
 * item arrives is handed in. What is filled is never changed by a file: laboratories amend with a reason.
 */
@Component
class LabResultKind implements IntakeKind {

    /** After the seven kinds of facts. */
    private static final int POSITION = 80;

    private static final int TEXT_MAX = 200;

    private static final String MERGED = "inspection_lab_merged";

    private static final List<Column> COLUMNS = List.of(
            Column.text("sample_no", TEXT_MAX),
            Column.text("item_code", TEXT_MAX),
            Column.text("method", TEXT_MAX),
            Column.text("limit_text", TEXT_MAX).optional(),
            Column.text("value_text", TEXT_MAX),
            Column.words("verdict", "pass", "fail"),
            Column.time("tested_at"));

    private final LabSender senders;
    private final SpecBook specs;
    private final Results results;

    LabResultKind(LabSender senders, SpecBook specs, Results results) {
        this.senders = senders;
        this.specs = specs;
        this.results = results;
    }

    @Override
    public String name() {
        return "lab_results";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Tally apply(StagedFile file) {
        String own = senders.condition(file.actor());
        LabResultFold.Known known = known(file, own);
        CopyFile merged = file.scratch();
        LabResultFold fold = new LabResultFold(file, known, merged.rows());
        file.read(query(own), fold::take);
        fold.end();
        file.db()
                .execute("create temporary table " + MERGED
                        + " (order_id uuid, item_code text, sample_no text, method text,"
                        + " limit_text text, value_text text, verdict text, tested_at timestamptz) on commit drop");
        merged.copyInto(
                MERGED + " (order_id, item_code, sample_no, method, limit_text, value_text, verdict, tested_at)");
        store(file);
        handIn(file);
        return fold.tally();
    }

    /** The items of every specification that the file’s orders pin; there are as many as there are specifications. */
    private LabResultFold.Known known(StagedFile file, String own) {
        LabResultFold.Known known = new LabResultFold.Known();
        file.db()
                .query(
                        "select distinct o.spec_id, o.spec_version from inspection_test_order o"
                                + " where o.blind_code in (select s.sample_no from " + StagedFile.TABLE
                                + " s) and o.state <> 'untested' and " + own,
                        row -> {
                            UUID spec = row.getObject(1, UUID.class);
                            int version = row.getInt(2);
                            known.put(
                                    spec, version, specs.version(spec, version).orElseThrow());
                        });
        return known;
    }

    private static String query(String own) {
        return """
                select s.line, s.sample_no, s.item_code, s.method, s.limit_text, s.value_text, s.verdict, s.tested_at,
                       o.order_id, o.spec_id::text || '/' || o.spec_version, s.item_code = any (o.items), o.state in ('sent', 'sent_back'),
                       e.method, e.limit_text, e.value_text, e.verdict, e.tested_at
                  from intake_staged s
                  left join inspection_test_order o on o.blind_code = s.sample_no and o.state <> 'untested' and %s
                  left join inspection_entry e on e.order_id = o.order_id and e.item_code = s.item_code
                 order by s.sample_no, s.item_code, num_nonnulls(s.limit_text), s.method, s.limit_text, s.value_text, s.verdict,
                          s.tested_at, s.line
                """.formatted(own);
    }

    private static void store(StagedFile file) {
        file.db().update("""
                insert into inspection_entry (order_id, item_code, sample_no, method, limit_text, value_text, verdict, tested_at, source,
                                              entered_at, entered_by)
                select order_id, item_code, sample_no, method, limit_text, value_text, verdict, tested_at, 'import', ?, ?
                  from inspection_lab_merged
                on conflict (order_id, item_code) do update set limit_text = excluded.limit_text
                """, java.sql.Timestamp.from(file.at()), file.actor().toString());
    }

    /** Orders that this file made whole. */
    private void handIn(StagedFile file) {
        List<UUID> whole = file.db().queryForList("""
                select o.order_id from inspection_test_order o
                 where o.order_id in (select order_id from inspection_lab_merged) and o.state = 'sent'
                   and cardinality(o.items) = (select count(*) from inspection_entry e where e.order_id = o.order_id)
                 order by o.order_id
                """, UUID.class);
        for (UUID order : whole) {
            file.checkCancelled();
            results.submit(order, Entry.Source.IMPORT, null, file.actor(), file.at());
        }
    }
}
