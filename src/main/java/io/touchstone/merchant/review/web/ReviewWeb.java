package io.touchstone.merchant.review.web;

import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the review of applications appears in the menu. */
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
}
