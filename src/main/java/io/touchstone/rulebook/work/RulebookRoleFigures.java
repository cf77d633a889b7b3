package io.touchstone.rulebook.work;

import io.touchstone.shell.Role;
import io.touchstone.shell.RoleFigure;
import io.touchstone.shell.RoleFigure.Measure;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of rules and settings that roles begin their day with. */
@Configuration(proxyBeanMethods = false)
class RulebookRoleFigures {

    @Bean
    RoleFigure rulesInForceFigure() {
        return new RoleFigure(
                "rulebook.in-force",
                "rule:read",
                "/admin/rules",
                90,
                Set.of(Role.STANDARDS, Role.JUROR),
                Measure.COUNT,
                RoleFigure::plain,
                "select count(*) from rulebook_rule_version where state = 'in_force'");
    }

    @Bean
    RoleFigure rulesInCommentFigure() {
        return new RoleFigure(
                "rulebook.in-comment",
                "rule:read",
                "/admin/rules",
                91,
                Set.of(Role.STANDARDS, Role.JUROR),
                Measure.COUNT,
                RoleFigure::plain,
                "select count(*) from rulebook_rule_version where state in ('comment', 'notice')");
    }
}
