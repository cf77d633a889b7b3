package io.touchstone.deposit.statement;

import io.touchstone.kernel.KeysetPage;
import java.util.Currency;
import java.util.List;

/**
 * A statement and the page of it that is shown.
 *
 * @param currencies those that can be chosen
 * @param understood false when the days asked for were none; the usual period is shown then
 */
public record AccountSheet(
        Statement statement, KeysetPage<StatementRow> page, List<Currency> currencies, boolean understood) {

    public AccountSheet {
        currencies = List.copyOf(currencies);
    }

    public String currency() {
        return statement.book().currency().getCurrencyCode();
    }
}
