package io.touchstone.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.Actor;
import io.touchstone.notice.Notice;
import io.touchstone.notice.Notices;
import io.touchstone.shell.Role;
import io.touchstone.shell.RunMode;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@TouchstoneTest
class PostRoundTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Notices notices;

    @Autowired
    private Letters letters;

    @Autowired
    private LetterText text;

    @Autowired
    private RunMode mode;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final Server server = new Server();
    private AccountId person = new AccountId(new java.util.UUID(0, 0));

    /** A mail server that keeps what it is given, or is away. */
    private static final class Server extends JavaMailSenderImpl {

        private final List<MimeMessage> taken = new ArrayList<>();
        private boolean away;

        @Override
        protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
            if (away) {
                throw new MailSendException("away");
            }
            taken.addAll(List.of(messages));
        }
    }

    @BeforeEach
    void openAccount() {
        jdbc.sql("update notice_message set mail_state = 'FAILED', next_attempt_at = null where mail_state = 'WAITING'")
                .update();
        String name = "reader" + NUMBER.incrementAndGet();
        person = accounts.open(
                new NewAccount(
                        name,
                        "李\r\nBcc: all@example.com",
                        name + "@example.com",
                        "correct battery horse",
                        Set.of(Role.MERCHANT),
                        null,
                        "en"),
                Actor.system("test"));
    }

    @Test
    void takesNothingOutsideTheTransactionOfTheAct() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> notices.send(letter("secret")));
    }

    @Test
    void sendsInTheReadersLanguage() throws MessagingException {
        send(letter("word"));

        round().go();

        assertThat(server.taken).hasSize(1);
        assertThat(server.taken.get(0).getSubject()).isEqualTo("Your password was changed");
    }

    @Test
    void letsNoNameAddAHeader() throws MessagingException {
        send(letter("x\r\nBcc: all@example.com"));

        round().go();

        assertThat(server.taken.get(0).getHeader("Bcc")).isNull();
        assertThat(server.taken.get(0).getAllRecipients()).hasSize(1);
        assertThat(MailAddress.isPlain("a@b.c\r\nBcc: d@e.f")).isFalse();
        assertThat(MailAddress.isPlain("a@b.c,d@e.f")).isFalse();
        assertThat(MailAddress.isPlain("zhang.san+x@example.com")).isTrue();
    }

    @Test
    void triesAgainLaterAndLaterAndGivesUpInTheEnd() {
        server.away = true;
        send(letter("word"));
        PostRound round = round();

        round.go();
        assertThat(state()).isEqualTo("WAITING 1");
        round.go();
        assertThat(state()).isEqualTo("WAITING 1");
        clock.advance(Duration.ofMinutes(1));
        round.go();
        assertThat(state()).isEqualTo("WAITING 2");
        for (int i = 0; i < 8; i++) {
            clock.advance(Duration.ofHours(6));
            round.go();
        }

        assertThat(state()).isEqualTo("FAILED 10");
        assertThat(server.taken).isEmpty();
    }

    @Test
    void forgetsWhatOpensSomethingOnceItIsSent() {
        send(Notice.confidential(person, "notice.letter.password-reset", "/password/reset?token=open", "a", "b", "30"));

        round().go();

        assertThat(jdbc.sql("select count(*) from notice_message where path like '%token%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(state()).isEqualTo("SENT 1");
    }

    private Notice letter(String name) {
        return Notice.to(person, "notice.letter.password-changed", null, name);
    }

    private void send(Notice notice) {
        transaction.executeWithoutResult(status -> notices.send(notice));
    }

    private String state() {
        return jdbc.sql("select mail_state || ' ' || attempts from notice_message where account_id = :id")
                .param("id", person.id())
                .query(String.class)
                .single();
    }

    private PostRound round() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("mail", server);
        var settings = new MailSettings("https://example.com/", "touchstone@example.com", true);
        return new PostRound(
                letters, text, settings, beans.getBeanProvider(JavaMailSender.class), mode, transaction, clock);
    }
}
