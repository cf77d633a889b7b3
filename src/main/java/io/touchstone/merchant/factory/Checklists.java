package io.touchstone.merchant.factory;

import io.touchstone.kernel.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of the checklist. */
@Component
class Checklists {

    private static final String SELECT =
            "select version, title_zh, title_en, pass_bp, state = 'published' from merchant_factory_template ";

    private final JdbcClient jdbc;

    Checklists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Checklist get(int version) {
        return jdbc.sql(SELECT + " where version = ?")
                .params(version)
                .query(this::checklist)
                .optional()
                .orElseThrow(() -> new NotFound("factory_checklist", Integer.toString(version)));
    }

    /** The newest that was published. */
    Checklist inForce() {
        return jdbc.sql(SELECT + " where state = 'published' order by version desc limit 1")
                .query(this::checklist)
                .single();
    }

    Optional<Checklist> draft() {
        return jdbc.sql(SELECT + " where state = 'draft'")
                .query(this::checklist)
                .optional();
    }

    /** Newest first. */
    List<Checklist> all() {
        return jdbc.sql(SELECT + " order by version desc")
                .query(this::checklist)
                .list();
    }

    /** Copies a version as the next one, which is a draft. */
    int copy(Checklist from, String by, Instant at) {
        int version = jdbc.sql("""
                        insert into merchant_factory_template
                        select max(version) + 1, :zh, :en, :pass, 'draft', :by, :at, null from merchant_factory_template
                        returning version
                        """)
                .param("zh", from.titleZh())
                .param("en", from.titleEn())
                .param("pass", from.passBp())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        from.items().forEach(item -> add(version, from.items().indexOf(item) + 1, item));
        return version;
    }

    /** Writes a draft anew. */
    void write(Checklist draft) {
        jdbc.sql("update merchant_factory_template set title_zh = ?, title_en = ?, pass_bp = ? where version = ?")
                .params(draft.titleZh(), draft.titleEn(), draft.passBp(), draft.version())
                .update();
        jdbc.sql("delete from merchant_factory_item where version = ?")
                .params(draft.version())
                .update();
        draft.items().forEach(item -> add(draft.version(), draft.items().indexOf(item) + 1, item));
    }

    void publish(int version, Instant at) {
        jdbc.sql("update merchant_factory_template set state = 'published', published_at = ? where version = ?")
                .params(at.atOffset(ZoneOffset.UTC), version)
                .update();
    }

    private void add(int version, int position, Checklist.Item item) {
        jdbc.sql("insert into merchant_factory_item values (?, ?, ?, ?, ?, ?, ?)")
                .params(version, item.code(), position, item.textZh(), item.textEn(), item.weight(), item.critical())
                .update();
    }

    private Checklist checklist(ResultSet row, int index) throws SQLException {
        int version = row.getInt(1);
        List<Checklist.Item> items = jdbc.sql("""
                        select code, text_zh, text_en, weight, is_critical from merchant_factory_item
                        where version = ? order by position
                        """)
                .params(version)
                .query((item, at) -> new Checklist.Item(
                        item.getString(1), item.getString(2), item.getString(3), item.getInt(4), item.getBoolean(5)))
                .list();
        return new Checklist(version, row.getString(2), row.getString(3), row.getInt(4), row.getBoolean(5), items);
    }
}
