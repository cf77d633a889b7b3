package io.touchstone.report.engagement.request;

import io.touchstone.report.ReportPermissions;
import io.touchstone.shell.DashboardCard;
import io.touchstone.shell.DashboardCard.Figure;
import io.touchstone.shell.DashboardCard.Tone;
import java.util.function.LongSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the requests for evidence stands on the workbench of their hosts. */
@Configuration(proxyBeanMethods = false)
class RequestConfiguration {

    private static final int ASKED = 870;
    private static final int LATE = 871;

    @Bean
    DashboardCard requestsAskedCard(RequestList list) {
        return card(
                "report.request.card.asked",
                "/admin/evidence-requests?state=asked",
                ASKED,
                () -> list.waiting().asked(),
                Tone.ATTENTION);
    }

    @Bean
    DashboardCard requestsLateCard(RequestList list) {
        return card(
                "report.request.card.late",
                "/admin/evidence-requests?state=late",
                LATE,
                () -> list.waiting().late(),
                Tone.BAD);
    }

    private static DashboardCard card(String key, String path, int order, LongSupplier count, Tone tone) {
        return new DashboardCard(key, ReportPermissions.HOST, path, order, () -> {
            long waiting = count.getAsLong();
            return new Figure(waiting, waiting == 0 ? Tone.NEUTRAL : tone, null);
        });
    }
}
