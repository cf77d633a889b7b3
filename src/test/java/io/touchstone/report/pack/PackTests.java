package io.touchstone.report.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.touchstone.audit.Signatures;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.penalty.violation.CaseFixture;
import io.touchstone.penalty.violation.Cases;
import io.touchstone.shell.RunMode;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** What a pack holds, and that the same scope gives the same bytes. */
@TouchstoneTest
class PackTests {

    private static final Path FONT = Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Cases cases;

    @Autowired
    private Signatures signatures;

    @Autowired
    private RunMode mode;

    private static int tests;

    private Instant start = TestClock.START;
    private PackFixture packs;
    private String shop = "";
    private String other = "";

    @BeforeEach
    void twoShopsWithCases() {
        assumeThat(FONT).exists();
        packs = new PackFixture(beans);
        // Each test later than the one before: the chain of all of them is one.
        start = TestClock.START.plus(Duration.ofDays(100L * ++tests));
        packs.clock.set(start);
        shop = packs.merchant("Shop, \"quoted\"\nand more");
        other = packs.merchant("Somebody else");
        packs.happen(shop, 3);
        packs.happen(other, 4);
        open(shop);
        open(other);
        packs.happen(shop, 2);
        packs.seal();
    }

    private void open(String merchant) {
        beans.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> cases.open(CaseFixture.against(merchant, null, packs.clock.instant())));
    }

    private Instant asOf() {
        return start;
    }

    private PackScope ofShop() {
        return PackFixture.scope(asOf(), List.of(shop), "violations", "decisions");
    }

    @Test
    void givesTheSameBytesToAnotherMakerLaterAndInAnotherPlace() throws IOException {
        packs.clock.advance(Duration.ofMinutes(1));
        Path first = packs.make(ofShop(), "ann");
        packs.clock.advance(Duration.ofDays(3));
        packs.happen(shop, 5);
        open(shop);
        packs.db.update("update merchant set name = 'Renamed' where merchant_id = ?", shop);
        packs.seal();

        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Path second;
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            second = packs.make(ofShop(), "bob");
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }

        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
        assertThat(PackFixture.check(first).said()).startsWith("INTACT");
    }

    @Test
    void holdsTheListsAsTheyStoodOfTheMerchantsAskedFor() throws IOException {
        packs.clock.advance(Duration.ofHours(1));
        open(shop);
        packs.seal();
        Path then = packs.make(ofShop(), "ann");
        Path now = packs.make(PackFixture.scope(packs.clock.instant(), null, "violations"), "ann");

        assertThat(text(then, "tables/violations.csv"))
                .startsWith("number,merchant_id,merchant_name,")
                .containsOnlyOnce("VC-20")
                .contains("\"Shop, \"\"quoted\"\"\nand more\"")
                .doesNotContain("Somebody else");
        assertThat(text(then, "tables/violations.json"))
                .startsWith("[\n{\"number\":\"VC-20")
                .endsWith("}\n]\n");
        assertThat(text(then, "tables/violations.json"))
                .contains("\"merchant_name\":\"Shop, \\\"quoted\\\"\\u000aand more\"");
        assertThat(text(now, "tables/violations.csv").split("VC-20")).hasSizeGreaterThan(3);
    }

    @Test
    void bringsTheTrailOfItsSubjectsAndNoMoreThanDigestsOfTheRest() throws IOException {
        packs.clock.advance(Duration.ofHours(1));
        packs.happen(shop, 1);
        packs.seal();
        Path pack = packs.make(ofShop(), "ann");

        String events = text(pack, "chain/events.csv");
        assertThat(events.lines().filter(line -> line.contains("test.happened") && line.contains(shop)))
                .hasSize(5);
        assertThat(events).contains("penalty.case_opened").doesNotContain(other);
        assertThat(text(pack, "chain/seals.csv")).doesNotContain(shop).doesNotContain(other);
        Path checkpoints = mode.dataFolder().resolve("audit-checkpoints.log");
        assertThat(PackFixture.check(pack, "--key", signatures.fingerprint(), "--checkpoints", checkpoints.toString()))
                .matches(checked -> checked.status() == 0)
                .extracting(PackFixture.Checked::said)
                .asString()
                .startsWith("INTACT")
                .contains("events in full in a chain of");
    }

    @Test
    void saysNothingOfWhoMadeItOrWhen() throws IOException {
        packs.clock.advance(Duration.ofMinutes(1));
        packs.make(ofShop(), "ann");
        packs.clock.advance(Duration.ofDays(40));
        String maker = "carol";
        Path pack = packs.make(ofShop(), maker);

        String raw = Files.readString(pack, StandardCharsets.ISO_8859_1);
        String account =
                UUID.nameUUIDFromBytes(maker.getBytes(StandardCharsets.UTF_8)).toString();
        String day = packs.clock.instant().toString().substring(0, 10);
        assertThat(raw).doesNotContain(account).doesNotContain(day).doesNotContain("D:" + day.replace("-", ""));
    }

    @Test
    void refusesWhatWouldNotStayTheSame() {
        PackParts parts = beans.getBean(PackParts.class);

        assertThatThrownBy(() -> parts.require(PackFixture.scope(asOf(), null, "explanation?merchant=" + shop)))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> parts.require(PackFixture.scope(asOf(), null, "no-such-list")))
                .isInstanceOf(RuleViolation.class)
                .extracting(broken -> ((RuleViolation) broken).rule())
                .isEqualTo(PackRule.PACK_PART_UNKNOWN);
        assertThat(parts.undated()).contains("merchants").doesNotContain("violations", "decisions", "certificates");
        assertThatThrownBy(() -> packs.ask(PackFixture.scope(asOf().plusSeconds(60), null, "violations"), "ann"))
                .isInstanceOf(RuleViolation.class)
                .extracting(broken -> ((RuleViolation) broken).rule())
                .isEqualTo(PackRule.PACK_AS_OF_FUTURE);
    }

    @Test
    void keepsWhatCameOut() {
        packs.clock.advance(Duration.ofHours(1));
        String number = packs.ask(ofShop(), "ann");
        packs.made(number);
        assertThatThrownBy(() ->
                        packs.db.update("update report_pack set sha256 = ? where number = ?", "0".repeat(64), number))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> packs.db.update("delete from report_pack where number = ?", number))
                .isInstanceOf(DataAccessException.class);
    }

    static String text(Path pack, String name) throws IOException {
        try (ZipFile zip = new ZipFile(pack.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
