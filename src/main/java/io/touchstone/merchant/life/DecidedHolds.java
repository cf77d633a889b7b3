package io.touchstone.merchant.life;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.DocumentHolds;
import io.touchstone.merchant.application.ApplicationRecords;
import io.touchstone.restriction.RestrictionScope;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds of documents by decision, each under a cause of its own, so that one ends without the others. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DecidedHolds implements DocumentHolds {

    private final Holds holds;
    private final ApplicationRecords records;

    DecidedHolds(Holds holds, ApplicationRecords records) {
        this.holds = holds;
        this.records = records;
    }

    @Override
    public Optional<String> scope(String merchantId, UUID documentId) {
        return scopeOf(merchantId, documentId).map(RestrictionScope::word);
    }

    @Override
    public void hold(UUID holdId, String merchantId, UUID documentId, String reason, Instant at, Actor actor) {
        RestrictionScope scope =
                scopeOf(merchantId, documentId).orElseThrow(() -> new NotFound("document", documentId.toString()));
        holds.hold(merchantId, scope, cause(holdId), reason, at, actor);
    }

    @Override
    public void release(UUID holdId, String reason, Instant at, Actor actor) {
        holds.release(cause(holdId), reason, at, actor);
    }

    private Optional<RestrictionScope> scopeOf(String merchantId, UUID documentId) {
        return records.document(documentId)
                .filter(document -> merchantId.equals(document.merchantId()))
                .map(document -> HoldScopes.of(document.cover()));
    }

    private static Holds.Cause cause(UUID holdId) {
        return new Holds.Cause(Holds.Cause.Kind.DECISION, holdId.toString());
    }
}
