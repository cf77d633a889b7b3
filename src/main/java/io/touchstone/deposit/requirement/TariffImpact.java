package io.touchstone.deposit.requirement;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.NotFound;
import io.touchstone.rulebook.ImpactReplay;
import io.touchstone.rulebook.SettingKey;
import io.touchstone.rulebook.Settings;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Works out of which shops another tariff would require another amount: everybody, as their listings stand, by both. */
@Component
class TariffImpact implements ImpactReplay, JobHandler {

    static final String KIND = "deposit-tariff-impact";

    private static final String DRAFT = "draft";
    private static final String VALUE = "value";
    private static final int SHOPS = 1_000;
    private static final int LARGEST = 50;

    private static final String COMPARE =
            """
            insert into deposit_tariff_impact_shop
            select :draft, merchant_id, currency, coalesce(b.amount, 0), coalesce(a.amount, 0)
              from (select merchant_id, currency, max(amount_minor) as amount from deposit_claims(:merchants, :at, %s)
                     group by 1, 2) b
              full join (select merchant_id, currency, max(amount_minor) as amount from deposit_claims(:merchants, :at, %s)
                     group by 1, 2) a using (merchant_id, currency)
             where coalesce(b.amount, 0) <> coalesce(a.amount, 0)
            on conflict do nothing
            """.formatted(DepositTariff.PARAMETERS, DepositTariff.PARAMETERS.replace(":", ":other_"));

    private final Requirements requirements;
    private final Settings settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Jobs jobs;
    private final Clock clock;

    TariffImpact(
            Requirements requirements,
            Settings settings,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            JsonMapper json,
            @Lazy Jobs jobs,
            Clock clock) {
        this.requirements = requirements;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * What a draft would change.
     *
     * @param totals by currency
     * @param largest the shops of which most more would be required, then those of which less
     */
    public record View(List<Total> totals, List<Shop> largest) {}

    /** How many shops in one currency, and what all of it adds up to. */
    public record Total(String currency, long more, long less, Money difference) {}

    /** One shop whose requirement changes. */
    public record Shop(String merchantId, String name, Money before, Money after) {}

    @Override
    public boolean covers(SettingKey<?> key) {
        return key.equals(DepositTariff.KEY);
    }

    @Override
    public void start(UUID draft, SettingKey<?> key, Object value, Actor actor) {
        jdbc.sql("insert into deposit_tariff_impact (draft_id) values (?)")
                .param(draft)
                .update();
        jobs.submit(new JobRequest(
                KIND, Map.of(DRAFT, draft.toString(), VALUE, json.writeValueAsString((DepositTariff) value)), actor));
    }

    @Override
    public boolean isDone(UUID draft) {
        return jdbc.sql(
                        "select exists (select from deposit_tariff_impact where draft_id = ? and computed_at is not null)")
                .param(draft)
                .query(Boolean.class)
                .single();
    }

    @Override
    public String path(UUID draft) {
        return "/admin/deposits/requirements/impacts/" + draft;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        UUID draft = UUID.fromString(Objects.requireNonNull(context.parameters().get(DRAFT)));
        DepositTariff other =
                json.readValue(Objects.requireNonNull(context.parameters().get(VALUE)), DepositTariff.class);
        Instant at = clock.instant();
        long changed = 0;
        long done = 0;
        String last = "";
        for (List<String> shops = shopsAfter(last); !shops.isEmpty(); shops = shopsAfter(last)) {
            context.checkCancelled();
            changed += compare(draft, other, shops, at);
            done += shops.size();
            context.progress(done, 0);
            last = shops.get(shops.size() - 1);
        }
        jdbc.sql("update deposit_tariff_impact set computed_at = ? where draft_id = ?")
                .params(Timestamp.from(clock.instant()), draft)
                .update();
        return JobResult.of(Map.of("tariff-shops", Long.toString(changed)));
    }

    View view(UUID draft) {
        if (!isDone(draft)) {
            throw new NotFound("impact", draft.toString());
        }
        List<Total> totals = jdbc.sql("""
                        select currency, count(*) filter (where after_minor > before_minor),
                               count(*) filter (where after_minor < before_minor), sum(after_minor - before_minor)::bigint
                          from deposit_tariff_impact_shop where draft_id = ? group by 1 order by 1
                        """)
                .param(draft)
                .query((row, i) -> new Total(
                        row.getString(1), row.getLong(2), row.getLong(3), money(row.getLong(4), row.getString(1))))
                .list();
        List<Shop> largest = jdbc.sql("""
                        select merchant_id, m.name, before_minor, after_minor, currency
                          from deposit_tariff_impact_shop join merchant_shop_v m using (merchant_id)
                         where draft_id = ? order by after_minor - before_minor desc, merchant_id limit ?
                        """)
                .params(draft, LARGEST)
                .query((row, i) -> new Shop(
                        row.getString(1),
                        row.getString(2),
                        money(row.getLong(3), row.getString(5)),
                        money(row.getLong(4), row.getString(5))))
                .list();
        return new View(totals, largest);
    }

    private List<String> shopsAfter(String last) {
        return Objects.requireNonNull(transaction.execute(status -> requirements.shopsAfter(last, SHOPS)));
    }

    private int compare(UUID draft, DepositTariff other, List<String> shops, Instant at) {
        var statement = jdbc.sql(COMPARE)
                .params(settings.at(DepositTariff.KEY, at).parameters())
                .param(DRAFT, draft)
                .param("merchants", shops.toArray(String[]::new))
                .param("at", Timestamp.from(at));
        for (Map.Entry<String, Object> parameter : other.parameters().entrySet()) {
            statement = statement.param("other_" + parameter.getKey(), parameter.getValue());
        }
        return statement.update();
    }

    private static Money money(long minor, String currency) {
        return new Money(minor, Currency.getInstance(currency));
    }
}
