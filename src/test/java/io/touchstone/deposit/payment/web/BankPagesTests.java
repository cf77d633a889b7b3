package io.touchstone.deposit.payment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.shell.Role;
import io.touchstone.support.TouchstoneTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Bank accounts, statements from the file to the decided line, and how a merchant pays in. */
@TouchstoneTest
class BankPagesTests {

    private static final String BANK = "/admin/deposits/bank";
    private static final String HEADING =
            "value_date,bank_reference,direction,amount,currency,payer_name,payer_account_tail,memo\n";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Merchants merchants;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Intake intake;

    @Autowired
    private Ids ids;

    private final SignedInAs people = new SignedInAs();
    private String shop = "";
    private UUID owner = new UUID(0, 0);
    private String number = "";

    @BeforeEach
    void aShopWithASeat() {
        shop = "bank-" + ids.next();
        number = shop.substring(5).replace("-", "").toUpperCase(Locale.ROOT).substring(8);
        new FactFiles(intake).market(shop);
        owner = accounts.open(
                        NewAccount.plain(shop.substring(0, 30), shop, "a-Long-enough-Word-17", Role.MERCHANT),
                        Actor.system("test"))
                .id();
        merchants.giveSeat(owner, shop);
    }

    @Test
    void showsMerchantsAnAccountOnlyAfterASecondPersonConfirmedIt() {
        enter();
        assertThat(get(payInPath(), owner())).hasStatusOk().bodyText().doesNotContain(number);
        assertThat(post(BANK + "/accounts/" + account() + "/confirm", finance()))
                .hasStatus(422);

        assertThat(post(BANK + "/accounts/" + account() + "/confirm", finance2()))
                .hasStatus3xxRedirection();
        assertThat(post(BANK + "/accounts/" + account() + "/confirm", finance2()))
                .hasStatus(409);

        assertThat(get(payInPath(), owner())).bodyText().contains(number);
        assertThat(post(
                        BANK + "/accounts",
                        finance(),
                        "holder",
                        "P",
                        "bankName",
                        "B",
                        "number",
                        number,
                        "currency",
                        "CNY"))
                .hasStatus(409);
        assertThat(post(BANK + "/accounts/" + account() + "/close", finance2())).hasStatus3xxRedirection();
        assertThat(post(BANK + "/accounts/" + account() + "/close", finance2())).hasStatus(409);
        assertThat(get(payInPath(), owner())).bodyText().doesNotContain(number);
        assertThat(send("x.csv", HEADING.getBytes(StandardCharsets.UTF_8))).hasStatus(422);
    }

    @Test
    void redisplaysABadAccountWithNothingLost() {
        assertThat(post(
                        BANK + "/accounts",
                        finance(),
                        "holder",
                        "Kept holder",
                        "bankName",
                        "",
                        "number",
                        "12",
                        "currency",
                        "XX"))
                .hasStatus(422)
                .bodyText()
                .contains("Kept holder", "This must be given.", "three capital letters")
                .doesNotContain("??");
    }

    @Test
    void takesAStatementInAndLeadsFromItsLinesToADecision() {
        readyAccount();
        String reference = "ref-" + ids.next();
        MvcTestResult sent = send(
                "march.csv",
                (HEADING + "2026-02-27," + reference + ",in,\"1234.50\",CNY,张三,6789,for " + shop + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        String page = ended(sent);

        assertThat(get(page, finance()))
                .hasStatusOk()
                .bodyText()
                .contains("Taken in", "march.csv")
                .doesNotContain("??");
        assertThat(get(page + "/state", finance())).hasStatusOk();
        assertThat(get(BANK, finance())).bodyText().contains("march.csv").doesNotContain("??");
        assertThat(get(BANK + "/lines?state=open&direction=in&reference=" + reference, finance()))
                .hasStatusOk()
                .bodyText()
                .contains(reference, "张三", "1,234.50", "Unplaced")
                .doesNotContain("??");
        assertThat(get(BANK + "/lines?state=nonsense&statement=nonsense&cursor=nonsense&limit=1", finance()))
                .hasStatusOk();
        assertThat(get(BANK + "/lines?state=open&limit=1", auditor())).hasStatusOk();
        String line = BANK + "/lines/" + line(reference);
        assertThat(get(line, finance()))
                .hasStatusOk()
                .bodyText()
                .contains(shop, "Assign to a merchant")
                .doesNotContain("??");
        assertThat(get(line, auditor())).hasStatusOk().bodyText().doesNotContain("data-test=\"propose\"");

        assertThat(post(
                        line + "/proposals",
                        finance(),
                        "once",
                        ids.next().toString(),
                        "act",
                        "assign",
                        "merchant",
                        "",
                        "reason",
                        "Kept words"))
                .hasStatus(422)
                .bodyText()
                .contains("Kept words", "This must be given.");
        assertThat(post(line + "/proposals", finance(), "once", "nonsense", "act", "nonsense", "reason", ""))
                .hasStatus(422);
        String once = ids.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(post(
                            line + "/proposals",
                            finance(),
                            "once",
                            once,
                            "act",
                            "assign",
                            "merchant",
                            shop,
                            "reason",
                            "the payer’s letter"))
                    .hasStatus3xxRedirection();
        }
        assertThat(get(line, finance()))
                .bodyText()
                .contains("another person decides")
                .doesNotContain("data-test=\"approve\"");
        assertThat(get(line, finance2())).bodyText().contains("data-test=\"approve\"");
        assertThat(get("/admin/deposits", finance2()))
                .hasStatusOk()
                .bodyText()
                .contains("Unplaced bank lines")
                .doesNotContain("??");
        assertThat(get("/admin/deposits/waiting", finance2())).bodyText().contains("Assign a receipt");
        assertThat(post(line + "/proposals/" + once + "/approve", finance())).hasStatus(422);
        assertThat(post(line + "/proposals/" + once + "/approve", finance2())).hasStatus3xxRedirection();
        assertThat(post(line + "/proposals/" + once + "/reject", finance2())).hasStatus(409);
        assertThat(get(line, finance()))
                .bodyText()
                .contains("Assigned", "Approved")
                .doesNotContain("??");
        assertThat(get(payInPath(), owner())).bodyText().contains("1,234.50", reference);
        assertThat(get(BANK + "/lines/" + ids.next(), finance())).hasStatus(404);
    }

    @Test
    void takesTheSameFileAndTheSameLineOnce() {
        readyAccount();
        String row = "2026-02-27,ref-" + ids.next() + ",in,10.00,,,,\n";
        byte[] file = (HEADING + row).getBytes(Charset.forName("GB18030"));
        String first = ended(send("a.csv", file));

        assertThat(send("again.csv", file).getResponse().getRedirectedUrl()).isEqualTo(first);
        String second = ended(send(
                "b.csv",
                (HEADING + row + "2026-02-27,ref-" + ids.next() + ",out,3,CNY,,,费用\n")
                        .getBytes(Charset.forName("GB18030"))));
        String third = ended(send("c.csv", (HEADING + row.replace("10.00", "11.00")).getBytes(StandardCharsets.UTF_8)));

        assertThat(figures(second)).isEqualTo("done 2 1 0");
        assertThat(figures(third)).isEqualTo("done 1 0 1");
        assertThat(get(third, finance())).bodyText().contains("another day or amount");
    }

    @Test
    void namesEveryFaultByItsCellAndTakesNothing() {
        readyAccount();
        String page = ended(send(
                "bad.csv",
                (HEADING
                                + "2026-02-30,r1,in,1.00,CNY,,,\n"
                                + "2999-01-01,,sideways,1.001,USD,,,\n"
                                + ",r3,in,0,CNY,,123456789,\n"
                                + ",,,,,,,\n"
                                + "2026-02-27,r4,in,1e3,CNY,,,\n"
                                + "2026-02-27,good,in,1.00,CNY,,,\n")
                        .getBytes(StandardCharsets.UTF_8)));

        assertThat(figures(page)).startsWith("faulty 1 0 ");
        assertThat(jdbc.queryForList(
                        "select cell || ' ' || code from deposit_bank_error where statement_id = ? order by position",
                        String.class,
                        id(page)))
                .containsExactly(
                        "A2 bad-date",
                        "A3 bad-date",
                        "B3 missing",
                        "C3 bad-direction",
                        "E3 other-currency",
                        "D3 bad-amount",
                        "A4 missing",
                        "D4 bad-amount",
                        "G4 too-long",
                        "D6 bad-amount");
        assertThat(get(page, finance()))
                .bodyText()
                .contains("Faults found", "C3")
                .doesNotContain("??");
        for (String nonsense : new String[] {
            "colour,value_date\n", "value_date,bank_reference,direction\n", "\"open", " \n", "a\u0000b\n"
        }) {
            assertThat(figures(ended(send("n.csv", nonsense.getBytes(StandardCharsets.UTF_8)))))
                    .startsWith("faulty 0 0 ");
        }
        assertThat(figures(ended(send("n.csv", new byte[] {'a', (byte) 0xff, (byte) 0xff}))))
                .startsWith("faulty");
    }

    @Test
    void takesAFileLargerThanOneStepAndKeepsTheFirstThousandFaultsOfAWorseOne() {
        readyAccount();
        StringBuilder good = new StringBuilder(HEADING);
        StringBuilder bad = new StringBuilder(HEADING);
        for (int i = 0; i < 1_001; i++) {
            good.append("2026-02-27,many-" + number + "-" + i + ",in,1.00,CNY,,,\n");
            bad.append("2026-02-27,bad-" + i + ",in,none,CNY,,,\n");
        }

        assertThat(figures(ended(send("many.csv", good.toString().getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo("done 1001 1001 0");
        String faulty = ended(send("bad.csv", bad.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(figures(faulty)).isEqualTo("faulty 0 0 1001");
        assertThat(jdbc.queryForObject(
                        "select count(*) from deposit_bank_error where statement_id = ?", Long.class, id(faulty)))
                .isEqualTo(1_000);
    }

    @Test
    void confirmsNoAccountThatWasClosedAndNamesAFileThatHasNoName() {
        readyAccount();
        String page = ended(send(
                "folder/",
                (HEADING + "2026-02-27,n-" + number + ",in,1.00,CNY,,,\n").getBytes(StandardCharsets.UTF_8)));
        assertThat(get(page, finance())).bodyText().contains("statement.csv");

        number = number.substring(1) + "Z";
        enter();
        assertThat(post(BANK + "/accounts/" + account() + "/close", finance2())).hasStatus3xxRedirection();
        assertThat(post(BANK + "/accounts/" + account() + "/confirm", finance2()))
                .hasStatus(409);
    }

    @Test
    void givesACodeForTheMemoOnceForADoubleSubmit() {
        String once = ids.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(post(payInPath(), owner(), "once", once, "amount", "10,000.00"))
                    .hasStatus3xxRedirection();
        }

        assertThat(jdbc.queryForObject("select count(*) from deposit_pay_in where merchant_id = ?", Long.class, shop))
                .isEqualTo(1);
        assertThat(post(payInPath(), owner(), "once", once, "amount", "10,000.01"))
                .hasStatus(409);
        assertThat(get(payInPath(), owner()))
                .bodyText()
                .contains("10,000.00", "Expected", "TS")
                .doesNotContain("??");
        assertThat(post(payInPath(), owner(), "once", "nonsense", "amount", "ten"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"ten\"");
        assertThat(mvc.get().uri("/portal/shops/another/deposit/pay-in").with(owner()))
                .hasStatus(404);
    }

    @Test
    void showsWhatTheBankShouldHaveShownByNow() {
        jdbc.update(
                "insert into deposit_payment values (?, ?, 500, 'CNY', ?, 'api', '2026-02-01T00:00:00Z', 'TOKEN:x')",
                ids.next(),
                shop,
                "gone-" + shop);

        assertThat(get(BANK + "/missing", finance()))
                .hasStatusOk()
                .bodyText()
                .contains("gone-" + shop)
                .doesNotContain("??");
    }

    @Test
    void asksForTheAbility() {
        var stranger = authentication(people.staff("stranger"));
        assertThat(get(BANK, stranger)).hasStatus(403);
        assertThat(get(BANK + "/lines", stranger)).hasStatus(403);
        assertThat(post(BANK + "/accounts/" + ids.next() + "/confirm", auditor()))
                .hasStatus(403);
        assertThat(post(BANK + "/accounts/" + ids.next() + "/confirm", finance2()))
                .hasStatus(404);
    }

    private void enter() {
        assertThat(post(
                        BANK + "/accounts",
                        finance(),
                        "holder",
                        "Platform",
                        "bankName",
                        "Bank of Tests",
                        "number",
                        number,
                        "currency",
                        "CNY"))
                .hasStatus3xxRedirection();
    }

    private void readyAccount() {
        enter();
        assertThat(post(BANK + "/accounts/" + account() + "/confirm", finance2()))
                .hasStatus3xxRedirection();
    }

    private UUID account() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select account_id from deposit_bank_account where number = ?", UUID.class, number));
    }

    private String line(String reference) {
        return jdbc.queryForObject(
                "select line_id::text from deposit_bank_line where bank_reference = ?", String.class, reference);
    }

    private String figures(String page) {
        return jdbc.queryForObject(
                "select concat_ws(' ', state, rows_total, rows_new, errors_total) from deposit_bank_statement where statement_id = ?",
                String.class,
                id(page));
    }

    private static UUID id(String page) {
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }

    private MvcTestResult send(String name, byte[] content) {
        return mvc.post()
                .uri(BANK)
                .multipart()
                .file(new MockMultipartFile("file", name, "text/csv", content))
                .param("account", account().toString())
                .with(finance())
                .with(csrf())
                .exchange();
    }

    private String ended(MvcTestResult sent) {
        assertThat(sent).hasStatus3xxRedirection();
        String page = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        await().atMost(Duration.ofSeconds(60)).until(() -> !figures(page).startsWith("running"));
        return page;
    }

    private String payInPath() {
        return "/portal/shops/" + shop + "/deposit/pay-in";
    }

    private RequestPostProcessor finance() {
        return authentication(people.staff("finance", "ledger:read", "ledger:post", "ledger:approve", "export:run"));
    }

    private RequestPostProcessor finance2() {
        return authentication(people.staff("finance2", "ledger:read", "ledger:post", "ledger:approve"));
    }

    private RequestPostProcessor auditor() {
        return authentication(people.staff("auditor", "ledger:read"));
    }

    private RequestPostProcessor owner() {
        return authentication(people.merchant(owner, "deposit:own"));
    }

    private MvcTestResult get(String uri, RequestPostProcessor who) {
        return mvc.get().uri(uri).with(who).locale(Locale.ENGLISH).exchange();
    }

    private MvcTestResult post(String uri, RequestPostProcessor who, String... fields) {
        var request = mvc.post().uri(uri).with(who).with(csrf()).locale(Locale.ENGLISH);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
