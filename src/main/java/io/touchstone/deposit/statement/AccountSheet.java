package io.touchstone.deposit.statement;

import io.touchstone.deposit.DepositView;
import io.touchstone.kernel.KeysetPage;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement and the page of it that is shown.
 *
 * @param currencies those that can be chosen
 * @param required what the rules ask for and what is missing, as of the closing; null where no rule asks
 * @param understood false when the days asked for were none; the usual period is shown then
 */
public record AccountSheet(
        Statement statement,
        KeysetPage<StatementRow> page,
        List<Currency> currencies,
        @Nullable DepositView required,
        boolean understood) {

    public AccountSheet {
        currencies = List.copyOf(currencies);
    }

    public String currency() {
        return statement.book().currency().getCurrencyCode();
    }
}
