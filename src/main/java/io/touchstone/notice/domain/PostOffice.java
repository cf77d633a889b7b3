package io.touchstone.notice.domain;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.notice.Notice;
import io.touchstone.notice.Notice.Recipient;
import io.touchstone.notice.NoticeText;
import io.touchstone.notice.Notices;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes notices in. They are rows of the caller's transaction; the post comes for the mail among them later. */
@Service
class PostOffice implements Notices {

    /** For people who never chose; the operating company's own language. */
    static final String USUAL_LOCALE = "zh-CN";

    private final Letters letters;
    private final LetterText text;
    private final ReachRules rules;
    private final Accounts accounts;
    private final Ids ids;
    private final Clock clock;

    PostOffice(Letters letters, LetterText text, ReachRules rules, Accounts accounts, Ids ids, Clock clock) {
        this.letters = letters;
        this.text = text;
        this.rules = rules;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Notice notice) {
        if (notice.to() instanceof Recipient.Person person) {
            AccountView account = account(person);
            add(notice, account, account.email(), locale(account));
        } else if (notice.to() instanceof Recipient.Address address) {
            add(notice, null, address.mail(), address.locale());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public NoticeText preview(Notice notice) {
        String locale = notice.to() instanceof Recipient.Person person
                ? locale(account(person))
                : ((Recipient.Address) notice.to()).locale();
        Letter letter = letter(notice, null, null, locale);
        Locale language = Locale.forLanguageTag(locale);
        return new NoticeText(locale, text.subject(letter, language), text.body(letter, language));
    }

    private AccountView account(Recipient.Person person) {
        return accounts.find(person.account())
                .orElseThrow(() -> new NotFound("account", person.account().toString()));
    }

    static String locale(AccountView account) {
        return account.locale() == null ? USUAL_LOCALE : account.locale();
    }

    private void add(Notice notice, @Nullable AccountView account, @Nullable String address, String locale) {
        String plain = address != null && MailAddress.isPlain(address) ? address : null;
        Reach reach = rules.reach(notice, account == null ? null : account.id(), plain != null);
        if (reach.isNone()) {
            return;
        }
        AccountId reader = account == null ? null : account.id();
        letters.add(letter(notice, reader, reach.mailNow() ? plain : null, locale), reader, reach, clock.instant());
    }

    private Letter letter(Notice notice, @Nullable AccountId account, @Nullable String address, String locale) {
        return new Letter(
                ids.next(),
                account,
                address,
                locale,
                notice.template(),
                notice.arguments(),
                notice.path(),
                notice.confidential(),
                0);
    }
}
