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
        List<Map.Entry<Holder, LinkFacts>> all = List.copyOf(facts.entrySet());
        for (int from = 0; from < all.size(); from += BATCH) {
            keep(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
    }

    private void keep(List<Map.Entry<Holder, LinkFacts>> batch) {
        db.update(
                """
                delete from merchant_link l using unnest(?::text[], ?::text[]) as h (holder_kind, holder_id)
                where l.holder_kind = h.holder_kind and l.holder_id = h.holder_id
                """,
                batch.stream().map(one -> one.getKey().kind().word()).toArray(String[]::new),
                batch.stream().map(one -> one.getKey().id()).toArray(String[]::new));
        List<Object[]> rows = new ArrayList<>();
        batch.forEach(one -> marks.of(one.getValue())
                .forEach((kind, mark) -> rows.add(new Object[] {
                    kind.word(), mark, one.getKey().kind().word(), one.getKey().id()
                })));
        db.batchUpdate("""
                insert into merchant_link (kind, mark, holder_kind, holder_id) values (?, ?, ?, ?)
                on conflict do nothing
                """, rows);
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
