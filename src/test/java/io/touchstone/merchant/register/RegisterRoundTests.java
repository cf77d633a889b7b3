package io.touchstone.merchant.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.touchstone.intake.FactFiles;
import io.touchstone.intake.ImportView;
import io.touchstone.intake.Intake;
import io.touchstone.job.JobContext;
import io.touchstone.job.JobId;
import io.touchstone.kernel.Actor;
import io.touchstone.merchant.life.LifeRows;
import io.touchstone.restriction.RestrictionView;
import io.touchstone.restriction.Restrictions;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files of registers, the nightly comparison, and what it holds and lets go. */
@TouchstoneTest
class RegisterRoundTests {

    private static final String HEADER = "number,name,status,valid_until,scope,as_of";
    private static final String NUMBER = "2016010901123456";
    private static final String TYPED = "2016 0109 0112 3456";
    private static final LocalDate LATER = LocalDate.of(2028, 3, 1);

    @Autowired
    private Intake intake;

    @Autowired
    private RegisterRound round;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Registries registries;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private MockMvcTester mvc;

    private LifeRows rows;
    private FactFiles files;
    private String shop;

    @BeforeEach
    void aShop() {
        rows = new LifeRows(db);
        files = new FactFiles(intake);
        shop = "m" + UUID.randomUUID();
        rows.shop(shop);
        db.update("update merchant_document set state = 'superseded' where state = 'accepted'");
        db.update("delete from merchant_register_record");
        db.update("delete from merchant_register_snapshot");
        db.update("delete from merchant_register_difference");
        db.update("delete from merchant_register_check");
    }

    @Test
    void takesTheNewestFileForTheWholeRegister() {
        ImportView first = send(NUMBER + ",A,valid,,,2026-02-28", "2016 0109-0112 3457,B,revoked,2026-01-01,,");
        ImportView again = send(NUMBER + ",A,valid,,,2026-02-28", "2016 0109-0112 3457,B,revoked,2026-01-01,,");
        ImportView next = send("2016010901123457,B,valid,,,", NUMBER + "x,C,fine,,,");

        assertThat(first.rowsAccepted()).isEqualTo(2);
        assertThat(again.rowsAccepted()).isZero();
        assertThat(again.rowsDuplicate()).isEqualTo(2);
        assertThat(next.rowsAccepted()).isEqualTo(1);
        assertThat(next.rowsRejected()).isEqualTo(1);
        assertThat(db.queryForList("select key || ' ' || status from merchant_register_record", String.class))
                .containsExactly("2016010901123457 valid");
        assertThat(db.queryForList(
                        "select gone from merchant_register_snapshot order by received_at, gone", Long.class))
                .containsExactly(0L, 0L, 1L);
    }

    /** The database makes keys of files, Java makes them of questions. */
    @Test
    void findsANumberHoweverItWasTyped() {
        files.send("register_production", HEADER, "\uff08粤\uff09xk16\uff0d204–00001,A,valid,,,");

        for (String typed : List.of("(粤)XK16-204-00001", "\uff08粤\uff09XK 16-204-00001", "(粤)xk16–204–00001")) {
            String key = Register.PRODUCTION.key(typed);
            assertThat(registries
                            .ask(Register.PRODUCTION, java.util.Set.of(key))
                            .about(key))
                    .as(typed)
                    .isInstanceOf(RegistryAnswer.Found.class);
        }
    }

    @Test
    void holdsExactlyWhatTheDocumentCoversAndLetsGoByItself() {
        UUID paper = certificate("cups", null);
        send(NUMBER + ",Holder,valid,2028-03-01,,");
        run();
        assertThat(held()).isEmpty();

        send(NUMBER + ",Holder,revoked,2028-03-01,,");
        run();
        run();

        assertThat(held()).containsOnly("category:cups");
        assertThat(states()).containsExactly("status valid revoked open");
        assertThat(rows.audited("merchant.register_difference_found", shop)).isEqualTo(1);

        send(NUMBER + ",Holder,valid,2028-03-01,,");
        run();

        assertThat(held()).isEmpty();
        assertThat(states()).containsExactly("status valid revoked resolved");
        assertThat(paper).isNotNull();
    }

    @Test
    void keepsAQuietRegisterFromHoldingAnything() {
        certificate(null, "p1");

        run();

        assertThat(held()).isEmpty();
        assertThat(states()).isEmpty();
    }

    @Test
    void holdsOneProductWhenItsNumberIsNotThere() {
        certificate(null, "p1");
        send("2016010901129999,B,valid,,,");

        run();

        assertThat(held()).containsOnly("product:p1");
    }

    @Test
    void bringsADismissedDifferenceBackOnlyWhenItIsNews() {
        certificate("cups", null);
        send(NUMBER + ",Another,valid,2028-03-01,,");
        run();
        String id = db.queryForObject("select difference_id::text from merchant_register_difference", String.class);

        assertThat(post("/admin/register-differences/" + id + "/dismiss", " ")).hasStatus(422);
        assertThat(post("/admin/register-differences/" + id + "/dismiss", "renamed"))
                .hasStatus3xxRedirection();
        assertThat(post("/admin/register-differences/" + id + "/dismiss", "again"))
                .hasStatus(409);
        assertThat(held()).isEmpty();
        run();
        assertThat(states()).containsExactly("name Holder Another dismissed");

        send(NUMBER + ",Third,valid,2028-03-01,,");
        run();
        assertThat(states()).containsExactlyInAnyOrder("name Holder Another dismissed", "name Holder Third open");
    }

    @Test
    void endsTheTaskWhenTheDocumentWasReplaced() {
        UUID paper = certificate("cups", null);
        send(NUMBER + ",Holder,suspended,2028-03-01,,");
        run();
        db.update("update merchant_document set state = 'superseded' where document_id = ?", paper);

        run();

        assertThat(states()).containsExactly("status valid suspended resolved");
        assertThat(held()).isEmpty();
    }

    @Test
    void tellsAShopThatCameByFileOnlyOfABadStateAndHoldsNothing() {
        db.update("update merchant set uscc = '91350100M000100Y43' where merchant_id = ?", shop);
        files.send("register_business", HEADER, "91350100M000100Y43,Quite another,revoked,,,");

        run();

        assertThat(states()).containsExactly("status valid revoked open");
        assertThat(held()).isEmpty();
    }

    @Test
    void showsRegistersAndDifferences() {
        certificate("cups", null);
        send(NUMBER + ",Holder,revoked,2028-03-01,,2026-02-27");
        run();
        String id = db.queryForObject("select difference_id::text from merchant_register_difference", String.class);

        assertThat(get("/admin/registers")).hasStatusOk().bodyText().contains("CCC certificates", "Newest file");
        assertThat(get("/admin/register-differences")).hasStatusOk().bodyText().contains(TYPED, "Revoked", "Holding");
        assertThat(get("/admin/register-differences?state=resolved"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(TYPED);
        assertThat(get("/admin/register-differences/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("is held until this is settled");
        assertThat(get("/admin/register-differences/" + UUID.randomUUID())).hasStatus(404);
    }

    private UUID certificate(
            @org.jspecify.annotations.Nullable String category, @org.jspecify.annotations.Nullable String product) {
        UUID paper = rows.paper(shop, category, product, LATER);
        db.update(
                "update merchant_document set document_type = 'ccc_certificate', number = ?, holder = 'Holder'"
                        + " where document_id = ?",
                TYPED,
                paper);
        return paper;
    }

    private ImportView send(String... lines) {
        String[] all = new String[lines.length + 1];
        all[0] = HEADER;
        System.arraycopy(lines, 0, all, 1, lines.length);
        return files.send("register_ccc", all);
    }

    private List<String> held() {
        return restrictions.ofMerchant(shop, TestClock.START).stream()
                .map(RestrictionView::scope)
                .map(scope -> scope.word())
                .toList();
    }

    private List<String> states() {
        return db.queryForList(
                "select field || ' ' || expected || ' ' || found || ' ' || state from merchant_register_difference"
                        + " where merchant_id = ?",
                String.class,
                shop);
    }

    private void run() {
        round.run(new JobContext() {
            @Override
            public JobId id() {
                return new JobId(UUID.randomUUID());
            }

            @Override
            public Map<String, String> parameters() {
                return Map.of();
            }

            @Override
            public Actor actor() {
                return Actor.system(RegisterRound.KIND);
            }

            @Override
            public void progress(long done, long total) {}

            @Override
            public void log(String line) {}

            @Override
            public void checkCancelled() {}
        });
    }

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri(path)
                .with(user("officer")
                        .authorities(AuthorityUtils.createAuthorityList(
                                "seat:staff", "register:read", "register:settle", "register:recheck")))
                .exchange();
    }

    private MvcTestResult post(String path, String reason) {
        return mvc.post()
                .uri(path)
                .param("reason", reason)
                .with(user("officer")
                        .authorities(
                                AuthorityUtils.createAuthorityList("seat:staff", "register:read", "register:settle")))
                .with(csrf())
                .exchange();
    }
}
