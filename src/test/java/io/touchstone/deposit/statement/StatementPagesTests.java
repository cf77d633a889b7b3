package io.touchstone.deposit.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.deposit.Deposits;
import io.touchstone.deposit.PlaceHold;
import io.touchstone.deposit.ledger.AccountKey;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.deposit.ledger.Ledger;
import io.touchstone.deposit.ledger.Posting;
import io.touchstone.deposit.ledger.Receipt;
import io.touchstone.deposit.ledger.TransferKind;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Money;
import io.touchstone.merchant.Merchants;
import io.touchstone.shell.SignedIn;
import io.touchstone.support.TouchstoneTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@TouchstoneTest
class StatementPagesTests {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Instant AT = Instant.parse("2026-02-10T02:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final UUID OWNER = UUID.fromString("01900000-0000-7000-8000-0000000000aa");
    private static final Path FONT = Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Deposits deposits;

    @Autowired
    private Merchants merchants;

    @Autowired
    private Intake intake;

    @Autowired
    private Ids ids;

    @Autowired
    private java.util.List<DeskItem> items;

    @Autowired
    private org.springframework.context.MessageSource messages;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private String shop = "";
    private long voucher;

    @BeforeEach
    void aShopThatPaidIn() {
        shop = "shop-" + ids.next();
        new FactFiles(intake).market(shop);
        merchants.giveSeat(OWNER, shop);
        voucher = pay(123_450);
        transaction.executeWithoutResult(status -> deposits.hold(
                new PlaceHold(shop, new Money(100_00, CNY), "C-2026-7", "客户投诉", null, NOW, Actor.system("test"))));
    }

    @Test
    void showTheFinanceDeskWithWhatMovedToday() {
        assertThat(get("/admin/deposits", staff(), Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("/admin/deposits/today", "/admin/deposits/waiting");
        assertThat(get("/admin/deposits/waiting", staff(), Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing waits for approval");
        assertThat(get("/admin/deposits/today", staff(), Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("The platform’s accounts today", "Frozen", shop, "CNY\u00a0100.00")
                .doesNotContain("CNY\u00a01,234.50");
        assertThat(get("/admin/deposits/today", staff(), Locale.SIMPLIFIED_CHINESE))
                .hasStatusOk()
                .bodyText()
                .contains("今日流水", "¥100.00");
    }

    @Test
    void drawThePartsOfTheDeskWithoutItsFrame() {
        for (String part : new String[] {"today", "waiting"}) {
            assertThat(http.get()
                            .uri("/admin/deposits/" + part)
                            .header("HX-Request", "true")
                            .with(staff())
                            .exchange())
                    .hasStatusOk()
                    .bodyText()
                    .contains("card")
                    .doesNotContain("<html");
        }
    }

    @Test
    void listAccountsAsTheyAreFiltered() {
        assertThat(get("/admin/deposits/accounts?merchant=" + shop, staff(), Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains(shop, "1,134.50", "100.00", "1,234.50");
        assertThat(get("/admin/deposits/accounts?show=frozen&currency=CNY&merchant=" + shop, staff(), Locale.ENGLISH))
                .bodyText()
                .contains("1,134.50");
        assertThat(get("/admin/deposits/accounts?show=owing&merchant=" + shop, staff(), Locale.ENGLISH))
                .bodyText()
                .contains("No accounts");
        assertThat(get("/admin/deposits/accounts?limit=1&cursor=bm9uc2Vuc2U", staff(), Locale.ENGLISH))
                .hasStatusOk();
    }

    @Test
    void showAStatementThatAgrees() {
        assertThat(get("/admin/deposits/merchants/" + shop, staff(), Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("Opening and movements make the closing", "+1,234.50", "−100.00", "1,134.50");
        assertThat(get("/admin/deposits/merchants/" + shop + "?of=owed&from=2026-01-01", staff(), Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("No movements in these days");
        assertThat(get("/admin/deposits/merchants/" + shop + "/panel", staff(), Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("CNY\u00a01,134.50");
        assertThat(get("/admin/deposits/merchants/nobody", staff(), Locale.ENGLISH))
                .hasStatus(404);
    }

    @Test
    void sayWhenThePeriodIsNoneAndKeepWhatWasTyped() {
        assertThat(get("/admin/deposits/merchants/" + shop + "?from=2026-05-01&to=2026-01-01", staff(), Locale.ENGLISH))
                .hasStatus(422)
                .bodyText()
                .contains("These are not days of a period", "2026-05-01");
    }

    @Test
    void showThePlatformsOwnAccounts() {
        assertThat(get("/admin/deposits/platform/bank/CNY", staff(), Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("Bank: statement", "+1,234.50");
        assertThat(get("/admin/deposits/platform/deposit/CNY", staff(), Locale.ENGLISH))
                .hasStatus(404);
        assertThat(get("/admin/deposits/platform/bank/ZZZ", staff(), Locale.ENGLISH))
                .hasStatus(404);
    }

    @Test
    void showAShopThatHasOnlyDollarsInDollarsAndWriteNoCapitalsOfThem() {
        Currency dollars = Currency.getInstance("USD");
        String importer = "usd-" + ids.next();
        new FactFiles(intake).market(importer);
        assertThat(get("/admin/deposits/merchants/" + importer, staff(), Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("No movements in these days");
        Receipt receipt = transaction.execute(status -> ledger.post(Posting.move(
                TransferKind.PAYMENT,
                ids.next(),
                AT,
                AccountKey.platforms(AccountPurpose.BANK, dollars),
                AccountKey.deposit(importer, dollars),
                new Money(77_700, dollars))));

        assertThat(get("/admin/deposits/merchants/" + importer, staff(), Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("+777.00", "USD");
        assertThat(get("/admin/deposits/transfers/" + receipt.transferId(), staff(), Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("USD\u00a0777.00")
                .doesNotContain("人民币");
    }

    @Test
    void showAVoucherWithItsLegsAndItsAmountInCapitals() {
        assertThat(get("/admin/deposits/transfers/" + voucher, staff(), Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("人民币壹仟贰佰叁拾肆元伍角", "CNY\u00a01,234.50", "Deposits, available", "Bank");
        assertThat(get("/admin/deposits/transfers/999999999", staff(), Locale.ENGLISH))
                .hasStatus(404);
    }

    @Test
    void letNobodyLookWithoutTheAbility() {
        RequestPostProcessor reviewer = somebody(Actor.Kind.STAFF, "seat:staff");
        for (String path : new String[] {"", "/accounts", "/merchants/" + shop, "/transfers/" + voucher}) {
            assertThat(get("/admin/deposits" + path, reviewer, Locale.ENGLISH)).hasStatus(403);
        }
        assertThat(get("/admin/deposits", owner(OWNER), Locale.ENGLISH)
                        .getResponse()
                        .getStatus())
                .isIn(403, 404);
    }

    @Test
    void showAMerchantItsOwnStatementOnly() {
        String path = "/portal/shops/" + shop + "/deposit";
        assertThat(get(path, owner(OWNER), Locale.SIMPLIFIED_CHINESE))
                .hasStatusOk()
                .bodyText()
                .contains("+1,234.50", "相符")
                .doesNotContain("/admin/");

        RequestPostProcessor stranger = owner(UUID.randomUUID());
        assertThat(get(path, stranger, Locale.ENGLISH)).hasStatus(404);
        assertThat(post(path + "/statement/csv", stranger, Locale.ENGLISH)).hasStatus(404);
    }

    @Test
    void handTheStatementOutAsTableAndJsonAndPutThatDown() throws IOException {
        String path = "/portal/shops/" + shop + "/deposit/statement/";

        assertThat(post(path + "csv", owner(OWNER), Locale.SIMPLIFIED_CHINESE))
                .hasStatusOk()
                .bodyText()
                .contains("payment", "1234.50", "-100.00", "1134.50");
        MvcTestResult sheet = post(path + "xlsx", owner(OWNER), Locale.ENGLISH);
        assertThat(sheet).hasStatusOk();
        assertThat(sheet.getResponse().getContentAsByteArray()).startsWith('P', 'K');
        assertThat(post(path + "json", owner(OWNER), Locale.ENGLISH))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.closing.balance_minor")
                .isEqualTo(123_450);
        assertThat(post(path + "doc", owner(OWNER), Locale.ENGLISH)).hasStatus(404);
        assertThat(post(path + "csv?from=never", owner(OWNER), Locale.ENGLISH)).hasStatus(422);
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_event where action = 'deposit.statement_taken' and subject_id = ?",
                        Long.class,
                        shop))
                .isEqualTo(3);
    }

    @Test
    void printAStatementWithTheFontEmbedded() throws IOException {
        assumeThat(Files.isReadable(FONT)).isTrue();

        MvcTestResult file =
                post("/admin/deposits/merchants/" + shop + "/statement/pdf", staff(), Locale.SIMPLIFIED_CHINESE);

        assertThat(file).hasStatusOk();
        try (PDDocument document = Loader.loadPDF(file.getResponse().getContentAsByteArray())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("对账单", "期初加本期变动等于期末", "+1,234.50", "-100.00", "1,134.50", shop);
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void printNothingRatherThanABox() {
        assumeThat(Files.isReadable(FONT)).isTrue();
        jdbc.update("update merchant set name = ? where merchant_id = ?", "店😀", shop);

        assertThat(post("/admin/deposits/merchants/" + shop + "/statement/pdf", staff(), Locale.ENGLISH))
                .hasStatus(422)
                .bodyText()
                .contains("U+1F600");
    }

    @Test
    void exportAStatementExactlyAsItIsShown() {
        String query = "?purpose=deposit&currency=CNY&from=2026-02-01&to=2026-03-01&merchant=" + shop;

        MvcTestResult file = post("/admin/exports/deposit-statement/csv" + query, staff(), Locale.ENGLISH);
        assertThat(file).hasStatusOk();
        assertThat(new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("payment", "1234.50", "1134.50", "100.00");
        assertThat(post("/admin/exports/deposit-statement/csv?merchant=" + shop, staff(), Locale.ENGLISH))
                .hasStatus(404);
        assertThat(post("/admin/exports/deposit-statement/csv?purpose=bank&currency=CNY", staff(), Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("1234.50");
        assertThat(post("/admin/exports/deposit-statement/csv?purpose=hold&currency=CNY", staff(), Locale.ENGLISH))
                .hasStatus(404);
        assertThat(post("/admin/exports/deposit-statement/csv?purpose=bank&currency=ZZZ", staff(), Locale.ENGLISH))
                .hasStatus(404);
        assertThat(post("/admin/exports/deposit-statement/csv" + query + "&from=x", staff(), Locale.ENGLISH))
                .hasStatusOk();
        assertThat(post("/admin/exports/deposit-accounts/csv?merchant=" + shop, staff(), Locale.ENGLISH))
                .hasStatusOk();
    }

    @Test
    void haveAWordForEveryTileAndEveryKindOfTransfer() {
        for (Locale locale : java.util.List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            items.forEach(item -> {
                assertThat(messages.getMessage("deposit.desk." + item.key(), null, locale))
                        .isNotBlank();
                assertThat(messages.getMessage("deposit.desk." + item.key() + ".hint", null, locale))
                        .isNotBlank();
            });
            for (TransferKind kind : TransferKind.values()) {
                assertThat(messages.getMessage("deposit.kind." + kind.word(), null, locale))
                        .isNotBlank();
            }
        }
    }

    @Test
    void printALongStatementByAJob() {
        transaction.executeWithoutResult(status -> ledger.postAll(java.util.stream.IntStream.range(0, 1_000)
                .mapToObj(i -> Posting.move(
                        TransferKind.PAYMENT,
                        ids.next(),
                        NOW,
                        AccountKey.platforms(AccountPurpose.BANK, CNY),
                        AccountKey.deposit(shop, CNY),
                        new Money(1, CNY)))
                .toList()));

        assertThat(post("/admin/deposits/merchants/" + shop + "/statement/pdf", staff(), Locale.ENGLISH))
                .hasStatus(303)
                .headers()
                .hasHeaderSatisfying(
                        "Location", where -> assertThat(where.get(0)).startsWith("/admin/jobs/"));
        assertThat(post("/portal/shops/" + shop + "/deposit/statement/pdf", owner(OWNER), Locale.ENGLISH))
                .hasStatus(422)
                .bodyText()
                .contains("Too many lines");
        assertThat(get("/portal/shops/" + shop + "/deposit", owner(OWNER), Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("Next page");
    }

    private long pay(long minor) {
        Receipt receipt = transaction.execute(status -> ledger.post(Posting.move(
                TransferKind.PAYMENT,
                ids.next(),
                AT,
                AccountKey.platforms(AccountPurpose.BANK, CNY),
                AccountKey.deposit(shop, CNY),
                new Money(minor, CNY))));
        return java.util.Objects.requireNonNull(receipt.transferId());
    }

    private MvcTestResult get(String path, RequestPostProcessor reader, Locale locale) {
        return http.get().uri(path).locale(locale).with(reader).exchange();
    }

    private MvcTestResult post(String path, RequestPostProcessor reader, Locale locale) {
        return http.post().uri(path).locale(locale).with(csrf()).with(reader).exchange();
    }

    private static RequestPostProcessor staff() {
        return somebody(Actor.Kind.STAFF, "seat:staff", "ledger:read", "export:run");
    }

    private static RequestPostProcessor owner(UUID account) {
        return as(new Actor(Actor.Kind.MERCHANT, account.toString()), "seat:merchant", "deposit:own");
    }

    private static RequestPostProcessor somebody(Actor.Kind kind, String... authorities) {
        return as(new Actor(kind, OWNER.toString()), authorities);
    }

    private static RequestPostProcessor as(Actor actor, String... authorities) {
        var token = new TestingAuthenticationToken(
                new Reader(actor, "Reader"), "", AuthorityUtils.createAuthorityList(authorities));
        token.setAuthenticated(true);
        return request -> csrf().postProcessRequest(authentication(token).postProcessRequest(request));
    }

    private record Reader(Actor actor, String displayName) implements SignedIn {}
}
