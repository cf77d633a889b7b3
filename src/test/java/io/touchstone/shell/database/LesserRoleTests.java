package io.touchstone.shell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.support.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the running application may do with the tables; an external test server has one role for everything. */
@DisabledIfEnvironmentVariable(named = "TOUCHSTONE_TEST_DB_URL", matches = ".+")
class LesserRoleTests {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private final JdbcTemplate jdbc = DATABASE.jdbc();

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void worksWithRows() {
        jdbc.update("insert into taxonomy_category (category_code, name_zh, updated_at) values ('a', '类目', 'epoch')");
        jdbc.update("update taxonomy_category set name_en = 'category'");

        assertThat(jdbc.update("delete from taxonomy_category")).isOne();
    }

    @Test
    void cannotAlterATableOrSwitchATriggerOff() {
        refuses("alter table trade_order drop column carrier");
        refuses("alter table trade_order disable trigger all");
        refuses("drop table trade_order");
        refuses("set session_replication_role = replica");
    }

    @Test
    void isNotGrantedWhatATriggerRefuses() {
        assertThat(rights("trade_void")).containsEntry("insert", true).containsEntry("update", false);
        assertThat(rights("trade_void")).containsEntry("delete", false).containsEntry("truncate", false);
        assertThat(rights("merchant")).containsEntry("update", true);
    }

    private Map<String, Object> rights(String table) {
        return jdbc.queryForMap("""
                select has_table_privilege(?::regclass, 'insert') as insert, has_table_privilege(?::regclass, 'update') as update,
                       has_table_privilege(?::regclass, 'delete') as delete, has_table_privilege(?::regclass, 'truncate') as truncate
                """, table, table, table, table);
    }

    private void refuses(String statement) {
        assertThatThrownBy(() -> jdbc.execute(statement))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .message()
                .containsPattern("must be owner|permission denied");
    }
}
