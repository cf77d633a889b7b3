package io.touchstone.intake.work;

import io.touchstone.shell.WorkChange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to imports, counted by days on the workbench. */
@Configuration(proxyBeanMethods = false)
class IntakeChanges {

    @Bean
    WorkChange importsDoneChange() {
        return new WorkChange("intake.imported", "intake:read", "/admin/imports/{}", 95, """
                select i.import_id::text as id, coalesce(i.file_name, i.kind) as label, null::text as merchant_id, i.finished_at as at
                 from intake_import i
                 where i.finished_at >= :from and i.finished_at < :to""");
    }
}
