package io.touchstone.identity.domain;

import io.touchstone.identity.Departments;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The departments as other modules see them. */
@Component
class DepartmentBook implements Departments {

    private final JdbcClient jdbc;

    DepartmentBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Named> all() {
        return jdbc
                .sql("""
                        with recursive placed as (
                          select id, name as path from identity_department where parent_id is null
                          union all
                          select d.id, p.path || ' / ' || d.name from identity_department d join placed p on p.id = d.parent_id)
                        select id, path from placed
                        """)
                .query((row, i) -> new Named(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .sorted(Comparator.comparing(Named::path))
                .toList();
    }

    @Override
    public Map<UUID, UUID> ofAccounts() {
        Map<UUID, UUID> found = new HashMap<>();
        jdbc.sql("select id, department_id from identity_account where department_id is not null")
                .query(row -> {
                    found.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return found;
    }

    @Override
    public Optional<UUID> of(UUID account) {
        return jdbc.sql("select department_id from identity_account where id = ? and department_id is not null")
                .param(account)
                .query(UUID.class)
                .optional();
    }
}
