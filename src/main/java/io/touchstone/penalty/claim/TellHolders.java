package io.touchstone.penalty.claim;

import io.touchstone.penalty.violation.CaseDismissed;
import io.touchstone.penalty.violation.CaseSource;
import io.touchstone.penalty.violation.CaseView;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A holder whose notice led to a case is told when that is dismissed, and where to appeal (E8). */
@Component
class TellHolders {

    private final IpNoticeRows rows;
    private final IpNoticeLetters letters;

    TellHolders(IpNoticeRows rows, IpNoticeLetters letters) {
        this.rows = rows;
        this.letters = letters;
    }

    @EventListener
    void on(CaseDismissed event) {
        CaseView dismissed = event.dismissed();
        String number = dismissed.sourceRef();
        if (dismissed.source() == CaseSource.IP_NOTICE && number != null) {
            rows.byNumber(number).ifPresent(notice -> letters.tellDismissal(notice, dismissed.number()));
        }
    }
}
