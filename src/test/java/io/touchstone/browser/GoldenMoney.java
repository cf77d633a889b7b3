package io.touchstone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.touchstone.shell.RunMode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The second part of the golden path: goods are told of, what is required is paid, the shop opens, and credit rises. */
final class GoldenMoney {

    static final String PRODUCT = "dawn-kettle";

    private static final int ORDERS = 12;
    private static final int TRIES = 300;
    private static final int PAUSE_MILLIS = 200;
    private static final String AMOUNT = "1000";

    private final Story story;

    GoldenMoney(Story story) {
        this.story = story;
    }

    /** A listing makes the deposit of its category due; without it the shop does not open. */
    void lists() throws IOException, InterruptedException {
        tell(
                "products",
                "product_id,merchant_id,category_code,title,brand,price_minor,currency\n" + PRODUCT + ","
                        + story.get("shop") + "," + GoldenShop.CATEGORY + ",电热水壶 Kettle,晨光,15900,CNY\n");
        Tab reviewer = story.seat("reviewer");
        reviewer.go("/admin/merchants/" + story.get("shop") + "/life");
        story.see(reviewer, "gate-closed", "1,000.00", "1,000.00");
    }

    /** The platform's account at the bank, which one person writes down and another confirms. */
    void bank() {
        Tab finance = story.seat("finance");
        Page page = finance.page();
        finance.go("/admin/deposits/bank");
        page.fill("[data-test=new-account] [name=holder]", "试金石平台 Touchstone");
        page.fill("[data-test=new-account] [name=bankName]", "城市银行 City Bank");
        page.fill("[data-test=new-account] [name=number]", "6222021001012345");
        finance.press("[data-test=new-account] button[type=submit]");
        Tab second = story.seat("finance2");
        second.go("/admin/deposits/bank");
        second.press("[data-test=confirm-account], form[action$='/confirm'] button");
    }

    /** Announced by the seller, told by the bank, found by the code in its memo. */
    void pays() {
        Tab seller = story.seller();
        seller.go("/portal/shops/" + story.get("shop") + "/deposit/pay-in");
        seller.page().fill("[data-test=announce] [name=amount]", AMOUNT);
        seller.press("[data-test=announce] button[type=submit]");
        String code =
                seller.page().locator("[data-test=announced] code").first().textContent();
        story.see(seller, "pay-in", code, code);
        Tab finance = story.seat("finance");
        finance.go("/admin/deposits/bank");
        String statement = "value_date,bank_reference,direction,amount,payer_name,memo\n2026-03-01,B-1,in," + AMOUNT
                + ",山间茶业有限公司," + code + "\n";
        finance.page()
                .locator("[data-test=upload] [name=file]")
                .setInputFiles(new FilePayload("bank.csv", "text/csv", statement.getBytes(StandardCharsets.UTF_8)));
        finance.press("[data-test=upload] button[type=submit]");
        finance.page().waitForCondition(() -> {
            finance.page().reload();
            return finance.page().locator("[data-test=rows-new]").count() > 0;
        });
        story.see(finance, "bank-statement", "bank.csv", "bank.csv");
        seller.go("/portal/shops/" + story.get("shop") + "/deposit");
        story.see(seller, "deposit-paid", "1,000.00", "1,000.00");
    }

    void opens() {
        Tab officer = story.seat("officer");
        String life = "/admin/merchants/" + story.get("shop") + "/life";
        officer.go(life);
        officer.press("[data-test=act-open]");
        Locator reason = officer.page().locator("[data-test=act-form] [name=reason]");
        if (reason.count() > 0) {
            reason.fill("保证金已缴存 The deposit is lodged");
        }
        officer.press("[data-test=act-form] button[type=submit]");
        officer.go(life);
        story.see(officer, "open", "正常经营", "Active");
    }

    /** Three weeks of trade come in through the interface; points rise with them. */
    void trades() throws IOException, InterruptedException {
        story.later(Duration.ofDays(21));
        String shop = story.get("shop");
        tell(
                "orders",
                IntStream.rangeClosed(1, ORDERS)
                        .mapToObj(i ->
                                "dawn-o-%d,dawn-b-%d,%s,%s,15900,2026-03-%02dT10:00:00+08:00,2026-03-%02dT12:00:00+08:00"
                                        .formatted(i, i, shop, PRODUCT, i + 2, i + 4))
                        .collect(Collectors.joining(
                                "\n",
                                "order_id,buyer_id,merchant_id,product_id,amount_minor,paid_at,completed_at\n",
                                "\n")));
        tell(
                "ratings",
                IntStream.rangeClosed(1, ORDERS)
                        .mapToObj(i -> "dawn-o-%d,buyer,positive,5,5,5,很好 Good,2026-03-%02dT13:00:00+08:00"
                                .formatted(i, i + 4))
                        .collect(Collectors.joining(
                                "\n",
                                "order_id,rated_by,outcome,description_score,service_score,logistics_score,comment,rated_at\n",
                                "\n")));
        Tab seller = story.seller();
        seller.go("/portal/shops/" + shop + "/credit");
        story.see(seller, "credit-rises", String.valueOf(ORDERS), String.valueOf(ORDERS));
        Tab analyst = story.seat("analyst");
        analyst.go("/admin/merchants/" + shop);
        story.see(analyst, "merchant", "晨光小家电", "Dawn Appliances");
    }

    private void tell(String kind, String csv) throws IOException, InterruptedException {
        String token = DemoSignIns.of(story.bean(RunMode.class)).password("token");
        URI imports = URI.create("http://localhost:" + story.port() + "/api/v1/imports/" + kind);
        var client = new Client(token);
        HttpResponse<String> taken = client.post(imports, csv);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        URI result = imports.resolve(taken.headers().firstValue("Location").orElseThrow());
        String state = client.get(result);
        for (int i = 0; i < TRIES && !state.contains("\"succeeded\""); i++) {
            Thread.sleep(PAUSE_MILLIS);
            state = client.get(result);
        }
        assertThat(state).contains("\"succeeded\"", "\"rows_rejected\":0");
    }

    /** Another system, which has a token. */
    private record Client(String token, HttpClient http) {

        Client(String token) {
            this(token, HttpClient.newHttpClient());
        }

        HttpResponse<String> post(URI to, String csv) throws IOException, InterruptedException {
            return http.send(
                    asked(to)
                            .header("Content-Type", "text/csv")
                            .POST(HttpRequest.BodyPublishers.ofString(csv))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        String get(URI from) throws IOException, InterruptedException {
            return http.send(asked(from).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }

        private HttpRequest.Builder asked(URI to) {
            return HttpRequest.newBuilder(to).header("Authorization", "Bearer " + token);
        }
    }
}
