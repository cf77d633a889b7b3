package io.touchstone.merchant.work;

import io.touchstone.shell.Role;
import io.touchstone.shell.RoleFigure;
import io.touchstone.shell.RoleFigure.Measure;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of who may sell that roles begin their day with. */
@Configuration(proxyBeanMethods = false)
class MerchantRoleFigures {

    @Bean
    RoleFigure openApplicationsFigure() {
        return new RoleFigure(
                "merchant.open",
                "review:read",
                "/admin/applications",
                10,
                Set.of(Role.REVIEWER, Role.APPROVER),
                Measure.COUNT,
                RoleFigure::plain,
                """
                select count(*)
                 from merchant_application
                 where state in ('submitted', 'second_review') and due_at is not null""");
    }

    @Bean
    RoleFigure lateApplicationsFigure() {
        return new RoleFigure(
                "merchant.late",
                "review:read",
                "/admin/applications?overdue=1",
                11,
                Set.of(Role.REVIEWER),
                Measure.COUNT,
                RoleFigure::noneIsGood,
                """
                select count(*)
                 from merchant_application
                 where state in ('submitted', 'second_review') and due_at < :now""");
    }

    @Bean
    RoleFigure decidedInTimeFigure() {
        return new RoleFigure(
                "merchant.in-time",
                "review:read",
                "/admin/applications",
                12,
                Set.of(Role.REVIEWER),
                Measure.SHARE,
                RoleFigure.atLeast("0.95"),
                """
                select avg((a.decided_at <= a.due_at)::int)
                 from merchant_application_outcome o join merchant_application a using (application_id)
                 where o.decided_at >= :now::timestamptz - interval '30 days' and a.decided_at is not null and a.due_at is not null""");
    }

    @Bean
    RoleFigure expiringPapersFigure() {
        return new RoleFigure(
                "merchant.expiring",
                "documents:read",
                "/admin/expiring",
                13,
                Set.of(Role.REVIEWER),
                Measure.COUNT,
                RoleFigure::noneIsQuiet,
                """
                select count(*)
                 from merchant_document
                 where state = 'accepted' and valid_until between (:now::timestamptz at time zone :zone)::date and (:now::timestamptz at time zone :zone)::date + 30""");
    }

    @Bean
    RoleFigure openDifferencesFigure() {
        return new RoleFigure(
                "merchant.differing",
                "register:read",
                "/admin/register-differences",
                14,
                Set.of(Role.REVIEWER),
                Measure.COUNT,
                RoleFigure::noneIsQuiet,
                "select count(*) from merchant_register_difference where state = 'open'");
    }

    @Bean
    RoleFigure certainBrandsFigure() {
        return new RoleFigure(
                "merchant.brand-rights",
                "merchant:read-brands",
                "/admin/brands",
                15,
                Set.of(Role.REVIEWER),
                Measure.COUNT,
                RoleFigure::plain,
                "select count(*) from merchant_authorisation where state = 'verified'");
    }
}
