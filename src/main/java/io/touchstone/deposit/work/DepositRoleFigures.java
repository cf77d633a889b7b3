package io.touchstone.deposit.work;

import io.touchstone.shell.Role;
import io.touchstone.shell.RoleFigure;
import io.touchstone.shell.RoleFigure.Measure;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of the money of shops that roles begin their day with. */
@Configuration(proxyBeanMethods = false)
class DepositRoleFigures {

    @Bean
    RoleFigure moneyAtBankFigure() {
        return new RoleFigure(
                "deposit.bank",
                "ledger:read",
                "/admin/deposits/trial-balance",
                60,
                Set.of(Role.FINANCE),
                Measure.YUAN,
                RoleFigure::plain,
                """
                select -sum(balance_minor)
                 from deposit_account
                 where purpose::text = 'bank' and currency::text = 'CNY'""");
    }

    @Bean
    RoleFigure fundBalanceFigure() {
        return new RoleFigure(
                "deposit.fund",
                "fund:read",
                "/admin/deposits/fund",
                61,
                Set.of(Role.FINANCE, Role.MEDIATOR),
                Measure.YUAN,
                RoleFigure::plain,
                """
                select sum(balance_minor)
                 from deposit_account
                 where purpose::text = 'fund' and currency::text = 'CNY'""");
    }

    @Bean
    RoleFigure heldMoneyFigure() {
        return new RoleFigure(
                "deposit.holds",
                "ledger:read",
                "/admin/deposits/holds?state=open",
                62,
                Set.of(Role.FINANCE, Role.OFFICER),
                Measure.YUAN,
                RoleFigure::plain,
                "select sum(amount_minor) from deposit_hold where state = 'open' and currency = 'CNY'");
    }

    @Bean
    RoleFigure owedMoneyFigure() {
        return new RoleFigure(
                "deposit.debts",
                "ledger:read",
                "/admin/deposits/receivables",
                63,
                Set.of(Role.FINANCE),
                Measure.YUAN,
                RoleFigure::plain,
                "select sum(remaining_minor) from deposit_debt where remaining_minor > 0 and currency = 'CNY'");
    }

    @Bean
    RoleFigure shortfallsOpenFigure() {
        return new RoleFigure(
                "deposit.short",
                "ledger:read",
                "/admin/deposits/shortfalls",
                64,
                Set.of(Role.FINANCE, Role.APPROVER),
                Measure.COUNT,
                RoleFigure::noneIsQuiet,
                "select count(*) from deposit_shortfall where state = 'open'");
    }

    @Bean
    RoleFigure linesOpenFigure() {
        return new RoleFigure(
                "deposit.lines",
                "ledger:read",
                "/admin/deposits/bank/lines",
                65,
                Set.of(Role.FINANCE),
                Measure.COUNT,
                RoleFigure::noneIsQuiet,
                "select count(*) from deposit_bank_line where state in ('differing', 'unmatched')");
    }
}
