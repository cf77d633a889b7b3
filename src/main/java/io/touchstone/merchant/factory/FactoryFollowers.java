package io.touchstone.merchant.factory;

import io.touchstone.kernel.Actor;
import io.touchstone.merchant.application.ApplicationRecords;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What a step of a visit means for the application it belongs to: its reviewer sees at once how the factory stands. */
@Component
class FactoryFollowers {

    private final ApplicationRecords records;
    private final FactoryCheck check;

    FactoryFollowers(ApplicationRecords records, FactoryCheck check) {
        this.records = records;
        this.check = check;
    }

    /** In the transaction of the step; visits to a merchant of long standing concern no application. */
    void follow(FactoryAudit audit, Actor actor, Instant at) {
        if (audit.applicationId() != null) {
            records.checkAgain(audit.applicationId(), check, FactoryCheck.CODES, actor, at);
        }
    }
}
