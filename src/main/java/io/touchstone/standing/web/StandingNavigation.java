package io.touchstone.standing.web;

import io.touchstone.shell.DashboardCard;
import io.touchstone.shell.DashboardCard.Figure;
import io.touchstone.shell.DashboardCard.Tone;
import io.touchstone.shell.NavigationItem;
import io.touchstone.standing.domain.ShopFigures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where people start from, and the numbers of the workbench. */
@Configuration(proxyBeanMethods = false)
class StandingNavigation {

    @Bean
    NavigationItem merchants() {
        return new NavigationItem(
                NavigationItem.Section.MERCHANTS, "merchants", ShopListUrl.PATH, "shop", "standing:read", 10);
    }

    @Bean
    NavigationItem ownShops() {
        return new NavigationItem(
                NavigationItem.Section.MERCHANTS, "shops", "/portal/shops", "shop", "standing:own", 10);
    }

    @Bean
    DashboardCard merchantsCard(ShopFigures figures) {
        return new DashboardCard(
                "standing.card.merchants", "standing:read", ShopListUrl.PATH, 10, () -> Figure.of(figures.shops()));
    }

    @Bean
    DashboardCard crownsCard(ShopFigures figures) {
        return new DashboardCard(
                "standing.card.crowns",
                "standing:read",
                ShopListUrl.PATH + "?tier=crown",
                11,
                () -> Figure.of(figures.crowns()));
    }

    @Bean
    DashboardCard suspendedCard(ShopFigures figures) {
        return new DashboardCard(
                "standing.card.suspended",
                "standing:read",
                ShopListUrl.PATH + "?state=suspended",
                12,
                () -> suspended(figures.suspended()));
    }

    private static Figure suspended(long shops) {
        return new Figure(shops, shops == 0 ? Tone.GOOD : Tone.ATTENTION, null);
    }
}
