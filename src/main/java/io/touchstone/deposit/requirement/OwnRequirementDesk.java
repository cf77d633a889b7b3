package io.touchstone.deposit.requirement;

import io.touchstone.deposit.DepositView;
import io.touchstone.deposit.Deposits;
import io.touchstone.deposit.statement.StatementPermissions.CanReadOwnDeposit;
import io.touchstone.kernel.Money;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import io.touchstone.rulebook.Settings;
import io.touchstone.shell.CurrentActor;
import io.touchstone.taxonomy.Categories;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a merchant sees what its shop must lodge and how the amount comes about. Another's shop does not exist for it. */
@Service
@CanReadOwnDeposit
@Transactional(readOnly = true)
public class OwnRequirementDesk {

    private static final int HISTORY_MAX = 50;
    private static final Currency USUAL = Currency.getInstance("CNY");

    private final TariffClaims claims;
    private final Deposits deposits;
    private final ShortfallList list;
    private final ShortfallPages pages;
    private final Merchants merchants;
    private final Categories categories;
    private final Settings settings;
    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    OwnRequirementDesk(
            TariffClaims claims,
            Deposits deposits,
            ShortfallList list,
            ShortfallPages pages,
            Merchants merchants,
            Categories categories,
            Settings settings,
            JdbcClient jdbc,
            CurrentActor actor,
            Clock clock) {
        this.claims = claims;
        this.deposits = deposits;
        this.list = list;
        this.pages = pages;
        this.merchants = merchants;
        this.categories = categories;
        this.settings = settings;
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    public OwnRequirementView view(String merchantId, Locale locale) {
        MerchantView shop = merchants.own(actor.get(), merchantId);
        Instant now = clock.instant();
        List<Claim> all = claims.on(merchantId, now);
        List<Past> past = past(merchantId);
        Map<String, String> names = categories.names(
                Stream.concat(
                                all.stream().flatMap(claim -> Stream.of(claim.code(), claim.sourceCode())),
                                past.stream().map(Past::code))
                        .distinct()
                        .toList(),
                locale);
        return new OwnRequirementView(
                merchantId,
                shop.name(),
                settings.versionAt(DepositTariff.KEY, now),
                parts(merchantId, all, names, now),
                list.openOf(merchantId).stream()
                        .map(row -> pages.view(row.id(), false))
                        .toList(),
                past.stream().map(one -> one.named(names)).toList());
    }

    /** The usual currency is always shown, others when something is required in them. */
    private List<OwnRequirementView.Part> parts(
            String merchantId, List<Claim> all, Map<String, String> names, Instant now) {
        Map<Currency, List<Claim>> byCurrency = new LinkedHashMap<>();
        byCurrency.put(USUAL, new ArrayList<>());
        all.forEach(claim -> byCurrency
                .computeIfAbsent(claim.amount().currency(), currency -> new ArrayList<>())
                .add(claim));
        List<OwnRequirementView.Part> parts = new ArrayList<>();
        byCurrency.forEach((currency, some) -> {
            DepositView deposit = deposits.of(merchantId, currency, now);
            List<OwnRequirementView.Reason> reasons = new ArrayList<>();
            for (int i = 0; i < some.size(); i++) {
                reasons.add(reason(some.get(i), names, i == 0));
            }
            parts.add(new OwnRequirementView.Part(deposit, reasons));
        });
        return parts;
    }

    private static OwnRequirementView.Reason reason(Claim claim, Map<String, String> names, boolean first) {
        boolean inherited = !claim.code().equals(claim.sourceCode());
        return new OwnRequirementView.Reason(
                claim.basis().word(),
                names.getOrDefault(claim.code(), claim.code()),
                inherited ? names.getOrDefault(claim.sourceCode(), claim.sourceCode()) : null,
                claim.amount(),
                first && claim.amount().minor() > 0);
    }

    private record Past(Money amount, String basis, String code, int version, Timestamp since, Timestamp until) {

        OwnRequirementView.Past named(Map<String, String> names) {
            return new OwnRequirementView.Past(
                    amount, basis, names.getOrDefault(code, code), version, since.toInstant(), until.toInstant());
        }
    }

    private List<Past> past(String merchantId) {
        return jdbc.sql(
                        "select amount_minor, currency, basis, code, tariff_version, since, until from deposit_requirement"
                                + " where merchant_id = ? and until is not null order by since desc, requirement_id desc limit ?")
                .params(merchantId, HISTORY_MAX)
                .query((row, i) -> new Past(
                        new Money(row.getLong(1), Currency.getInstance(row.getString(2))),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getTimestamp(6),
                        row.getTimestamp(7)))
                .list();
    }
}
