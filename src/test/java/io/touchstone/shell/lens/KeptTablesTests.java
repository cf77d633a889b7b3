package io.touchstone.shell.lens;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.support.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every table is kept, dated, follows another, or is named as told live with the reason. */
class KeptTablesTests {

    private static final TestDatabase DATABASE = TestDatabase.create();

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void saysOfEveryTableHowItIsTold() {
        assertThat(names("""
                select relname from pg_class
                 where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
                   and relname <> 'flyway_schema_history' and relname not in (select table_name from shell_kept)
                """))
                .as("write select past.keep('…') or lens.date, lens.follow, lens.leave, lens.view in its migration")
                .isEmpty();
    }

    @Test
    void saysNothingOfTablesThatAreGone() {
        assertThat(names("select table_name from shell_kept where to_regclass('public.' || table_name) is null"))
                .isEmpty();
    }

    @Test
    void givesAReasonForWhatIsToldLive() {
        assertThat(names("select table_name from shell_kept where how = 'LIVE' and coalesce(length(detail), 0) < 5"))
                .isEmpty();
    }

    @Test
    void datesOnlyRowsThatNeverChange() {
        assertThat(names("""
                select table_name from shell_kept
                 where how = 'DATED' and not has_table_privilege('%s', 'public.' || table_name, 'insert') is null
                   and (has_table_privilege('%1$s', 'public.' || table_name, 'update')
                     or has_table_privilege('%1$s', 'public.' || table_name, 'delete'))
                """.formatted(DATABASE.jdbc().queryForObject("select current_user", String.class))))
                .isEmpty();
    }

    @Test
    void hasTheColumnsOfEveryTable() {
        assertThat(DATABASE.ownerJdbc().queryForObject("select lens.is_stale()", Boolean.class))
                .isFalse();
        assertThat(names("""
                select k.table_name || '.' || a.attname from shell_kept k
                  join pg_attribute a on a.attrelid = to_regclass('public.' || k.table_name) and a.attnum > 0 and not a.attisdropped
                 where k.how = 'VERSIONS' and not exists (select from pg_attribute p
                    where p.attrelid = to_regclass('past.' || k.table_name) and p.attname = a.attname and p.atttypid = a.atttypid)
                """)).isEmpty();
    }

    /** Each change closes the open version: along the key alone it would pass all that a busy row ever had. */
    @Test
    void findsTheOpenVersionInOneStep() {
        assertThat(names("""
                select table_name from shell_kept
                 where how = 'VERSIONS' and not exists (
                       select from pg_index x
                        where x.indrelid = to_regclass('past.' || table_name) and x.indpred is null
                          and split_part(pg_get_indexdef(x.indexrelid), ' USING btree ', 2)
                            = format('(%s, seen_to)', past.key_columns(table_name, '')))
                """)).isEmpty();
    }

    /** The application looks through lenses alone: it can neither read versions elsewhere nor write them. */
    @Test
    void keepsTheVersionsOutOfReach() {
        assertThat(DATABASE.jdbc().queryForObject("select has_schema_privilege('past', 'usage')", Boolean.class))
                .isFalse();
        assertThat(DATABASE.jdbc().queryForList("""
                        select table_schema || '.' || table_name || ' ' || privilege_type
                          from information_schema.table_privileges
                         where grantee = current_user and table_schema in ('past', 'lens', 'scope')
                           and privilege_type <> 'SELECT'
                        """, String.class)).isEmpty();
    }

    private static List<String> names(String sql) {
        return DATABASE.ownerJdbc().queryForList(sql + " order by 1", String.class);
    }
}
