package io.touchstone.assessment.sheet;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.Accounts;
import io.touchstone.notice.Notice;
import io.touchstone.notice.Notices;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells people that sections were given to them and that answers came back; in the caller's transaction. */
@Component
class SheetLetters {

    private final Notices notices;
    private final Accounts accounts;

    SheetLetters(Notices notices, Accounts accounts) {
        this.notices = notices;
        this.accounts = accounts;
    }

    void assigned(UUID person, String number, int sections) {
        tell(person, "sheet.notice.assigned", "/admin/assessments/" + number, number, Integer.toString(sections));
    }

    void sentBack(UUID person, String number, String indicator, String item, String words) {
        String path = "/admin/assessments/" + number + "/sections/" + indicator + "#i-" + item;
        tell(person, "sheet.notice.sent_back", path, number, item, words);
    }

    private void tell(UUID person, String template, String path, String... arguments) {
        AccountId account = new AccountId(person);
        if (accounts.find(account).isPresent()) {
            notices.send(Notice.to(account, template, path, arguments));
        }
    }
}
