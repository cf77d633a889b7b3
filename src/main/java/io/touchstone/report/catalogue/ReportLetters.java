package io.touchstone.report.catalogue;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.notice.Notice;
import io.touchstone.notice.Notices;
import io.touchstone.report.catalogue.SavedReport.PauseReason;
import io.touchstone.shell.Role;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells owners what became of their reports; who left is not there to read it, so administrators are told instead. */
@Component
class ReportLetters {

    private static final String PAGE = "/admin/reports/saved/";
    private static final String LETTER = "report.letter.";

    private final Notices notices;
    private final Accounts accounts;

    ReportLetters(Notices notices, Accounts accounts) {
        this.notices = notices;
        this.accounts = accounts;
    }

    /** With the file itself. */
    void ready(SavedReport saved, UUID job, long rows) {
        tell(saved.head().owner(), "ready", "/admin/jobs/" + job + "/result", saved, Long.toString(rows));
    }

    void failed(SavedReport saved) {
        tell(saved.head().owner(), "failed", PAGE + saved.head().id(), saved);
    }

    void paused(SavedReport saved, PauseReason reason) {
        String letter = "paused." + reason.word();
        String page = PAGE + saved.head().id();
        if (reason != PauseReason.OWNER_LEFT) {
            tell(saved.head().owner(), letter, page, saved);
            return;
        }
        for (AccountView admin : accounts.withRole(Role.ADMIN)) {
            tell(admin.id().id(), letter, "/admin/reports/saved", saved);
        }
    }

    private void tell(UUID person, String letter, String page, SavedReport saved, String... more) {
        String[] words = new String[more.length + 1];
        words[0] = saved.content().name();
        System.arraycopy(more, 0, words, 1, more.length);
        notices.send(Notice.to(new AccountId(person), LETTER + letter, page, words));
    }
}
