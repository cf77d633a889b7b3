package io.touchstone.merchant.factory;

import io.touchstone.merchant.application.ApplicationRecords;
import org.springframework.stereotype.Component;

/** What a step of a visit means for the application it belongs to: its reviewer sees at once how the factory stands. */
@Component
class FactoryFollowers {

    private final ApplicationRecords records;
    private final FactoryCheck check;
    private final AuditWorld world;

    FactoryFollowers(ApplicationRecords records, FactoryCheck check, AuditWorld world) {
        this.records = records;
        this.check = check;
        this.world = world;
    }

    /** In the transaction of the step; visits to a merchant of long standing concern no application. */
    void follow(FactoryAudit audit) {
        if (audit.applicationId() != null) {
            records.checkAgain(audit.applicationId(), check, FactoryCheck.CODES, world.actor(), world.now());
        }
    }
}
