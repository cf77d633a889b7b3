package io.touchstone.merchant.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.merchant.application.MachineCheck.Finding;
import io.touchstone.merchant.blocklist.LinkFacts;
import io.touchstone.merchant.blocklist.LinkKeys;
import io.touchstone.merchant.blocklist.LinkKeys.Holder;
import io.touchstone.merchant.life.LifeRows;
import io.touchstone.merchant.requirement.DocumentType;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What machines say about an application, and that each finding has its words in both languages. */
@TouchstoneTest
class MachineChecksTests {

    private static final UUID PAPER = UUID.fromString("00000000-0000-7000-8000-0000000000aa");
    private static final String DOCUMENT = "document:" + PAPER;

    @Autowired
    @Qualifier("identifierCheck")
    private MachineCheck identifiers;

    @Autowired
    @Qualifier("expiryCheck")
    private MachineCheck expiry;

    @Autowired
    @Qualifier("registerCheck")
    private MachineCheck registers;

    @Autowired
    @Qualifier("relatedCheck")
    private MachineCheck related;

    @Autowired
    private LinkKeys keys;

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private MessageSource messages;

    @Test
    void warnOfAWrongDigitAndNameTheRightOne() {
        List<Finding> findings = identifiers.run(
                application("91350100M000100Y44", DocumentType.FOOD_PRODUCTION_LICENCE, "SC11834020305037", null));

        assertThat(findings)
                .extracting(Finding::code, Finding::target, finding -> finding.outcome()
                        .name())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("uscc-check-digit", "company", "WARNING"),
                        org.assertj.core.groups.Tuple.tuple("identifier", DOCUMENT, "PASS"));
        assertThat(says(findings.get(0), Locale.ENGLISH))
                .isEqualTo("91350100M000100Y44: The last character is 4; computed is 3 (GB 32100).");
        assertThat(says(findings.get(0), Locale.SIMPLIFIED_CHINESE)).contains("计算应为 3");
    }

    @Test
    void warnOfPapersThatRanOutOrSoonWill() {
        LocalDate today = LocalDate.of(2026, 3, 1);

        assertThat(expires(today.minusDays(1))).isEqualTo("expired WARNING");
        assertThat(expires(today)).isEqualTo("expiry WARNING");
        assertThat(expires(today.plusDays(29))).isEqualTo("expiry WARNING");
        assertThat(expires(today.plusDays(30))).isEqualTo("expiry PASS");
        assertThat(expiry.run(application(null, DocumentType.TEST_REPORT, null, null)))
                .isEmpty();
    }

    @Test
    void compareWithTheRegisterAndSayWhenItIsNotThere() {
        var certificate = application(null, DocumentType.CCC_CERTIFICATE, "2016010901123456", LocalDate.of(2027, 1, 1));
        List<Finding> before = registers.run(certificate);
        new FactFiles(intake)
                .send(
                        "register_ccc",
                        "number,name,status,valid_until",
                        "2016010901123456,Another,suspended,2027-01-01");
        List<Finding> after = registers.run(certificate);

        assertThat(before).extracting(finding -> finding.outcome().name()).containsExactly("UNKNOWN");
        assertThat(after).extracting(Finding::code).containsExactly("register-status", "register-name");
        assertThat(says(after.get(1), Locale.ENGLISH)).isEqualTo("On the document: Holder. In the register: Another.");
        assertThat(says(before.get(0), Locale.SIMPLIFIED_CHINESE)).isNotEmpty();
    }

    @Test
    void showTheWayToABannedShop() {
        SubmittedApplication application = application(null, DocumentType.TEST_REPORT, null, null);
        Holder applicant =
                new Holder(Holder.Kind.APPLICATION, application.applicationId().toString());
        assertThat(related.run(application))
                .extracting(finding -> finding.outcome().name())
                .containsExactly("PASS");

        new LifeRows(db).shop("gone");
        db.update("update merchant_state set state = 'banned' where merchant_id = 'gone'");
        keys.keep(new Holder(Holder.Kind.MERCHANT, "gone"), new LinkFacts(Map.of(LinkFacts.Kind.ACCOUNT, "6222 01")));
        keys.keep(applicant, new LinkFacts(Map.of(LinkFacts.Kind.ACCOUNT, "622201")));
        List<Finding> findings = related.run(application);

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).evidence()).containsEntry("path", "account > gone");
        assertThat(says(findings.get(0), Locale.ENGLISH)).contains("gone", "must not sell here");
    }

    private String expires(LocalDate until) {
        Finding finding = expiry.run(application(null, DocumentType.TEST_REPORT, null, until))
                .get(0);
        assertThat(says(finding, Locale.ENGLISH)).contains(until.toString());
        return finding.code() + " " + finding.outcome();
    }

    /** As the contract of findings says: the evidence's values in their order are the arguments. */
    private String says(Finding finding, Locale locale) {
        String key = "merchant.check." + finding.code();
        assertThat(messages.getMessage(key, null, locale)).isNotEmpty();
        String outcome = finding.outcome().name().toLowerCase(Locale.ROOT);
        return messages.getMessage(
                key + "." + outcome, finding.evidence().values().toArray(), locale);
    }

    private static SubmittedApplication application(
            @Nullable String uscc, DocumentType type, @Nullable String number, @Nullable LocalDate validUntil) {
        return new SubmittedApplication(
                UUID.fromString("00000000-0000-7000-8000-0000000000ff"),
                1,
                1,
                TestClock.START,
                null,
                new SubmittedApplication.Company(
                        "company", "Harbour Tea", uscc, null, null, null, null, null, null, null),
                new SubmittedApplication.Shop("Harbour Tea", "ordinary", null),
                List.of("tea"),
                List.of(),
                List.of(new SubmittedApplication.Paper(
                        PAPER,
                        type,
                        null,
                        null,
                        null,
                        UUID.fromString("00000000-0000-7000-8000-0000000000bb"),
                        "a".repeat(64),
                        number,
                        "Holder",
                        null,
                        validUntil,
                        Map.of())));
    }
}
