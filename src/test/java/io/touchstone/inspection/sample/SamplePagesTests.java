package io.touchstone.inspection.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.touchstone.identity.Accounts;
import io.touchstone.merchant.review.ReviewFixture;
import io.touchstone.shell.Role;
import io.touchstone.support.TouchstoneTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@TouchstoneTest
class SamplePagesTests {

    private static final String PATH = "/admin/inspection/samples";
    private static final String KEEPING = "/admin/inspection/keeping";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private Samples samples;

    @Autowired
    private TransactionTemplate tx;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JsonMapper json;

    private SampleFixture fixture;
    private String merchant;
    private Authentication inspector;
    private Authentication second;
    private Authentication reader;

    @BeforeEach
    void people() {
        fixture = new SampleFixture(db, samples, tx);
        merchant = fixture.merchant();
        var people = new ReviewFixture(db, accounts, json);
        inspector = people.person("Inspector", Role.INSPECTOR, "inspection:read", "inspection:work", "export:run");
        second = people.person("Second", Role.INSPECTOR, "inspection:read", "inspection:work", "inspection:approve");
        reader = people.person("Reader", Role.ANALYST, "inspection:read");
    }

    @Test
    void takesASampleFromTheParcelToItsSeals() throws IOException {
        SampleView sample = fixture.ordered(merchant);
        String page = PATH + "/" + sample.number();

        assertThat(get(page, inspector, Locale.SIMPLIFIED_CHINESE))
                .hasStatusOk()
                .bodyText()
                .contains("到货查验", "样品流转记录")
                .doesNotContain("??");
        assertThat(post(page + "/receive", inspector, "version", "1", "units", "two"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose one.", "A whole number of units", "value=\"two\"");
        String[] typed = {"version", "1", "parcelIntact", "yes", "asOrdered", "yes", "units", "2", "note", "Well packed"
        };
        assertThat(post(page + "/receive", reader, typed)).hasStatus(403);
        assertThat(post(page + "/receive", inspector, typed)).hasStatus3xxRedirection();
        assertThat(post(page + "/receive", inspector, typed)).hasStatus(409);
        photo(page);

        assertThat(post(page + "/split", inspector, "version", "2", "retainedSeal", "R*1"))
                .hasStatus(422)
                .bodyText()
                .contains("Seal the part for testing first.", "A seal number has letters", "R*1");
        assertThat(post(
                        page + "/split",
                        inspector,
                        "version",
                        "2",
                        "store",
                        "Store 1",
                        "testSeal",
                        "T-" + merchant,
                        "retainedSeal",
                        "R-" + merchant))
                .hasStatus3xxRedirection();

        assertThat(get(page, inspector, Locale.ENGLISH))
                .bodyText()
                .contains("Sealed", "T-" + merchant, "Store · Store 1", "Well packed", "seal.png")
                .doesNotContain("??");
        assertThat(get(PATH + "?state=sealed&merchant=" + merchant, reader, Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains(sample.number());
        assertThat(get(PATH + "?state=failed&merchant=" + merchant, reader, Locale.SIMPLIFIED_CHINESE))
                .bodyText()
                .contains("没有符合条件的样品")
                .doesNotContain(sample.number());
    }

    private void photo(String page) throws IOException {
        assertThat(http.post()
                        .uri(page + "/photos")
                        .multipart()
                        .file(new MockMultipartFile("file", "seal.png", "image/png", png()))
                        .param("subject", "goods")
                        .with(authentication(inspector))
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection();
    }

    @Test
    void stopsASampleWhoseGoodsAreOthers() {
        SampleView sample = fixture.ordered(merchant);
        String page = PATH + "/" + sample.number();

        post(page + "/receive", inspector, "version", "1", "parcelIntact", "yes", "asOrdered", "no", "units", "1");

        assertThat(samples.find(sample.id()).orElseThrow().state()).isEqualTo(SampleState.STOPPED);
        assertThat(get(page, inspector, Locale.ENGLISH))
                .bodyText()
                .contains("The goods are not those that were drawn.");
    }

    @Test
    void asksWhyASampleIsGivenUp() {
        SampleView sample = fixture.drawn(merchant);
        String page = PATH + "/" + sample.number();

        assertThat(post(page + "/cancel", inspector, "version", "0", "words", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Say why");
        assertThat(post(page + "/cancel", inspector, "version", "0", "words", "Sold out everywhere"))
                .hasStatus3xxRedirection();

        assertThat(get(page, inspector, Locale.ENGLISH)).bodyText().contains("Not bought", "Sold out everywhere");
    }

    @Test
    void writesDownAStepOnceHoweverOftenItIsSent() {
        SampleView sample = fixture.sealed(merchant, PartKind.TEST, PartKind.RETAINED);
        String page = PATH + "/" + sample.number() + "/parts/retained";
        String[] typed = {"seen", "1", "from", "last", "to", "store", "toName", "Store 2", "seal", "intact"};

        assertThat(post(page + "/custody", inspector, "seen", "1", "from", "other", "to", "lab"))
                .hasStatus(422)
                .bodyText()
                .contains("Say who gave it.", "Say who receives it.", "Choose one.");
        assertThat(post(page + "/custody", inspector, typed)).hasStatus3xxRedirection();
        assertThat(post(page + "/custody", inspector, typed)).hasStatus3xxRedirection();
        assertThat(post(page + "/custody", second, typed)).hasStatus(409);

        assertThat(get(page, reader, Locale.ENGLISH))
                .bodyText()
                .contains("Store · Store 2")
                .doesNotContain("Write it down", "??");
        assertThat(db.queryForObject(
                        "select count(*) from inspection_custody c join inspection_part p using (part_id)"
                                + " where p.sample_id = ? and p.kind = 'retained'",
                        Long.class,
                        sample.id().id()))
                .isEqualTo(2);
        assertThat(get(page, inspector, Locale.SIMPLIFIED_CHINESE)).bodyText().contains("登记流转");

        post(
                page + "/custody",
                inspector,
                "seen",
                "2",
                "from",
                "other",
                "fromName",
                "A stranger",
                "seal",
                "intact",
                "to",
                "store",
                "toName",
                "Store 2");
        assertThat(samples.find(sample.id()).orElseThrow().state()).isEqualTo(SampleState.STOPPED);
    }

    @Test
    void disposesOfAPartOnlyWhenItsTimeIsOverAndTwoPeopleSaySo() {
        SampleView sample = fixture.sealed(merchant, PartKind.TEST, PartKind.RETAINED);
        PartView test = fixture.part(sample, PartKind.TEST);
        PartView kept = fixture.part(sample, PartKind.RETAINED);
        fixture.in(() -> samples.stop(sample.id(), "broken fridge", SampleFixture.AT, SampleFixture.TEST));
        assertThat(fixture.part(sample, PartKind.TEST).keepUntil()).isEqualTo(LocalDate.parse("2026-09-01"));
        String once = UUID.randomUUID().toString();
        String[] ask = {
            "once", once, "part", test.partId().toString(), "how", "destroyed", "reason", "Not needed any more"
        };

        assertThat(post(KEEPING + "/disposals", inspector, ask))
                .hasStatus(422)
                .bodyText()
                .contains("must be kept until 2026-09-01");
        db.update("update inspection_part set keep_until = '2026-02-28' where part_id = ?", test.partId());
        post(KEEPING + "/disposals", inspector, ask);
        post(KEEPING + "/disposals", inspector, ask);

        assertThat(get(KEEPING + "?due=true", second, Locale.ENGLISH))
                .bodyText()
                .contains(test.sealNo(), "Not needed any more", "Waits for a second person")
                .doesNotContain(kept.sealNo(), "??");
        UUID disposal = db.queryForObject(
                "select disposal_id from inspection_disposal where part_id = ?", UUID.class, test.partId());
        String decide = KEEPING + "/disposals/" + disposal;
        assertThat(post(decide + "/agree", inspector)).hasStatus(403);
        assertThat(post(decide + "/agree", second)).hasStatus3xxRedirection();
        assertThat(post(decide + "/refuse", second, "reason", "No")).hasStatus(409);

        assertThat(fixture.part(sample, PartKind.TEST).disposedAt()).isNotNull();
        assertThat(get(KEEPING, reader, Locale.SIMPLIFIED_CHINESE))
                .bodyText()
                .contains("同意", kept.sealNo())
                .doesNotContain("??");
    }

    @Test
    void whoAskedNeverAgrees() {
        SampleView sample = fixture.sealed(merchant, PartKind.TEST);
        PartView test = fixture.part(sample, PartKind.TEST);
        db.update("update inspection_part set keep_until = '2026-02-28' where part_id = ?", test.partId());
        post(
                KEEPING + "/disposals",
                second,
                "once",
                UUID.randomUUID().toString(),
                "part",
                test.partId().toString(),
                "how",
                "used_up",
                "reason",
                "Nothing is left");
        UUID disposal = db.queryForObject(
                "select disposal_id from inspection_disposal where part_id = ?", UUID.class, test.partId());

        assertThat(post(KEEPING + "/disposals/" + disposal + "/agree", second))
                .hasStatus(422)
                .bodyText()
                .contains("Another person has to agree");
    }

    @Test
    void exportsWhatTheListShows() {
        fixture.drawn(merchant);

        assertThat(post("/admin/exports/inspection-samples/csv", inspector, "merchant", merchant))
                .hasStatusOk()
                .bodyText()
                .contains("Shop " + merchant);
        assertThat(post("/admin/exports/inspection-keeping/csv", inspector, "due", "true"))
                .hasStatusOk();
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private MvcTestResult get(String path, Authentication who, Locale locale) {
        return http.get().uri(path).locale(locale).with(authentication(who)).exchange();
    }

    private MvcTestResult post(String path, Authentication who, String... parameters) {
        var request = http.post()
                .uri(path)
                .locale(Locale.ENGLISH)
                .with(authentication(who))
                .with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
