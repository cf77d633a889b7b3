package io.touchstone.merchant.application;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.notice.Notice;
import io.touchstone.notice.Notices;
import org.springframework.stereotype.Component;

/** Tells an applicant that the application has arrived, and by when it is looked at (A2). */
@Component
class SubmissionLetters {

    private final Notices notices;
    private final Accounts accounts;
    private final PlatformTime time;

    SubmissionLetters(Notices notices, Accounts accounts, PlatformTime time) {
        this.notices = notices;
        this.accounts = accounts;
        this.time = time;
    }

    /** In the transaction that hands it in. */
    void send(ApplicationView application) {
        if (application.accountId() == null || application.dueAt() == null) {
            return;
        }
        String shop = application.shopName() == null ? application.number() : application.shopName();
        String due = time.day(application.dueAt()).toString();
        accounts.find(new AccountId(application.accountId()))
                .ifPresent(account -> notices.send(Notice.to(
                        account.id(),
                        "merchant.letter.submitted",
                        "/portal/applications/" + application.id(),
                        application.number(),
                        shop,
                        due)));
    }
}
