package io.touchstone.notice.domain;

import io.touchstone.identity.AccountId;
import io.touchstone.notice.Notice;
import io.touchstone.notice.Notice.Channel;
import io.touchstone.notice.NoticeKind.Mail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says where a notice goes, from what its sender asks and its reader chose. What opens something, what is for the mail alone and what goes
 * to an address without an account is not chosen about.
 */
@Component
class ReachRules {

    private final KindBook kinds;
    private final Choices choices;

    ReachRules(KindBook kinds, Choices choices) {
        this.kinds = kinds;
        this.choices = choices;
    }

    /** @param reachable whether there is an address mail can go to */
    Reach reach(Notice notice, @Nullable AccountId reader, boolean reachable) {
        boolean inbox = reader != null && notice.channels().contains(Channel.INBOX);
        boolean mail = reachable && notice.channels().contains(Channel.MAIL);
        if (reader == null || !inbox || notice.confidential()) {
            return new Reach(inbox, mail, false);
        }
        return kinds.of(notice.template())
                .map(kind -> choices.of(reader, kind))
                .map(chosen -> new Reach(
                        chosen.inbox(), mail && chosen.mail() == Mail.NOW, mail && chosen.mail() == Mail.DIGEST))
                .orElseGet(() -> new Reach(true, mail, false));
    }
}
