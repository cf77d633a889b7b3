package io.touchstone.inspection.lab.web;

import io.touchstone.inspection.lab.LabPermissions;
import io.touchstone.inspection.sample.InspectionPermissions;
import io.touchstone.shell.NavigationItem;
import io.touchstone.shell.NavigationItem.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How laboratories and their work appear in the menus. */
@Configuration(proxyBeanMethods = false)
class LabWeb {

    @Bean
    NavigationItem testOrderNavigation() {
        return staff("lab-orders", OrderController.PATH, "order", 50);
    }

    @Bean
    NavigationItem labResultNavigation() {
        return staff("lab-results", ResultController.PATH, "check", 55);
    }

    @Bean
    NavigationItem labNavigation() {
        return staff("labs", LabController.PATH, "building", 60);
    }

    @Bean
    NavigationItem specNavigation() {
        return staff("specs", SpecController.PATH, "book", 65);
    }

    @Bean
    NavigationItem proficiencyNavigation() {
        return staff("proficiency", RoundController.PATH, "scale", 70);
    }

    @Bean
    NavigationItem ownLabNavigation() {
        return own("own-lab", OwnOrderController.PATH, "order", 10);
    }

    @Bean
    NavigationItem ownUploadNavigation() {
        return own("own-lab-upload", OwnOrderController.PATH + "/upload", "upload", 20);
    }

    @Bean
    NavigationItem ownRoundNavigation() {
        return own("own-lab-rounds", OwnRoundController.PATH, "scale", 30);
    }

    private static NavigationItem staff(String key, String path, String icon, int order) {
        return new NavigationItem(Section.INSPECTION, key, path, icon, InspectionPermissions.READ, order);
    }

    private static NavigationItem own(String key, String path, String icon, int order) {
        return new NavigationItem(Section.INSPECTION, key, path, icon, LabPermissions.SEAT, order);
    }
}
