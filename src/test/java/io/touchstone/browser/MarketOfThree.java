package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.identity.Accounts;
import io.touchstone.intake.ImportView;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.merchant.Merchants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** A market so small that one sees through it: three shops, thirty orders, each rated; enough for every page to show. */
final class MarketOfThree {

    private static final String SHOP = "shop-1";

    /** A row that a page with {@code {id}} may show, by the page's beginning. */
    private static final Map<String, String> SAMPLES = Map.of(
            "/admin/accounts/", "select id::text from identity_account where username = 'reviewer'",
            "/admin/jobs/", "select id::text from job order by id limit 1",
            "/admin/audit/", "select min(id)::text from audit_event");

    private final Intake intake;
    private final JdbcTemplate jdbc;
    private final Accounts accounts;
    private final Merchants merchants;
    private String lastImport = "";

    MarketOfThree(Intake intake, JdbcTemplate jdbc, Accounts accounts, Merchants merchants) {
        this.intake = intake;
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.merchants = merchants;
    }

    void open() {
        load("categories", "category_code,name_zh,name_en\ntea,茶叶,Tea\n");
        load(
                "merchants",
                rows(
                        "merchant_id,name,category_code,shop_type,opened_on",
                        3,
                        shop -> "shop-" + shop + ",山间茶铺 Hill tea " + shop + ",tea,ordinary,2025-01-01"));
        load(
                "products",
                rows(
                        "product_id,merchant_id,category_code,title",
                        3,
                        product -> "p-" + product + ",shop-" + product + ",tea,绿茶 Green tea"));
        load(
                "orders",
                rows(
                        "order_id,buyer_id,merchant_id,product_id,amount_minor,paid_at,completed_at",
                        30,
                        order -> "o-%d,b-%d,shop-%d,p-%d,1500,2026-02-%02dT10:00:00+08:00,2026-02-%02dT12:00:00+08:00"
                                .formatted(
                                        order, order, order % 3 + 1, order % 3 + 1, order % 20 + 1, order % 20 + 2)));
        load(
                "ratings",
                rows(
                        "order_id,rated_by,outcome,description_score,service_score,logistics_score,comment,rated_at",
                        30,
                        order -> "o-%d,buyer,%s,%d,4,5,好茶 Good tea,2026-02-%02dT12:30:00+08:00"
                                .formatted(
                                        order,
                                        order % 7 == 0 ? "negative" : "positive",
                                        order % 5 + 1,
                                        order % 20 + 2)));
        accounts.find("merchant")
                .ifPresent(account -> merchants.giveSeat(account.id().id(), SHOP));
    }

    /** A page's address with a row that exists where it names one; unchanged when none is known. */
    String fillIn(String path) {
        String filled = path.replaceAll("\\{(merchantId|merchant_id)}", SHOP)
                .replace("{number}", "TS-1")
                .replace("{gtin}", "06901234567892")
                .replace("{serial}", "1");
        if (filled.startsWith("/admin/imports/")) {
            return filled.replace("{id}", lastImport);
        }
        if (filled.startsWith("/admin/merchants/") || filled.startsWith("/shops/")) {
            return filled.replace("{id}", SHOP);
        }
        return SAMPLES.entrySet().stream()
                .filter(sample -> filled.contains("{id}") && filled.startsWith(sample.getKey()))
                .flatMap(sample -> jdbc.queryForList(sample.getValue(), String.class).stream())
                .findFirst()
                .map(id -> filled.replace("{id}", id))
                .orElse(filled);
    }

    private void load(String kind, String csv) {
        try {
            Path file = Files.createTempFile("market", ".csv");
            Files.writeString(file, csv);
            ImportView result = intake.importNow(kind, file, Actor.system("browser-test"));
            Files.delete(file);
            lastImport = result.id().toString();
            assertThat(result.state()).as(kind).isEqualTo(ImportView.State.SUCCEEDED);
            assertThat(result.rowsRejected()).as(kind).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rows(String header, int count, java.util.function.IntFunction<String> row) {
        return IntStream.rangeClosed(1, count).mapToObj(row).collect(Collectors.joining("\n", header + "\n", "\n"));
    }
}
