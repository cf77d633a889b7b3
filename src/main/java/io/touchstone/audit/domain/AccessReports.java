package io.touchstone.audit.domain;

import io.touchstone.export.CatalogueBrief;
import io.touchstone.export.CatalogueBrief.Chart;
import io.touchstone.export.CatalogueEntry;
import io.touchstone.export.CatalogueEntry.Group;
import io.touchstone.export.CatalogueField;
import io.touchstone.export.CatalogueTables;
import io.touchstone.export.CatalogueTables.Head;
import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who came in, who was turned away, and what left the house or was laid open, as a report of the catalogue (feature M3). */
@Configuration(proxyBeanMethods = false)
class AccessReports {

    private static final String ACCESS = "access-log";

    /** Acts by which somebody gets in or gets something to see or take that is not open to every reader. */
    private static final String ACTS =
            "'identity.signed_in', 'identity.sign_in_failed', 'identity.session_revoked', 'export.made',"
                    + " 'inspection.identity_shown', 'audit.chain_verified'";

    @Bean
    ExportSource accessReport(CatalogueTables tables) {
        return tables.of(
                new Head(AccessReports.class, ACCESS, AuditPermissions.READ, List.of("action", "actor")),
                List.of(
                        ExportColumn.time("at", "audit.field.at"),
                        ExportColumn.code("actor_kind", "audit.field.actorKind", "audit.actor."),
                        ExportColumn.text("actor_id", "audit.field.actor"),
                        ExportColumn.code("action", "audit.field.action", "audit.action."),
                        ExportColumn.code("subject_kind", "audit.field.subjectKind", "audit.subject."),
                        ExportColumn.text("subject_id", "audit.field.subject"),
                        ExportColumn.text("details", "audit.field.details"),
                        ExportColumn.integer("id", "audit.field.id")),
                """
                select e.at, e.actor_kind, e.actor_id, e.action, e.subject_kind, e.subject_id, e.details, e.id
                  from audit_event e
                 where e.action in (""" + ACTS + """
                ) and e.at >= :from and e.at < :to
                   and (:action = '' or e.action = :action) and (:actor = '' or e.actor_id = :actor)
                 order by e.at, e.id""");
    }

    @Bean
    CatalogueEntry accessEntry() {
        return new CatalogueEntry(
                ACCESS,
                Group.OVERSIGHT,
                List.of(
                        CatalogueField.period(),
                        CatalogueField.choice(
                                "action",
                                "audit.field.action",
                                List.of(
                                        "identity.signed_in",
                                        "identity.sign_in_failed",
                                        "identity.session_revoked",
                                        "export.made"),
                                "audit.action"),
                        CatalogueField.text("actor", "audit.field.actor")),
                new CatalogueBrief(
                        List.of(
                                ExportColumn.text("day", "audit.report.day"),
                                ExportColumn.integer("signed_in", "audit.report.signed-in"),
                                ExportColumn.integer("failed", "audit.report.failed"),
                                ExportColumn.integer("exports", "audit.report.exports"),
                                ExportColumn.integer("others", "audit.report.others")),
                        """
                        select (r.at at time zone :zone)::date::text as day,
                               count(*) filter (where r.action = 'identity.signed_in') as signed_in,
                               count(*) filter (where r.action = 'identity.sign_in_failed') as failed,
                               count(*) filter (where r.action = 'export.made') as exports,
                               count(*) filter (where r.action not in
                                 ('identity.signed_in', 'identity.sign_in_failed', 'export.made')) as others
                          from {rows} r group by 1 order by 1""",
                        Chart.LINE));
    }
}
