package io.touchstone.penalty.work;

import io.touchstone.shell.Role;
import io.touchstone.shell.RoleFigure;
import io.touchstone.shell.RoleFigure.Measure;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of cases, decisions and appeals that roles begin their day with. */
@Configuration(proxyBeanMethods = false)
class PenaltyRoleFigures {

    @Bean
    RoleFigure casesOpenFigure() {
        return new RoleFigure(
                "penalty.open",
                "penalty:read",
                "/admin/violations",
                20,
                Set.of(Role.OFFICER, Role.APPROVER, Role.MEDIATOR),
                Measure.COUNT,
                RoleFigure::plain,
                "select count(*) from penalty_case where ended_at is null");
    }

    @Bean
    RoleFigure casesLateFigure() {
        return new RoleFigure(
                "penalty.late",
                "penalty:read",
                "/admin/violations",
                21,
                Set.of(Role.OFFICER, Role.APPROVER),
                Measure.COUNT,
                RoleFigure::noneIsGood,
                "select count(*) from penalty_case where ended_at is null and due_at < :now");
    }

    @Bean
    RoleFigure decisionsHeldFigure() {
        return new RoleFigure(
                "penalty.held",
                "penalty:read",
                "/admin/decisions?view=held",
                22,
                Set.of(Role.APPROVER, Role.OFFICER),
                Measure.COUNT,
                RoleFigure::noneIsQuiet,
                "select count(*) from penalty_decision where state = 'held'");
    }

    @Bean
    RoleFigure decisionsOfMonthFigure() {
        return new RoleFigure(
                "penalty.decided-recently",
                "penalty:read",
                "/admin/decisions",
                23,
                Set.of(Role.OFFICER, Role.APPROVER, Role.AUDITOR),
                Measure.COUNT,
                RoleFigure::plain,
                "select count(*) from penalty_decision where decided_at >= :now::timestamptz - interval '30 days'");
    }

    @Bean
    RoleFigure appealsOpenFigure() {
        return new RoleFigure(
                "penalty.appeals-open",
                "penalty:read",
                "/admin/appeals",
                24,
                Set.of(Role.MEDIATOR, Role.APPROVER, Role.AUDITOR),
                Measure.COUNT,
                RoleFigure::noneIsQuiet,
                "select count(*) from penalty_appeal where state in ('filed', 'reviewing')");
    }

    @Bean
    RoleFigure appealsLateFigure() {
        return new RoleFigure(
                "penalty.appeals-late",
                "penalty:read",
                "/admin/appeals",
                25,
                Set.of(Role.MEDIATOR),
                Measure.COUNT,
                RoleFigure::noneIsGood,
                "select count(*) from penalty_appeal where state in ('filed', 'reviewing') and due_at < :now");
    }

    @Bean
    RoleFigure overturnedFigure() {
        return new RoleFigure(
                "penalty.overturned",
                "penalty:read",
                "/admin/appeals",
                26,
                Set.of(Role.MEDIATOR, Role.APPROVER, Role.AUDITOR, Role.STANDARDS),
                Measure.SHARE,
                RoleFigure::plain,
                """
                select avg((state in ('overturned', 'varied'))::int)
                 from penalty_appeal
                 where ended_at >= :now::timestamptz - interval '90 days' and state in ('upheld', 'varied', 'overturned')""");
    }

    @Bean
    RoleFigure ipNoticesOpenFigure() {
        return new RoleFigure(
                "penalty.notices",
                "penalty:read",
                "/admin/ip-notices",
                27,
                Set.of(Role.OFFICER, Role.MEDIATOR),
                Measure.COUNT,
                RoleFigure::noneIsQuiet,
                "select count(*) from penalty_ip_notice where state in ('received', 'forwarded', 'countered')");
    }
}
