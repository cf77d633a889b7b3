package io.touchstone.notice.domain;

import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.notice.domain.Digests.Due;
import io.touchstone.notice.domain.Digests.Told;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the daily mail of each reader, once a day after their hour, in a transaction each. A day on which nothing new waits has none, and
 * what was read in the meantime is not told again.
 */
@Component
class DigestRound {

    /** Of people who chose none, in the platform's zone. */
    static final int USUAL_HOUR = 8;

    private static final Logger log = LoggerFactory.getLogger(DigestRound.class);

    private final Digests digests;
    private final DigestText text;
    private final Letters letters;
    private final Accounts accounts;
    private final PlatformTime time;
    private final MailSettings settings;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    DigestRound(
            Digests digests,
            DigestText text,
            Letters letters,
            Accounts accounts,
            PlatformTime time,
            MailSettings settings,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock) {
        this.digests = digests;
        this.text = text;
        this.letters = letters;
        this.accounts = accounts;
        this.time = time;
        this.settings = settings;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
    void goByItself() {
        if (settings.rounds()) {
            go();
        }
    }

    void go() {
        try {
            Instant now = clock.instant();
            digests.due(now, time.day(now), time.zone().getId())
                    .forEach(due -> transaction.executeWithoutResult(status -> make(due, now)));
        } catch (DataAccessException | TransactionException e) {
            log.warn("daily mail waits, as the database does not answer: {}", e.getMessage());
        }
    }

    private void make(Due due, Instant now) {
        if (!digests.claim(due, now)) {
            return;
        }
        List<Letter> unread = digests.take(due).stream()
                .filter(told -> !told.read())
                .map(Told::letter)
                .toList();
        accounts.find(due.account())
                .filter(AccountView::enabled)
                .filter(reader -> !unread.isEmpty() && isReachable(reader))
                .ifPresent(reader -> {
                    letters.add(letter(reader, due, unread), reader.id(), new Reach(false, true, false), now);
                    digests.made(due, unread.size());
                });
    }

    private static boolean isReachable(AccountView reader) {
        String address = reader.email();
        return address != null && MailAddress.isPlain(address);
    }

    private Letter letter(AccountView reader, Due due, List<Letter> unread) {
        String locale = PostOffice.locale(reader);
        return new Letter(
                ids.next(),
                reader.id(),
                reader.email(),
                locale,
                "notice.digest",
                List.of(
                        Integer.toString(unread.size()),
                        due.day().toString(),
                        text.lines(unread, Locale.forLanguageTag(locale))),
                Doors.inbox(reader.roles()),
                false,
                0);
    }
}
