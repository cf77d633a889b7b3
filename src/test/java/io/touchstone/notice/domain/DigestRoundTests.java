package io.touchstone.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.Actor;
import io.touchstone.notice.Notice;
import io.touchstone.notice.NoticeKind.Mail;
import io.touchstone.notice.Notices;
import io.touchstone.shell.Role;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a notice reaches, by what its reader chose, and the daily mail. It is 17:00 in the platform's zone. */
@TouchstoneTest
class DigestRoundTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String QUIET = "sheet.notice.assigned";
    private static final String RULING = "penalty.statement.notice.decided";

    @Autowired
    private DigestRound round;

    @Autowired
    private Notices notices;

    @Autowired
    private Choices choices;

    @Autowired
    private KindBook kinds;

    @Autowired
    private LetterText text;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private AccountId person = new AccountId(new UUID(0, 0));

    @BeforeEach
    void openAccount() {
        clock.reset();
        jdbc.sql("update notice_message set digest = 'PASSED' where digest = 'WAITING'")
                .update();
        person = account("someone@example.com", "en");
    }

    @Test
    void gathersQuietNoticesIntoOneMailADay() {
        tell(QUIET);
        tell(QUIET);
        assertThat(mails()).isEmpty();

        clock.advance(Duration.ofHours(14).plusMinutes(59));
        round.go();
        assertThat(mails()).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        round.go();
        round.go();

        assertThat(mails()).containsExactly("notice.digest");
        Letter digest = digest();
        assertThat(text.subject(digest, Locale.ENGLISH)).isEqualTo("2 new messages on 2026-03-02");
        assertThat(text.mail(digest, Locale.ENGLISH))
                .contains("Assessment sheets\n- ")
                .contains("/admin/sheets/1\n")
                .contains("Choose which messages come by mail, or none: ")
                .endsWith("/admin/inbox/choices")
                .doesNotContain("??");
        assertThat(jdbc.sql("select notices from notice_digest where account_id = :id")
                        .param("id", person.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void makesAMissedDailyMailOnceAndLeavesTheNewerForTheNext() {
        tell(QUIET);
        clock.advance(Duration.ofDays(3).plusHours(14));
        tell(QUIET);

        round.go();
        assertThat(mails()).hasSize(1);
        clock.advance(Duration.ofHours(2));
        round.go();

        assertThat(mails()).hasSize(2);
    }

    @Test
    void tellsNothingTwiceThatWasRead() {
        tell(QUIET);
        jdbc.sql("update notice_message set read_at = created_at where account_id = :id")
                .param("id", person.id())
                .update();

        clock.advance(Duration.ofDays(1));
        round.go();

        assertThat(mails()).isEmpty();
        assertThat(state("digest")).containsExactly("PASSED");
    }

    @Test
    void sendsNoDailyMailToOneWhoseAccountWasDisabled() {
        tell(QUIET);
        jdbc.sql("update identity_account set status = 'DISABLED' where id = :id")
                .param("id", person.id())
                .update();

        clock.advance(Duration.ofDays(1));
        round.go();

        assertThat(mails()).isEmpty();
    }

    @Test
    void leavesAtTheHourItsReaderChose() {
        choose(18, "assessment-sheet", new Choice(true, Mail.DIGEST));
        tell(QUIET);

        round.go();
        assertThat(mails()).isEmpty();
        clock.advance(Duration.ofHours(1));
        round.go();

        assertThat(mails()).hasSize(1);
    }

    @Test
    void obeysWhatWasChosenAndNotForWhatIsMandatory() {
        choose(8, "assessment-sheet", new Choice(false, Mail.OFF));
        choices.keep(person, "penalty-ruling", new Choice(false, Mail.OFF));

        tell(QUIET);
        tell(RULING);

        assertThat(state("template")).containsExactly(RULING);
        assertThat(state("mail_state")).containsExactly("WAITING");
    }

    @Test
    void keepsNoticesFromTheInboxThatAreForTheMailAlone() {
        choose(8, "assessment-sheet", new Choice(false, Mail.DIGEST));

        tell(QUIET);

        assertThat(state("in_inbox::text || digest")).containsExactly("falseWAITING");
    }

    @Test
    void sendsNoMailToOneWithoutAnAddress() {
        person = account(null, "en");

        tell(QUIET);
        clock.advance(Duration.ofDays(1));
        round.go();

        assertThat(state("digest || mail_state || in_inbox::text")).containsExactly("NONENONEtrue");
    }

    @Test
    void listsFiftyAndCountsTheRest() {
        IntStream.range(0, 53).forEach(number -> tell(QUIET));

        clock.advance(Duration.ofDays(1));
        round.go();

        assertThat(text.body(digest(), Locale.ENGLISH))
                .contains("and 3 more in your inbox")
                .contains("\n- ");
    }

    @Test
    void writesInTheLanguageItsReaderChose() {
        person = account("li@example.com", "zh-CN");
        tell(QUIET);

        clock.advance(Duration.ofDays(1));
        round.go();

        assertThat(digest().locale()).isEqualTo("zh-CN");
        assertThat(text.mail(digest(), Locale.SIMPLIFIED_CHINESE)).contains("评价表", "全部消息");
    }

    @Test
    void givesTheLongestBeginningTheSay() {
        assertThat(kinds.of("merchant.notice.banned").orElseThrow().key()).isEqualTo("merchant-state");
        assertThat(kinds.of("merchant.notice.expiry-7").orElseThrow().key()).isEqualTo("merchant-papers");
        assertThat(kinds.of("nothing.of.ours")).isEmpty();
        assertThat(kinds.others(kinds.named("merchant-state").orElseThrow())).contains("merchant.notice.expiry-");
    }

    private void tell(String template) {
        transaction.executeWithoutResult(
                status -> notices.send(Notice.to(person, template, "/admin/sheets/1", "1", "2", "3", "4", "5", "6")));
    }

    private void choose(int hour, String kind, Choice choice) {
        assertThat(choices.keep(person, hour, 0)).isTrue();
        choices.keep(person, kind, choice);
    }

    private AccountId account(@Nullable String mail, String locale) {
        return accounts.open(
                new NewAccount(
                        "digest" + NUMBER.incrementAndGet(),
                        "Li",
                        mail,
                        "correct battery horse",
                        Set.of(Role.ANALYST),
                        null,
                        locale),
                Actor.system("test"));
    }

    private List<String> mails() {
        return jdbc.sql("select template from notice_message where account_id = :id and mail_state <> 'NONE'")
                .param("id", person.id())
                .query(String.class)
                .list();
    }

    private List<String> state(String column) {
        return jdbc.sql("select " + column + " from notice_message where account_id = :id order by id")
                .param("id", person.id())
                .query(String.class)
                .list();
    }

    private Letter digest() {
        return jdbc.sql("select " + Letters.COLUMNS
                        + " from notice_message where account_id = :id and template = 'notice.digest'")
                .param("id", person.id())
                .query((row, number) -> Letters.letter(row))
                .single();
    }
}
