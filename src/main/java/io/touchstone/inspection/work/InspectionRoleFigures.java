package io.touchstone.inspection.work;

import io.touchstone.shell.Role;
import io.touchstone.shell.RoleFigure;
import io.touchstone.shell.RoleFigure.Measure;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of inspection that roles begin their day with. */
@Configuration(proxyBeanMethods = false)
class InspectionRoleFigures {

    @Bean
    RoleFigure passRateNowFigure() {
        return new RoleFigure(
                "inspection.pass",
                "inspection:read",
                "/admin/inspection",
                30,
                Set.of(Role.INSPECTOR, Role.ANALYST, Role.STANDARDS),
                Measure.SHARE,
                RoleFigure.atLeast("0.98"),
                """
                select avg(passed::int)
                 from inspection_concluded
                 where concluded_at >= :now::timestamptz - interval '90 days' and withdrawn_at is null""");
    }

    @Bean
    RoleFigure samplesUnderWayFigure() {
        return new RoleFigure(
                "inspection.open",
                "inspection:read",
                "/admin/inspection/samples",
                31,
                Set.of(Role.INSPECTOR),
                Measure.COUNT,
                RoleFigure::plain,
                """
                select count(*)
                 from inspection_sample
                 where state in ('drawn', 'ordered', 'received', 'sealed', 'testing', 'reported')""");
    }

    @Bean
    RoleFigure laboratoriesLateFigure() {
        return new RoleFigure(
                "inspection.late",
                "inspection:read",
                "/admin/inspection/orders",
                32,
                Set.of(Role.INSPECTOR),
                Measure.COUNT,
                RoleFigure::noneIsGood,
                """
                select count(*)
                 from inspection_test_order
                 where state in ('sent', 'sent_back') and due_on < (:now::timestamptz at time zone :zone)::date""");
    }

    @Bean
    RoleFigure samplesFailedFigure() {
        return new RoleFigure(
                "inspection.failed-recently",
                "inspection:read",
                "/admin/inspection/outcomes?view=failed",
                33,
                Set.of(Role.INSPECTOR, Role.ANALYST, Role.OFFICER),
                Measure.COUNT,
                RoleFigure::noneIsQuiet,
                """
                select count(*)
                 from inspection_outcome
                 where not passed and found_at >= :now::timestamptz - interval '30 days'""");
    }

    @Bean
    RoleFigure listingsHeldNowFigure() {
        return new RoleFigure(
                "inspection.held",
                "inspection:read",
                "/admin/inspection/listing-reviews",
                34,
                Set.of(Role.INSPECTOR),
                Measure.COUNT,
                RoleFigure::noneIsQuiet,
                "select count(*) from inspection_listing_review where state in ('waiting', 'held')");
    }

    @Bean
    RoleFigure correctionsOpenFigure() {
        return new RoleFigure(
                "inspection.correcting",
                "inspection:read",
                "/admin/inspection/corrections",
                35,
                Set.of(Role.INSPECTOR),
                Measure.COUNT,
                RoleFigure::plain,
                """
                select count(*)
                 from inspection_correction
                 where state in ('open', 'filed', 'accepted', 'following')""");
    }
}
