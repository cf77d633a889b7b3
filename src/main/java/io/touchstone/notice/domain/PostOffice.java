package io.touchstone.notice.domain;

import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.notice.Notice;
import io.touchstone.notice.Notice.Channel;
import io.touchstone.notice.Notice.Recipient;
import io.touchstone.notice.Notices;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes notices in. They are rows of the caller's transaction; the post comes for the mail among them later. */
@Service
class PostOffice implements Notices {

    /** For people who never chose; the operating company's own language. */
    private static final String USUAL_LOCALE = "zh-CN";

    private final Letters letters;
    private final Accounts accounts;
    private final Ids ids;
    private final Clock clock;

    PostOffice(Letters letters, Accounts accounts, Ids ids, Clock clock) {
        this.letters = letters;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Notice notice) {
        if (notice.to() instanceof Recipient.Person person) {
            AccountView account = accounts.find(person.account())
                    .orElseThrow(() -> new NotFound("account", person.account().toString()));
            String locale = account.locale();
            add(notice, account, account.email(), locale == null ? USUAL_LOCALE : locale);
        } else if (notice.to() instanceof Recipient.Address address) {
            add(notice, null, address.mail(), address.locale());
        }
    }

    private void add(Notice notice, @Nullable AccountView account, @Nullable String address, String locale) {
        boolean inInbox = account != null && notice.channels().contains(Channel.INBOX);
        boolean byMail = address != null
                && MailAddress.isPlain(address)
                && notice.channels().contains(Channel.MAIL);
        if (!inInbox && !byMail) {
            return;
        }
        var letter = new Letter(
                ids.next(),
                byMail ? address : null,
                locale,
                notice.template(),
                notice.arguments(),
                notice.path(),
                notice.confidential(),
                0);
        letters.add(letter, account == null ? null : account.id(), inInbox, byMail, clock.instant());
    }
}
