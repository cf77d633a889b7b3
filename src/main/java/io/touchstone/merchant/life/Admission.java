package io.touchstone.merchant.life;

import io.touchstone.kernel.Actor;
import io.touchstone.merchant.application.SubmittedApplication;
import java.time.Instant;

/** Where an approved application becomes a merchant on trial. */
public interface Admission {

    /**
     * Makes the merchant, its first step of life ({@code trial}) and its owner's seat, and notes it on the
     * application and its documents, in the caller's transaction. The application is approved before.
     *
     * @return the new merchant's id
     */
    String admit(SubmittedApplication application, Instant at, Actor actor);
}
