package io.touchstone.merchant.application;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.NotFound;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a pre-registered application to the account of the person invited for it. */
@Service
public class ApplicationClaims {

    private final Applications applications;

    ApplicationClaims(Applications applications) {
        this.applications = applications;
    }

    /** Part of the transaction that opens the account. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void claim(UUID applicationId, UUID account, Actor actor, Instant at) {
        Application application = applications
                .findById(applicationId)
                .orElseThrow(() -> new NotFound("application", applicationId.toString()));
        application.claim(account, actor, at);
        applications.save(application);
    }
}
