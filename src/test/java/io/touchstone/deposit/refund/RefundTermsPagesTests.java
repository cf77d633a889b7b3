package io.touchstone.deposit.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.touchstone.deposit.RefundObstacle.Condition;
import io.touchstone.deposit.refund.RefundTerms.Longer;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.rulebook.Settings;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Categories whose orders keep a deposit longer, named on the setting's page and obeyed from their time on (rules.md 4). */
@TouchstoneTest
class RefundTermsPagesTests {

    private static final String PAGE = "/admin/settings/deposit.refund";
    private static final String SHOP = "longer-shop";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Settings settings;

    @Autowired
    private TradeObstacle obstacle;

    @Autowired
    private Intake intake;

    @Autowired
    private TestClock clock;

    @Test
    void keepADepositLongerForCategoriesThatSomebodyNames() {
        clock.reset();
        anOrderCompletedThirtyDaysAgoBelowPhones();
        assertThat(isProtected()).isFalse();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(mvc.get().uri(PAGE).with(standards()).locale(locale).exchange())
                    .hasStatusOk()
                    .bodyText()
                    .contains("name=\"categories/0/code\"", "name=\"categories/2/days\"")
                    .doesNotContain("??");
        }

        enter("2026-03-01T18:00", "categories/0/code", "phones", "categories/0/days", "90");
        assertThat(isProtected()).isFalse();
        clock.advance(Duration.ofHours(2));

        assertThat(isProtected()).isTrue();
        assertThat(terms()).containsExactly(new Longer("phones", 90));
        assertThat(mvc.get().uri(PAGE).with(standards()).locale(Locale.ENGLISH).exchange())
                .bodyText()
                .contains("Longer protection 1: days", "name=\"categories/3/code\"");

        enter(
                "2026-03-01T20:00",
                "categories/0/code",
                "",
                "categories/0/days",
                "",
                "categories/2/code",
                "toys",
                "categories/2/days",
                "45");
        clock.advance(Duration.ofHours(2));
        assertThat(terms()).containsExactly(new Longer("toys", 45));
        assertThat(isProtected()).isFalse();
    }

    @Test
    void takeNoRowByHalf() {
        clock.reset();

        assertThat(draft("2026-03-08T18:00", "categories/0/code", "phones", "categories/0/days", " "))
                .hasStatus(422);
        assertThat(draft("2026-03-08T18:00", "categories/1/code", "", "categories/1/days", "90"))
                .hasStatus(422);
        assertThat(draft("2026-03-08T18:00", "categories/0/code", "phones", "categories/0/days", "3651"))
                .hasStatus(422);
    }

    @Test
    void nameTheRowWhoseCategoryThereIsNot() {
        clock.reset();
        new FactFiles(intake).send("categories", "category_code,parent_code,name_zh", "phones,,手机", "tea,,茶");
        String[] rows = {
            "categories/0/code",
            "phones",
            "categories/0/days",
            "90",
            "categories/2/code",
            "phonez",
            "categories/2/days",
            "45"
        };

        for (String name : List.of("phonez", "Phones", "手机")) {
            rows[5] = name;
            assertThat(draft("2026-03-08T18:00", rows))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Longer protection 3: code of the category: there is no “" + name + "”");
        }

        assertThat(terms()).extracting(Longer::code).doesNotContain("phonez", "Phones", "手机");
        rows[5] = "tea";
        assertThat(draft("2026-03-08T18:00", rows)).hasStatus3xxRedirection();
    }

    private void anOrderCompletedThirtyDaysAgoBelowPhones() {
        FactFiles files = new FactFiles(intake);
        files.market(SHOP);
        files.send("categories", "category_code,parent_code,name_zh", "phones,,手机", "smart,phones,智能机", "toys,,玩具");
        files.send("products", "product_id,merchant_id,category_code,title", "longer-1," + SHOP + ",smart,Phone");
        files.send(
                "orders",
                "order_id,buyer_id,merchant_id,product_id,amount_minor,paid_at,completed_at",
                "longer-o1,b1," + SHOP + ",longer-1,100,2026-01-20T09:00:00Z,2026-01-30T09:00:00Z");
    }

    private boolean isProtected() {
        return obstacle.check(SHOP, clock.instant()).stream()
                .filter(condition -> condition.code().equals("orders_protected"))
                .noneMatch(Condition::met);
    }

    private List<Longer> terms() {
        return settings.at(RefundTerms.KEY, clock.instant()).categories();
    }

    private void enter(String from, String... rows) {
        MvcTestResult answer = draft(from, rows);
        assertThat(answer).hasStatus3xxRedirection();
        String draft = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        assertThat(mvc.get().uri(draft).with(standards()).exchange()).hasStatusOk();
        assertThat(mvc.post()
                        .uri(draft + "/enter")
                        .with(standards())
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection();
    }

    private MvcTestResult draft(String from, String... rows) {
        var request = mvc.post()
                .uri(PAGE + "/drafts")
                .with(standards())
                .with(csrf())
                .locale(Locale.ENGLISH)
                .param("once", UUID.randomUUID().toString())
                .param("protectionDays", "15")
                .param("complaintDays", "90")
                .param("exitMonths", "3")
                .param("effectiveAt", from)
                .param("source", "a test");
        for (int i = 0; i < rows.length; i += 2) {
            request.param(rows[i], rows[i + 1]);
        }
        return request.exchange();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor standards() {
        return user("standards")
                .authorities(AuthorityUtils.createAuthorityList("seat:staff", "settings:read", "settings:edit"));
    }
}
