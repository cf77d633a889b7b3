package io.touchstone.inspection.lab;

import io.touchstone.identity.AccountId;
import io.touchstone.notice.Notice;
import io.touchstone.notice.Notices;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the people of a laboratory are told; of a sample only its blind code. */
@Component
class LabLetters {

    private final Notices notices;
    private final LabBook labs;

    LabLetters(Notices notices, LabBook labs) {
        this.notices = notices;
        this.labs = labs;
    }

    void ordered(TestOrderView order) {
        tell(
                order.labId(),
                "ordered",
                orderPath(order),
                order.blindCode(),
                order.dueOn().toString());
    }

    void sentBack(TestOrderView order, String reason) {
        tell(order.labId(), "sent-back", orderPath(order), order.blindCode(), reason);
    }

    void invited(UUID lab, String blindCode, String dueOn) {
        tell(lab, "round", "/portal/lab/rounds/" + blindCode, blindCode, dueOn);
    }

    private static String orderPath(TestOrderView order) {
        return "/portal/lab/orders/" + order.blindCode();
    }

    private void tell(UUID lab, String what, String path, String... arguments) {
        for (UUID member : labs.members(lab)) {
            notices.send(Notice.to(new AccountId(member), "inspection.lab.notice." + what, path, arguments));
        }
    }
}
