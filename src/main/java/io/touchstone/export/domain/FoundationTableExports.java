package io.touchstone.export.domain;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.ListExport;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Accounts, departments and jobs as files: the modules that own them lie below this one and cannot know it. */
@Configuration(proxyBeanMethods = false)
class FoundationTableExports {

    @Bean
    ExportSource accountsListed() {
        return new ListExport(
                "accounts",
                "identity:read",
                List.of(
                        ExportColumn.text("username", "export.column.username"),
                        ExportColumn.text("display_name", "export.column.display-name"),
                        ExportColumn.text("department", "export.column.department"),
                        ExportColumn.text("state", "export.column.state"),
                        ExportColumn.text("roles", "export.column.roles"),
                        ExportColumn.time("created_at", "export.column.created-at")),
                """
                        select a.username, a.display_name, d.name as department, a.status as state,
                               array_to_string(array(select r.role from identity_account_role r where r.account_id = a.id order by r.role), ' ') as roles,
                               a.created_at
                          from identity_account a left join identity_department d on d.id = a.department_id where true""",
                Map.of(
                        "q",
                        "(position(lower(:q) in a.username_key) > 0 or position(lower(:q) in lower(a.display_name)) > 0)"),
                "order by a.username_key");
    }

    @Bean
    ExportSource departmentsListed() {
        return new ListExport(
                "departments",
                "identity:read",
                List.of(
                        ExportColumn.text("id", "export.column.id"),
                        ExportColumn.text("name", "export.column.name"),
                        ExportColumn.text("department", "export.column.department")),
                """
                        select d.id, d.name, p.name as department
                          from identity_department d left join identity_department p on p.id = d.parent_id where true""",
                Map.of(),
                "order by d.name, d.id");
    }

    @Bean
    ExportSource jobsListed() {
        return new ListExport(
                "jobs",
                "job:read",
                List.of(
                        ExportColumn.text("id", "export.column.id"),
                        ExportColumn.text("kind", "export.column.kind"),
                        ExportColumn.text("state", "export.column.state"),
                        ExportColumn.text("actor", "export.column.actor"),
                        ExportColumn.integer("done", "export.column.done"),
                        ExportColumn.integer("total", "export.column.total"),
                        ExportColumn.time("submitted_at", "export.column.submitted-at"),
                        ExportColumn.time("started_at", "export.column.started-at"),
                        ExportColumn.time("ended_at", "export.column.ended-at")),
                """
                        select id, kind, state, actor_kind || ':' || actor_id as actor, done, total, submitted_at, started_at, ended_at
                          from job where true""",
                Map.of("kind", "kind = :kind", "state", "state = :state"),
                "order by id desc");
    }
}
