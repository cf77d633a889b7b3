package io.touchstone.inspection.inbound.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.inspection.acceptance.AcceptanceRows;
import io.touchstone.kernel.Ids;
import io.touchstone.merchant.life.web.SignedInAs;
import io.touchstone.support.TouchstoneTest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A delivery from the door to its end, unit by unit. */
@TouchstoneTest
class DeliveryPagesTests {

    private static final String INBOUND = "/admin/inspection/inbound";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate db;

    private final SignedInAs people = new SignedInAs();
    private String shop = "";

    @BeforeEach
    void aShop() {
        shop = "in-" + ids.next().toString().substring(24);
        AcceptanceRows.merchant(db, shop);
    }

    @Test
    void choosesUnitsByARecordedOrderThatAnybodyCanRedo() throws Exception {
        String number = record(50);
        byte[] seed = Objects.requireNonNull(
                db.queryForObject("select seed from inspection_delivery where number = ?", byte[].class, number));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(seed, "HmacSHA256"));
        List<Integer> expected = IntStream.rangeClosed(1, 50)
                .boxed()
                .sorted(java.util.Comparator.comparing(unit -> HexFormat.of()
                        .formatHex(mac.doFinal(Integer.toString(unit).getBytes(StandardCharsets.UTF_8)))))
                .limit(5)
                .toList();

        assertThat(units(number)).isEqualTo(expected);
        assertThat(get(INBOUND + "/" + number))
                .hasStatusOk()
                .bodyText()
                .contains("Look at 5 of the 50 units", HexFormat.of().formatHex(seed), "Units to look at")
                .doesNotContain("??");
    }

    @Test
    void aDoubleSubmitRecordsOneDelivery() {
        String once = UUID.randomUUID().toString();
        MvcTestResult first = record(once, "50");
        MvcTestResult second = record(once, "50");

        assertThat(first).hasStatus3xxRedirection();
        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        assertThat(db.queryForObject("select count(*) from inspection_lot where merchant_id = ?", Integer.class, shop))
                .isOne();
    }

    @Test
    void keepsWhatWasTypedWhenItCannotBe() {
        assertThat(record(UUID.randomUUID().toString(), "0"))
                .hasStatus(422)
                .bodyText()
                .contains("data-test=\"errors\"", "DN-77", "whole number")
                .doesNotContain("??");
        assertThat(record(UUID.randomUUID().toString(), "100001"))
                .hasStatus(422)
                .bodyText()
                .contains("at most 100,000 units")
                .doesNotContain("??");
        assertThat(post(
                        INBOUND,
                        "once",
                        UUID.randomUUID().toString(),
                        "merchantId",
                        "nobody",
                        "categoryCode",
                        "lot-toys",
                        "reference",
                        "x",
                        "units",
                        "5"))
                .hasStatus(422)
                .bodyText()
                .contains("There is no merchant nobody");
        assertThat(get(INBOUND + "/new"))
                .hasStatusOk()
                .bodyText()
                .contains("AQL of 2.5")
                .doesNotContain("??");
    }

    @Test
    void isAcceptedByUnitWithTheRejectedOnesLeftOut() {
        String number = record(1000);
        List<Integer> chosen = units(number);
        assertThat(post(path(number, "/decide"), "version", version(number))).hasStatus(409);
        assertThat(inspect(number, chosen.get(0), "rejected", ""))
                .hasStatus(422)
                .bodyText()
                .contains("what is wrong");
        assertThat(inspect(number, chosen.get(0), "rejected", "damage")).hasStatus3xxRedirection();
        assertThat(inspect(number, chosen.get(1), "rejected", "safety")).hasStatus3xxRedirection();
        assertThat(inspect(number, chosen.get(1), "accepted", "")).hasStatus3xxRedirection();
        assertThat(inspect(number, unchosen(chosen), "accepted", "")).hasStatus(409);

        assertThat(get(path(number, "?shown=rejected")))
                .bodyText()
                .contains("Damaged", "damage")
                .doesNotContain("??");
        file(number, "unit_no,outcome\n" + all(chosen.subList(2, chosen.size()), ",accepted\n"));
        assertThat(post(path(number, "/decide"), "version", "0")).hasStatus(409);
        assertThat(post(path(number, "/decide"), "version", version(number))).hasStatus3xxRedirection();

        assertThat(get(path(number, "")))
                .hasStatusOk()
                .bodyText()
                .contains("Taken in: 999 units", "corrected")
                .doesNotContain("??");
        assertThat(inspect(number, chosen.get(0), "accepted", "")).hasStatus(409);
        assertThat(db.queryForObject(
                        "select nonconforming from inspection_lot where merchant_id = ?", Integer.class, shop))
                .isOne();
    }

    @Test
    void aRefusedOneIsScreenedUnitByUnit() {
        String number = refused(30);
        assertThat(get(path(number, "")))
                .bodyText()
                .contains("Screen every unit")
                .doesNotContain("??");
        assertThat(post(path(number, "/screen"), "version", version(number))).hasStatus3xxRedirection();
        List<Integer> all = units(number);
        assertThat(all).hasSize(30).doesNotHaveDuplicates();
        assertThat(get(path(number, "")))
                .bodyText()
                .contains("every unit is looked at")
                .doesNotContain("??");
        assertThat(post(path(number, "/finish"), "version", version(number))).hasStatus(409);

        file(number, "unit_no,outcome\n" + all(all.subList(5, 30), ",accepted\n"));
        assertThat(post(path(number, "/finish"), "version", version(number))).hasStatus3xxRedirection();

        assertThat(get(path(number, "")))
                .bodyText()
                .contains("Taken in: 25 units; 5 rejected")
                .doesNotContain("??");
    }

    @Test
    void aRefusedOneGoesBackWithAReason() {
        String number = refused(30);

        assertThat(post(path(number, "/return"), "version", version(number), "words", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Say why")
                .doesNotContain("??");
        assertThat(post(path(number, "/return"), "version", version(number), "words", "five of five broken"))
                .hasStatus3xxRedirection();
        assertThat(get(path(number, "?lang=zh-CN"))).bodyText().contains("整批退回").doesNotContain("??");
        assertThat(get(INBOUND + "?state=returned&category=lot-toys&merchant=" + shop))
                .hasStatusOk()
                .bodyText()
                .contains(number)
                .doesNotContain("??");
    }

    @Test
    void isCancelledOnlyBeforeAUnitWasLookedAt() {
        String untouched = record(30);
        assertThat(post(path(untouched, "/cancel"), "version", version(untouched), "words", "typed twice"))
                .hasStatus3xxRedirection();
        assertThat(get(path(untouched, "")))
                .bodyText()
                .contains("Cancelled before")
                .doesNotContain("??");

        String begun = record(30);
        inspect(begun, units(begun).get(0), "rejected", "label");
        assertThat(post(path(begun, "/cancel"), "version", version(begun), "words", "too bad"))
                .hasStatus(409);
    }

    @Test
    void aFileTakesTheGoodRowsAndNamesTheBadOnes() {
        String number = record(1000);
        List<Integer> chosen = units(number);
        String csv = "\uFEFFunit_no,outcome,defect,note\r\n"
                + chosen.get(0) + ",rejected,damage,\"torn, and\r\nwet\"\r\n"
                + chosen.get(1) + ",accepted,,\r\n"
                + "9999,accepted,,\r\n"
                + chosen.get(2) + ",broken,,\r\n"
                + chosen.get(1) + ",accepted,,\r\n"
                + chosen.get(3) + ",rejected,,\r\n"
                + "x,accepted,,\r\n"
                + chosen.get(4) + ",accepted\r\n";

        String first = report(file(number, csv));
        String second = report(file(number, csv));

        assertThat(first).contains("accepted=2, repeated=0, rejected=6");
        assertThat(first)
                .contains("Fault[line=5, column=unit_no, code=not-chosen]", "code=doubled", "code=wrong-column-count");
        assertThat(second).contains("accepted=0, repeated=2, rejected=6");
        assertThat(report(file(number, "unit,outcome\n1,accepted\n"))).contains("unknown-column");
        assertThat(report(file(number, ""))).contains("code=missing");
        assertThat(db.queryForObject(
                        "select count(*) from inspection_delivery_result r join inspection_delivery d using (delivery_id) where number = ?",
                        Integer.class,
                        number))
                .isEqualTo(2);
    }

    @Test
    void keepsAPhotoOfADefect() {
        String number = record(30);
        byte[] png = java.util.Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        MvcTestResult sent = mvc.post()
                .multipart()
                .uri(path(number, "/units"))
                .file(new MockMultipartFile("photo", "box.png", "image/png", png))
                .param("unit", "" + units(number).get(0))
                .param("outcome", "rejected")
                .param("defect", "damage")
                .with(authentication(staff()))
                .with(csrf())
                .exchange();

        assertThat(sent).hasStatus3xxRedirection();
        assertThat(get(path(number, "?shown=rejected")))
                .bodyText()
                .contains("/admin/evidence/")
                .doesNotContain("??");
    }

    @Test
    void theDatabaseKeepsWhatWasDecided() {
        String number = refused(30);

        assertThatThrownBy(() -> db.update(
                        "update inspection_delivery_unit u set outcome = 'accepted', defect = null from inspection_delivery d "
                                + "where d.delivery_id = u.delivery_id and d.number = ?",
                        number))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.update("delete from inspection_delivery_result"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void deliveriesMoveTheirOwnSeverityOnly() {
        refused(30);
        refused(30);

        assertThat(db.queryForList(
                        "select stage || ' ' || severity from inspection_switching where merchant_id = ?",
                        String.class,
                        shop))
                .containsExactly("inbound tightened");
        assertThat(get(path(record(1000), ""))).bodyText().contains("Tightened");
    }

    private String refused(int units) {
        String number = record(units);
        file(number, "unit_no,outcome,defect\n" + all(units(number), ",rejected,damage\n"));
        assertThat(post(path(number, "/decide"), "version", version(number))).hasStatus3xxRedirection();
        return number;
    }

    private static String all(List<Integer> units, String rest) {
        return units.stream().map(unit -> unit + rest).collect(Collectors.joining());
    }

    private static int unchosen(List<Integer> chosen) {
        return IntStream.rangeClosed(1, 1000)
                .filter(unit -> !chosen.contains(unit))
                .findFirst()
                .orElseThrow();
    }

    private String record(int units) {
        String to = Objects.requireNonNull(
                record(UUID.randomUUID().toString(), "" + units).getResponse().getRedirectedUrl());
        return to.substring(to.lastIndexOf('/') + 1);
    }

    private MvcTestResult record(String once, String units) {
        return post(
                INBOUND,
                "once",
                once,
                "merchantId",
                shop,
                "categoryCode",
                "lot-toys",
                "reference",
                "DN-77",
                "units",
                units);
    }

    private MvcTestResult inspect(String number, int unit, String outcome, String defect) {
        return post(path(number, "/units"), "unit", "" + unit, "outcome", outcome, "defect", defect);
    }

    private MvcTestResult file(String number, String csv) {
        return mvc.post()
                .multipart()
                .uri(path(number, "/results"))
                .file(new MockMultipartFile("file", "units.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .with(authentication(staff()))
                .with(csrf())
                .exchange();
    }

    private static String report(MvcTestResult result) {
        return String.valueOf(result.getMvcResult().getFlashMap().get("report"));
    }

    private List<Integer> units(String number) {
        return db.queryForList(
                "select unit_no from inspection_delivery_unit join inspection_delivery using (delivery_id) where number = ? order by turn",
                Integer.class,
                number);
    }

    private String version(String number) {
        return String.valueOf(
                db.queryForObject("select version from inspection_delivery where number = ?", Long.class, number));
    }

    private static String path(String number, String more) {
        return INBOUND + "/" + number + more;
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(authentication(staff())).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(path).with(authentication(staff())).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private Authentication staff() {
        return people.staff("ins-9", "inspection:read", "inspection:work", "export:run");
    }
}
