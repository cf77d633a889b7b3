package io.touchstone.taxonomy.domain;

import io.touchstone.intake.Column;
import io.touchstone.intake.IntakeKind;
import io.touchstone.intake.KeyedMerge;
import io.touchstone.intake.RowCode;
import io.touchstone.intake.StagedFile;
import io.touchstone.taxonomy.CategoriesApplied;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Category files. A parent may stand anywhere in the file or be there already; rows that would close a circle are refused. */
@Component
class CategoryKind implements IntakeKind {

    /** A name or a risk class moves no amount; nothing hangs on a new category yet but what the file moves below it. */
    private static final String AMOUNTS_MOVE = """
            select exists (select from intake_merged m join taxonomy_category c using (category_code)
                where (m.parent_code, m.deposit_minor, m.currency) is distinct from (c.parent_code, c.deposit_minor, c.currency))
            """;

    private static final int NAME_MAX = 200;
    private static final int CODE_MAX = 64;

    private static final List<Column> COLUMNS = List.of(
            Column.text("category_code", CODE_MAX),
            Column.text("parent_code", CODE_MAX).optional(),
            Column.text("name_zh", NAME_MAX),
            Column.text("name_en", NAME_MAX).optional(),
            Column.words("risk_class", "low", "medium", "high").optional(),
            Column.amount("deposit_minor").optional(),
            Column.currency());

    private final ObjectProvider<CategoriesApplied> followers;

    CategoryKind(ObjectProvider<CategoriesApplied> followers) {
        this.followers = followers;
    }

    @Override
    public String name() {
        return "categories";
    }

    @Override
    public int position() {
        return 1;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Tally apply(StagedFile file) {
        refuseStrays(file);
        Tally tally = KeyedMerge.takingLatest("taxonomy_category", COLUMNS).run(file);
        Timestamp at = Timestamp.from(file.at());
        JdbcTemplate db = file.db();
        boolean amountsMove = Boolean.TRUE.equals(db.queryForObject(AMOUNTS_MOVE, Boolean.class));
        // Parents and children of one file come in one statement, so that the foreign key is checked when all are
        // there.
        db.update("""
                insert into taxonomy_category as c (category_code, parent_code, name_zh, name_en, risk_class,
                    deposit_minor, currency, updated_at)
                select category_code, parent_code, name_zh, name_en, risk_class, deposit_minor, currency, ?
                  from intake_merged
                on conflict (category_code) do update set parent_code = excluded.parent_code,
                    name_zh = excluded.name_zh, name_en = excluded.name_en, risk_class = excluded.risk_class,
                    deposit_minor = excluded.deposit_minor, currency = excluded.currency,
                    updated_at = excluded.updated_at
                """, at);
        if (amountsMove) {
            followers.orderedStream().forEach(follower -> follower.categoriesChanged(db));
        }
        return tally;
    }

    private static void refuseStrays(StagedFile file) {
        ParentCheck check = new ParentCheck();
        file.db().query("select category_code, parent_code from taxonomy_category", row -> {
            check.stored(row.getString(1), row.getString(2));
        });
        file.db().query("select line, category_code, parent_code from intake_staged order by line", row -> {
            check.staged(row.getLong(1), row.getString(2), row.getString(3));
        });
        check.strays().forEach((line, code) -> {
            file.refuse(line, "parent_code", code.slug(), detail(code));
            file.db().update("delete from intake_staged where line = ?", line);
        });
    }

    private static String detail(RowCode code) {
        return code == RowCode.CONFLICT ? "the category would be below itself" : code.detail();
    }
}
