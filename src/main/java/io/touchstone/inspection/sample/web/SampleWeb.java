package io.touchstone.inspection.sample.web;

import io.touchstone.inspection.sample.InspectionPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How samples and their keeping appear in the menu. */
@Configuration(proxyBeanMethods = false)
class SampleWeb {

    @Bean
    NavigationItem sampleNavigation() {
        return new NavigationItem(
                NavigationItem.Section.INSPECTION,
                "samples",
                SampleController.PATH,
                "box",
                InspectionPermissions.READ,
                30);
    }

    @Bean
    NavigationItem keepingNavigation() {
        return new NavigationItem(
                NavigationItem.Section.INSPECTION,
                "keeping",
                KeepingController.PATH,
                "clock",
                InspectionPermissions.READ,
                40);
    }
}
