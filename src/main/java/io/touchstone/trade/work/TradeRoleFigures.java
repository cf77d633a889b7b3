package io.touchstone.trade.work;

import io.touchstone.shell.Role;
import io.touchstone.shell.RoleFigure;
import io.touchstone.shell.RoleFigure.Measure;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of trade that roles begin their day with. */
@Configuration(proxyBeanMethods = false)
class TradeRoleFigures {

    @Bean
    RoleFigure complaintsOfMonthFigure() {
        return new RoleFigure(
                "trade.complaints",
                "standing:read",
                "/admin/merchants",
                50,
                Set.of(Role.ANALYST, Role.MEDIATOR, Role.STANDARDS),
                Measure.COUNT,
                RoleFigure::plain,
                "select count(*) from trade_complaint where opened_at >= :now::timestamptz - interval '30 days'");
    }

    @Bean
    RoleFigure complaintsUnansweredFigure() {
        return new RoleFigure(
                "trade.unanswered",
                "standing:read",
                "/admin/merchants",
                51,
                Set.of(Role.MEDIATOR, Role.ANALYST),
                Measure.COUNT,
                RoleFigure::noneIsQuiet,
                """
                select count(*)
                 from trade_complaint
                 where first_answer_at is null and opened_at >= :now::timestamptz - interval '30 days'""");
    }
}
