package io.touchstone.merchant.review.web;

import io.touchstone.merchant.review.QueueDesk;
import io.touchstone.merchant.review.QueueFilter;
import io.touchstone.shell.DashboardCard;
import io.touchstone.shell.NavigationItem;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the review of applications appears in the menu and on the workbench. */
@Configuration(proxyBeanMethods = false)
class ReviewWeb {

    @Bean
    NavigationItem applicationQueueNavigation() {
        return new NavigationItem(
                NavigationItem.Section.WORK, "application-queue", QueueUrl.PATH, "check", "review:read", 10);
    }

    @Bean
    NavigationItem reviewQualityNavigation() {
        return new NavigationItem(
                NavigationItem.Section.WORK, "review-quality", "/admin/review-quality", "scale", "quality:read", 40);
    }

    @Bean
    NavigationItem reviewReasonsNavigation() {
        return new NavigationItem(
                NavigationItem.Section.MERCHANTS, "review-reasons", "/admin/review-reasons", "list", "review:read", 70);
    }

    @Bean
    DashboardCard applicationsWaiting(QueueDesk desk) {
        QueueFilter open = QueueFilter.of(Map.of());
        return new DashboardCard(
                "merchant.review.card.open",
                "review:read",
                QueueUrl.PATH,
                10,
                () -> DashboardCard.Figure.of(desk.count(open)));
    }

    @Bean
    DashboardCard applicationsOverdue(QueueDesk desk) {
        QueueFilter overdue = QueueFilter.of(Map.of("overdue", "1"));
        return new DashboardCard(
                "merchant.review.card.overdue",
                "review:read",
                QueueUrl.PATH + "?overdue=1",
                11,
                () -> figure(desk.count(overdue)));
    }

    private static DashboardCard.Figure figure(long overdue) {
        return new DashboardCard.Figure(overdue, overdue == 0 ? DashboardCard.Tone.GOOD : DashboardCard.Tone.BAD, null);
    }
}
