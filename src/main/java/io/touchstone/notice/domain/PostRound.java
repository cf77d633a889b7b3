package io.touchstone.notice.domain;

import io.touchstone.shell.RunMode;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes waiting mail to the mail server, each in a transaction of its own, again and again with growing pauses. Without
 * a mail server ({@code spring.mail.host}) mail is kept here, where the page of mails shows it.
 */
@Component
class PostRound {

    private static final Logger log = LoggerFactory.getLogger(PostRound.class);
    private static final int LETTERS_PER_ROUND = 100;
    private static final int ATTEMPTS_MAX = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final Letters letters;
    private final LetterText text;
    private final MailSettings settings;
    private final ObjectProvider<JavaMailSender> mail;
    private final RunMode mode;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PostRound(
            Letters letters,
            LetterText text,
            MailSettings settings,
            ObjectProvider<JavaMailSender> mail,
            RunMode mode,
            TransactionTemplate transaction,
            Clock clock) {
        this.letters = letters;
        this.text = text;
        this.settings = settings;
        this.mail = mail;
        this.mode = mode;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT10S")
    void goByItself() {
        if (settings.rounds()) {
            go();
        }
    }

    void go() {
        try {
            for (int i = 0; i < LETTERS_PER_ROUND && deliverNext(); i++) {
                // Each delivery says whether there may be another.
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn("mail waits, as the database does not answer: {}", e.getMessage());
        }
    }

    /** Whether there was a letter to deliver. */
    boolean deliverNext() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<Letter> due = letters.nextDue(clock.instant());
            due.ifPresent(this::deliver);
            return due.isPresent();
        }));
    }

    private void deliver(Letter letter) {
        JavaMailSender server = mail.getIfAvailable();
        if (server == null) {
            letters.kept(letter, mode.isDemo(), clock.instant());
            return;
        }
        try {
            server.send(message(server, letter));
            letters.sent(letter, clock.instant());
        } catch (MailException | MessagingException e) {
            Instant now = clock.instant();
            log.warn(
                    "letter {} was not delivered: {}", letter.id(), e.getClass().getSimpleName());
            letters.failed(letter, e.getClass().getSimpleName(), next(letter, now), now);
        }
    }

    private MimeMessage message(JavaMailSender server, Letter letter) throws MessagingException {
        Locale locale = Locale.forLanguageTag(letter.locale());
        var helper = new MimeMessageHelper(server.createMimeMessage(), false, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(settings.from(), true));
        helper.setTo(new InternetAddress(letter.address(), true));
        helper.setSubject(text.subject(letter, locale));
        helper.setText(text.mail(letter, locale));
        MimeMessage message = helper.getMimeMessage();
        Optional<String> choices = text.choices(letter);
        if (choices.isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + choices.get() + ">");
        }
        return message;
    }

    private static @Nullable Instant next(Letter letter, Instant now) {
        int failures = letter.attempts() + 1;
        if (failures >= ATTEMPTS_MAX) {
            return null;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 12));
        return now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
}
