package io.touchstone.inspection.insight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import io.touchstone.inspection.SampleId;
import io.touchstone.inspection.cost.CostKind;
import io.touchstone.inspection.cost.Costs;
import io.touchstone.inspection.insight.ResultFixture;
import io.touchstone.inspection.outcome.SampleConcluded;
import io.touchstone.inspection.sample.Arm;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@TouchstoneTest
class InsightPagesTests {

    private static final Currency CNY = Currency.getInstance("CNY");

    private final ResultFixture results;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Costs costs;

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final SignedInAs people = new SignedInAs();
    private String shop = "";

    @Autowired
    InsightPagesTests(ApplicationContext context) {
        results = ResultFixture.of(context);
    }

    @BeforeEach
    void results() {
        shop = results.shop();
        results.results(shop, "toys", Arm.CONTROL, 2, 0);
        results.results(shop, "toys", Arm.RISK, 1, 1);
    }

    @Test
    void showsTheDashboardInBothLanguages() {
        assertThat(page("/admin/inspection", "en")).contains("The model against chance", "data-test=\"waiting\"");
        assertThat(page("/admin/inspection?period=2026-Q1", "zh-CN")).contains("模型与随机的比较", "合格率");
        assertThat(page("/admin/inspection?period=2019-Q1", "en")).contains("No result yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"category", "merchant", "lab"})
    void listsPassRatesByEachDimension(String by) {
        UUID lab = results.lab();
        results.tell(new SampleConcluded(
                results.sample(shop, "toys", Arm.LOT, null, true),
                true,
                lab,
                false,
                false,
                TestClock.START,
                ResultFixture.STAFF));

        String page = page("/admin/inspection/rates?by=" + by + "&period=2026-Q1", "en");

        assertThat(page)
                .contains("data-test=\"rates\"")
                .contains(
                        switch (by) {
                            case "category" -> "key=toys";
                            case "merchant" -> "key=" + shop;
                            default -> "key=" + lab;
                        });
    }

    @Test
    void goesOnFromPageToPageWithoutARowTwice() {
        String another = results.shop();
        results.results(another, "toys", Arm.LOT, 0, 1);
        String first = page("/admin/inspection/rates?by=merchant&q=i-&limit=1", "en");
        String cursor = first.replaceAll("(?s).*cursor=([A-Za-z0-9_-]+).*", "$1");

        String second = page("/admin/inspection/rates?by=merchant&q=i-&limit=1&cursor=" + cursor, "en");

        assertThat(key(first)).isNotEqualTo(key(second));
    }

    private static String key(String page) {
        return page.replaceAll("(?s).*rates/merchant\\?key=([^&\"]+).*", "$1");
    }

    @Test
    void keepsOnlyWhatSurelyMissesTheTargetWhenAskedTo() {
        String bad = results.shop();
        String good = results.shop();
        results.results(bad, "toys", Arm.RISK, 0, 6);
        results.results(good, "toys", Arm.RISK, 6, 0);

        String page = page("/admin/inspection/rates?by=merchant&state=not_met", "en");

        assertThat(page).contains("key=" + bad).doesNotContain("key=" + good);
    }

    @Test
    void showsOneMerchantWithItsTrend() {
        assertThat(page("/admin/inspection/rates/merchant?key=" + shop, "en"))
                .contains("Shop of " + shop, "75.0", "data-test=\"trend\"");
        assertThat(page("/admin/inspection/rates/category?key=toys", "zh-CN")).contains("玩具");
    }

    @Test
    void answersThePicturesOfThePages() {
        assertThat(page("/admin/inspection/trend.json?by=merchant&key=" + shop, "en"))
                .contains("2026-Q1", "75.00", "98.00");
        assertThat(page("/admin/inspection/rates.json?by=merchant&q=" + shop, "en"))
                .contains("Shop of", "25.00");
    }

    @Test
    void saysThatThereIsNoSuchDimension() {
        assertThat(mvc.get()
                        .uri("/admin/inspection/rates/weather?key=x")
                        .with(authentication(people.staff("reader", "inspection:read"))))
                .hasStatus(404);
    }

    @Test
    void showsAFindingsCostAndTheBurnOfABudget() {
        UUID programme = ids.next();
        UUID plan = ids.next();
        String number = "PR-T-" + programme.toString().substring(24);
        jdbc.update("""
                insert into inspection_programme (programme_id, number, name_zh, name_en, quarter, budget_minor, currency, reason,
                    created_at, created_by) values (?, ?, '春季', 'Spring', '2026-01-01', 100000, 'CNY', 'test', now(), 'test')""", programme, number);
        jdbc.update("""
                insert into inspection_plan (plan_id, number, programme_id, name, method, state, currency, created_at, created_by)
                values (?, ?, ?, 'Plan', 'budget', 'draft', 'CNY', now(), 'test')""", plan, "SP-T-" + plan.toString().substring(24), programme);
        var sample = results.sample(shop, "toys", Arm.RISK, plan, false);
        results.tell(new SampleConcluded(sample, false, null, false, false, TestClock.START, ResultFixture.STAFF));
        book(plan, sample.id(), 12_345, Costs.Bearer.PLATFORM);
        book(plan, sample.id(), 99_999, Costs.Bearer.MERCHANT);

        assertThat(page("/admin/inspection/budgets", "en")).contains(number, "123.45", "12%");
        assertThat(page("/admin/inspection/budgets/" + number, "en")).contains("123.45", "876.55", "2026-03");
        assertThat(page("/admin/inspection/budgets/" + number + "/burn.json", "zh-CN"))
                .contains("累计花费", "123.45", "1000.00");
        assertThat(mvc.get()
                        .uri("/admin/inspection/budgets/PR-NONE")
                        .with(authentication(people.staff("reader", "inspection:read"))))
                .hasStatus(404);
    }

    private void book(UUID plan, SampleId sample, long minor, Costs.Bearer bearer) {
        transaction.executeWithoutResult(status -> costs.book(
                ids.next(),
                CostKind.GOODS,
                plan,
                sample,
                new Money(minor, CNY),
                bearer,
                TestClock.START,
                ResultFixture.STAFF));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/inspection",
                "/admin/inspection/rates",
                "/admin/inspection/budgets",
                "/admin/inspection/trend.json"
            })
    void showsNobodyWithoutTheAbilityAnything(String path) {
        assertThat(mvc.get().uri(path).with(authentication(people.staff("reader", "merchant:read"))))
                .hasStatus(403);
    }

    private String page(String path, String language) {
        var result = mvc.get()
                .uri(path)
                .header("Accept-Language", language)
                .with(authentication(people.staff("reader", "inspection:read", "export:run")))
                .exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
