package io.touchstone.identity.domain;

import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Role;
import io.touchstone.shell.ShellRule;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads accounts for lists, by sign-in name. */
@Repository
class AccountList {

    private static final String SELECT = """
            select a.id, a.username, a.username_key, a.display_name, a.status, d.name as department,
                   f.confirmed_at is not null as second_factor,
                   array(select r.role from identity_account_role r where r.account_id = a.id order by r.role) as roles
            from identity_account a
            left join identity_department d on d.id = a.department_id
            left join identity_second_factor f on f.account_id = a.id
            """;

    private final JdbcClient jdbc;

    AccountList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Keyed(String key, AccountRow row) {}

    /** Accounts whose sign-in name or name for showing has the text in it. */
    KeysetPage<AccountRow> find(String text, KeysetRequest request) {
        String pattern = "%" + escape(Username.keyOf(text)) + "%";
        List<Keyed> rows = jdbc.sql(SELECT + """
                        where (a.username_key like :pattern or lower(a.display_name) like :pattern)
                          and a.username_key > :after
                        order by a.username_key limit :limit
                        """)
                .param("pattern", pattern)
                .param("after", after(request.cursor()))
                .param("limit", request.limit() + 1)
                .query((row, number) -> new Keyed(row.getString("username_key"), row(row)))
                .list();
        KeysetPage<Keyed> page = KeysetPage.cut(rows, request.limit(), keyed -> List.of(keyed.key()));
        return new KeysetPage<>(page.items().stream().map(Keyed::row).toList(), page.nextCursor());
    }

    private static String after(@Nullable String cursor) {
        if (cursor == null) {
            return "";
        }
        return Cursor.decode(cursor, 1)
                .orElseThrow(() -> new RuleViolation(ShellRule.BAD_CURSOR))
                .get(0);
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static AccountRow row(ResultSet row) throws SQLException {
        return new AccountRow(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("department"),
                roles(row.getArray("roles")),
                "ENABLED".equals(row.getString("status")),
                row.getBoolean("second_factor"));
    }

    private static List<Role> roles(Array words) throws SQLException {
        return Arrays.stream((String[]) words.getArray()).map(Role::valueOf).toList();
    }
}
