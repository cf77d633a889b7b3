package io.touchstone.merchant.register;

import io.touchstone.intake.Column;
import io.touchstone.intake.IntakeKind;
import io.touchstone.intake.StagedFile;
import io.touchstone.kernel.PlatformTime;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Files of a whole register, taken in like any other file: checked row by row, flat in memory, applied as one set. The newest
 * file stands for the register: what it no longer has is gone.
 */
class SnapshotKind implements IntakeKind {

    private static final int AFTER_THE_FACTS = 100;
    private static final int NUMBER_MAX = 64;
    private static final int NAME_MAX = 200;
    private static final int SCOPE_MAX = 4000;

    private static final List<Column> COLUMNS = List.of(
            Column.text("number", NUMBER_MAX),
            Column.text("name", NAME_MAX).optional(),
            Column.words("status", RegistryRecord.Status.words()),
            Column.date("valid_until").optional(),
            Column.text("scope", SCOPE_MAX).optional(),
            Column.date("as_of").optional());

    /** As {@link Register#key} does it. */
    private static final String KEY =
            "upper(regexp_replace(normalize(number, NFKC), '[\\s\\-\u2010-\u2015\u2212]', '', 'g'))";

    private final Register register;
    private final PlatformTime time;

    SnapshotKind(Register register, PlatformTime time) {
        this.register = register;
        this.time = time;
    }

    @Override
    public String name() {
        return "register_" + register.word();
    }

    @Override
    public int position() {
        return AFTER_THE_FACTS + register.ordinal();
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    /** Of rows with one number the last counts; a row that says what is known already is a duplicate. */
    @Override
    public Tally apply(StagedFile file) {
        JdbcTemplate db = file.db();
        db.execute("create temporary table register_file on commit drop as"
                + " select distinct on (key) * from (select " + KEY + " as key, * from " + StagedFile.TABLE
                + ") s order by key, line desc");
        db.execute("analyze register_file");
        long gone = db.update(
                "delete from merchant_register_record r where register = ?"
                        + " and not exists (select from register_file f where f.key = r.key)",
                register.word());
        long changed = db.update("""
                insert into merchant_register_record as r (register, key, number, name, status, valid_until, scope)
                select ?, key, number, name, status, valid_until, scope from register_file
                on conflict (register, key) do update set number = excluded.number, name = excluded.name,
                    status = excluded.status, valid_until = excluded.valid_until, scope = excluded.scope
                where (r.number, r.name, r.status, r.valid_until, r.scope) is distinct from
                      (excluded.number, excluded.name, excluded.status, excluded.valid_until, excluded.scope)
                """, register.word());
        remember(file, changed, gone);
        long rows = Objects.requireNonNull(db.queryForObject("select count(*) from " + StagedFile.TABLE, Long.class));
        return new Tally(changed, rows - changed);
    }

    private void remember(StagedFile file, long changed, long gone) {
        file.db()
                .update(
                        """
                        insert into merchant_register_snapshot
                            (import_id, register, as_of, received_at, received_by, records, changed, gone)
                        select ?, ?, coalesce(max(as_of)::timestamp at time zone ?, ?), ?, ?, count(*), ?, ?
                        from register_file
                        """,
                        file.importId(),
                        register.word(),
                        time.zone().getId(),
                        Timestamp.from(file.at()),
                        Timestamp.from(file.at()),
                        file.actor().toString(),
                        changed,
                        gone);
    }
}
