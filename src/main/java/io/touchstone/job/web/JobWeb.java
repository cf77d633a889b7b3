package io.touchstone.job.web;

import io.touchstone.job.JobId;
import io.touchstone.shell.NavigationItem;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** How jobs appear in the menu and in addresses. */
@Configuration(proxyBeanMethods = false)
class JobWeb {

    @Bean
    NavigationItem jobNavigation() {
        return new NavigationItem(NavigationItem.Section.SYSTEM, "jobs", "/admin/jobs", "job", "job:read", 60);
    }

    /** Lets a handler method take a {@link JobId} from the path. */
    @Component
    static class JobIds implements Converter<String, JobId> {
        @Override
        public JobId convert(String id) {
            return new JobId(UUID.fromString(id));
        }
    }
}
