package io.touchstone.inspection.acceptance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.inspection.acceptance.AcceptanceRows;
import io.touchstone.inspection.acceptance.Lots;
import io.touchstone.inspection.acceptance.OpenLot;
import io.touchstone.inspection.acceptance.OpenLot.Stage;
import io.touchstone.inspection.sample.Arm;
import io.touchstone.inspection.sample.NewSample;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.support.TouchstoneTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Lots, how strictly they are inspected, and the people who make that milder. */
@TouchstoneTest
class LotPagesTests {

    private static final Actor SOMEBODY = Actor.system("lot-pages");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Lots lots;

    @Autowired
    private Samples samples;

    @Autowired
    private Ids ids;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private TransactionTemplate transaction;

    private final SignedInAs people = new SignedInAs();
    private String shop = "";

    @BeforeEach
    void aShop() {
        shop = "lp-" + ids.next().toString().substring(24);
        AcceptanceRows.merchant(db, shop);
    }

    @Test
    void listsLotsAsFiltered() {
        judge(0);
        String open = number(open());

        assertThat(get("/admin/inspection/lots?merchant=" + shop))
                .hasStatusOk()
                .bodyText()
                .contains(open, "Accepted", "Under inspection", "2 / 3")
                .doesNotContain("??");
        assertThat(get("/admin/inspection/lots?merchant=" + shop + "&state=refused&severity=normal&category=lot-toys"))
                .hasStatusOk()
                .bodyText()
                .contains("No lots here")
                .doesNotContain("??", open);
        assertThat(get("/admin/inspection/lots?cursor=nonsense")).hasStatus(422);
    }

    @Test
    void pagesThroughLotsByKey() {
        judge(0);
        judge(0);
        judge(0);

        String first = body(get("/admin/inspection/lots?limit=2&merchant=" + shop));
        String next = first.substring(first.indexOf("cursor="), first.indexOf('"', first.indexOf("cursor=")));

        assertThat(body(get("/admin/inspection/lots?limit=2&merchant=" + shop + "&" + next.replace("&amp;", "&")))
                        .split("LT-2026-", -1))
                .hasSize(3);
    }

    @Test
    void explainsWhatALotDidToTheNextOne() {
        judge(9);
        String second = number(judge(9));

        assertThat(get("/admin/inspection/lots/" + second))
                .hasStatusOk()
                .bodyText()
                .contains("Not accepted: 9 nonconforming in a sample of 80", "Tightened: too many of the latest lots")
                .doesNotContain("??");
        assertThat(get("/admin/inspection/switching?merchant=" + shop))
                .hasStatusOk()
                .bodyText()
                .contains("Tightened")
                .doesNotContain("??");
        assertThat(get(switching()))
                .hasStatusOk()
                .bodyText()
                .contains("becomes normal after 5 lots", "Normal → Tightened", second)
                .doesNotContain("??");
        assertThat(get(switching() + "?lang=zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains("加严")
                .doesNotContain("??");
    }

    @Test
    void reducedInspectionTakesTwoPeople() {
        for (int i = 0; i < 9; i++) {
            judge(0);
        }
        assertThat(ask("reduce", UUID.randomUUID(), "steady")).hasStatus(409);
        judge(0);
        UUID once = UUID.randomUUID();
        assertThat(ask("reduce", once, " ")).hasStatus(422).bodyText().contains("Say why");
        assertThat(ask("reduce", once, "audited in May, same line since")).hasStatus3xxRedirection();
        assertThat(ask("reduce", once, "audited in May, same line since")).hasStatus3xxRedirection();
        assertThat(ask("reduce", UUID.randomUUID(), "again")).hasStatus(409);

        assertThat(decide("agree", "ins-1", "fine")).hasStatus(422);
        assertThat(decide("agree", "ins-2", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Say why")
                .doesNotContain("??");
        assertThat(decide("agree", "ins-2", "seen the report")).hasStatus3xxRedirection();
        assertThat(decide("agree", "ins-2", "once more")).hasStatus(409);

        assertThat(get(switching())).bodyText().contains("Reduced", "audited in May", "End reduced inspection");
        assertThat(severity()).isEqualTo("reduced");
        assertThat(ask("end-reduced", UUID.randomUUID(), "line moved")).hasStatus3xxRedirection();
        assertThat(severity()).isEqualTo("normal");
        assertThat(db.queryForObject(
                        "select count(*) from audit_event where action = 'inspection.severity_changed' and subject_id = ?",
                        Integer.class,
                        shop))
                .isEqualTo(2);
    }

    @Test
    void aStaleRequestIsAConflict() {
        for (int i = 0; i < 10; i++) {
            judge(0);
        }
        long seen = version();
        judge(0);

        assertThat(post(
                        switching() + "/reduce",
                        "ins-1",
                        "once",
                        UUID.randomUUID().toString(),
                        "version",
                        "" + seen,
                        "words",
                        "x"))
                .hasStatus(409);
    }

    @Test
    void asksToResumeAfterASuspension() {
        for (int i = 0; i < 7; i++) {
            judge(99_999);
        }
        assertThat(severity()).isEqualTo("suspended");
        assertThat(get(switching()))
                .bodyText()
                .contains("every unit of the next lot")
                .doesNotContain("??");

        assertThat(ask("resume", UUID.randomUUID(), "new supplier")).hasStatus3xxRedirection();
        assertThat(decide("decline", "ins-2", "not proven")).hasStatus3xxRedirection();
        assertThat(ask("resume", UUID.randomUUID(), "new supplier, with its certificates"))
                .hasStatus3xxRedirection();
        assertThat(decide("withdraw", "ins-2", "")).hasStatus(422);
        assertThat(decide("withdraw", "ins-1", "")).hasStatus3xxRedirection();
        assertThat(ask("resume", UUID.randomUUID(), "checked on site")).hasStatus3xxRedirection();
        assertThat(decide("agree", "ins-2", "agreed")).hasStatus3xxRedirection();
        assertThat(severity()).isEqualTo("tightened");
    }

    @Test
    void theDatabaseRefusesADeciderWhoAsked() {
        for (int i = 0; i < 10; i++) {
            judge(0);
        }
        ask("reduce", UUID.randomUUID(), "steady");

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> db.update(
                        "update inspection_switching_request set state = 'agreed', words = 'x', decided_by = asked_by, decided_at = asked_at "
                                + "where merchant_id = ?",
                        shop))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aLotWithoutItsSampleIsGivenUpWithAReason() {
        String number = number(open());

        assertThat(post("/admin/inspection/lots/" + number + "/abandon", "ins-1", "words", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Say why")
                .doesNotContain("??");
        assertThat(post("/admin/inspection/lots/" + number + "/refuse", "ins-1"))
                .hasStatus(409);
        assertThat(post("/admin/inspection/lots/" + number + "/abandon", "ins-1", "words", "the shop closed"))
                .hasStatus3xxRedirection();
        assertThat(post("/admin/inspection/lots/" + number + "/abandon", "ins-1", "words", "the shop closed"))
                .hasStatus(409);
        assertThat(get("/admin/inspection/lots/" + number))
                .bodyText()
                .contains("the shop closed")
                .doesNotContain("??");
    }

    @Test
    void aLotWhoseSampleCannotBeCompletedSaysSoAndWaitsForSomebodyToEndIt() {
        UUID lot = open(20, "2.5");
        List<SampleView> drawn = draw(lot, 1, 5);
        String page = "/admin/inspection/lots/" + number(lot);
        end(drawn.subList(0, 3), "passed");
        assertThat(get(page)).bodyText().doesNotContain("data-test=\"short\"");
        assertThat(waiting()).doesNotContain(number(lot));

        transaction.executeWithoutResult(status -> drawn.subList(3, 5)
                .forEach(sample -> samples.cancel(sample.id(), "sold out", clock.instant(), SOMEBODY)));

        assertThat(get(page))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"short\"", "2 of 5 samples are missing")
                .doesNotContain("??");
        assertThat(get(page + "?lang=zh-CN")).bodyText().contains("缺 2 个样本").doesNotContain("??");
        assertThat(waiting()).contains(number(lot), "Lot whose sample cannot be completed");
        assertThat(post(page + "/abandon", "ins-1", "words", "nothing is left")).hasStatus3xxRedirection();
        assertThat(waiting()).doesNotContain(number(lot));
    }

    @Test
    void readersCannotAct() {
        judge(0);

        assertThat(mvc.post()
                        .uri(switching() + "/reduce")
                        .with(authentication(people.staff("reader", "inspection:read")))
                        .with(csrf())
                        .param("once", UUID.randomUUID().toString())
                        .param("version", "1")
                        .param("words", "x")
                        .exchange())
                .hasStatus(403);
        assertThat(get("/admin/inspection/switching/" + shop + "/lot-toys/nowhere"))
                .hasStatus(404);
        assertThat(get("/admin/inspection/switching/nobody/lot-toys/routine")).hasStatus(404);
        assertThat(get("/admin/inspection/lots/LT-1")).hasStatus(404);
    }

    private MvcTestResult ask(String step, UUID once, String words) {
        return post(
                switching() + "/" + step, "ins-1", "once", once.toString(), "version", "" + version(), "words", words);
    }

    private MvcTestResult decide(String step, String who, String words) {
        UUID request = db.queryForObject(
                "select request_id from inspection_switching_request where merchant_id = ? order by asked_at desc, request_id desc limit 1",
                UUID.class,
                shop);
        UUID waiting = db
                .queryForList(
                        "select request_id from inspection_switching_request where merchant_id = ? and state = 'asked'",
                        UUID.class,
                        shop)
                .stream()
                .findFirst()
                .orElse(request);
        return post(switching() + "/requests/" + waiting + "/" + step, who, "words", words);
    }

    private String switching() {
        return "/admin/inspection/switching/" + shop + "/lot-toys/routine";
    }

    private String severity() {
        return Objects.requireNonNull(db.queryForObject(
                "select severity from inspection_switching where merchant_id = ?", String.class, shop));
    }

    private long version() {
        return Objects.requireNonNull(
                db.queryForObject("select version from inspection_switching where merchant_id = ?", Long.class, shop));
    }

    private String waiting() {
        return body(get("/admin/work?whose=team&kind=inspection.lots"));
    }

    private void end(List<SampleView> ended, String state) {
        ended.forEach(sample -> db.update(
                "update inspection_sample set state = ?, ended_at = drawn_at, version = version + 1 where sample_id = ?",
                state,
                sample.id().id()));
    }

    private List<SampleView> draw(UUID lot, int from, int to) {
        return Objects.requireNonNull(transaction.execute(status -> samples.add(
                IntStream.rangeClosed(from, to)
                        .mapToObj(rank -> new NewSample(
                                null,
                                lot,
                                Arm.LOT,
                                1,
                                rank,
                                shop + "-" + rank,
                                shop,
                                "lot-toys",
                                null,
                                null,
                                null,
                                null,
                                clock.instant()))
                        .toList(),
                SOMEBODY)));
    }

    private UUID open() {
        return open(1000, "1");
    }

    private UUID open(int size, String aql) {
        return Objects.requireNonNull(transaction.execute(status -> lots.open(
                        List.of(new OpenLot(
                                shop,
                                "lot-toys",
                                Stage.ROUTINE,
                                null,
                                size,
                                "II",
                                new BigDecimal(aql),
                                clock.instant())),
                        SOMEBODY)
                .get(0)
                .lotId()));
    }

    /** @param found as many as the sample has when it is larger */
    private UUID judge(int found) {
        UUID lot = open();
        transaction.executeWithoutResult(status ->
                lots.judge(lot, Math.min(found, lots.find(lot).orElseThrow().sampleSize()), clock.instant(), SOMEBODY));
        return lot;
    }

    private String number(UUID lot) {
        return Objects.requireNonNull(
                db.queryForObject("select number from inspection_lot where lot_id = ?", String.class, lot));
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(authentication(staff("ins-1"))).exchange();
    }

    private MvcTestResult post(String path, String who, String... fields) {
        var request = mvc.post().uri(path).with(authentication(staff(who))).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private Authentication staff(String who) {
        return people.staff(who, "inspection:read", "inspection:work", "inspection:approve", "export:run");
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }
}
