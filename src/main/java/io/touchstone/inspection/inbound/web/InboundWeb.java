package io.touchstone.inspection.inbound.web;

import io.touchstone.inspection.sample.InspectionPermissions;
import io.touchstone.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How inbound checks appear in the menu. */
@Configuration(proxyBeanMethods = false)
class InboundWeb {

    @Bean
    NavigationItem inboundNavigation() {
        return new NavigationItem(
                NavigationItem.Section.INSPECTION,
                "inspection-inbound",
                DeliveryController.PATH,
                "download",
                InspectionPermissions.READ,
                65);
    }
}
