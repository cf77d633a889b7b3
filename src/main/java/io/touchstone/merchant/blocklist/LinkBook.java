package io.touchstone.merchant.blocklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the marks into their table, a batch for any number of holders. */
@Component
class LinkBook implements LinkKeys {

    private static final int BATCH = 1_000;

    private final JdbcTemplate db;
    private final LinkMarks marks;

    LinkBook(JdbcTemplate db, LinkMarks marks) {
        this.db = db;
        this.marks = marks;
    }

    @Override
    public void keepAll(Map<Holder, LinkFacts> facts) {
        List<Object[]> gone = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        facts.forEach((holder, known) -> {
            String kindOfHolder = holder.kind().word();
            gone.add(new Object[] {kindOfHolder, holder.id()});
            marks.of(known)
                    .forEach((kind, mark) -> rows.add(new Object[] {kind.word(), mark, kindOfHolder, holder.id()}));
        });
        db.batchUpdate("delete from merchant_link where holder_kind = ? and holder_id = ?", gone);
        for (int from = 0; from < rows.size(); from += BATCH) {
            db.batchUpdate("""
                    insert into merchant_link (kind, mark, holder_kind, holder_id) values (?, ?, ?, ?)
                    on conflict do nothing
                    """, rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }

    @Override
    public void pass(Holder from, Holder to) {
        db.update(
                "insert into merchant_link (kind, mark, holder_kind, holder_id) select kind, mark, ?, ?"
                        + " from merchant_link where holder_kind = ? and holder_id = ? on conflict do nothing",
                to.kind().word(),
                to.id(),
                from.kind().word(),
                from.id());
    }

    @Override
    public byte @Nullable [] mark(LinkFacts.Kind kind, String value) {
        return marks.of(kind, value);
    }
}
