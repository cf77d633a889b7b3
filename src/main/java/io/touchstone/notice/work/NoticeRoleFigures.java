package io.touchstone.notice.work;

import io.touchstone.shell.Role;
import io.touchstone.shell.RoleFigure;
import io.touchstone.shell.RoleFigure.Measure;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of messages that roles begin their day with. */
@Configuration(proxyBeanMethods = false)
class NoticeRoleFigures {

    @Bean
    RoleFigure mailWaitingFigure() {
        return new RoleFigure(
                "notice.waiting",
                "notice:read",
                "/admin/mail?state=WAITING",
                42,
                Set.of(Role.ADMIN),
                Measure.COUNT,
                RoleFigure::plain,
                "select count(*) from notice_message where mail_state = 'WAITING'");
    }
}
