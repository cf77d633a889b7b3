package io.touchstone.restriction;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * Whether merchants may take part, by their state and their restrictions. It stands here for everybody below and above; the
 * module that knows the states of merchants answers.
 */
public interface EligibilityAnswers {

    /**
     * The answer to the hottest call: at most {@link #promisedAgeMillis} old, and never older than a change that this process
     * committed.
     *
     * @throws io.touchstone.kernel.NotFound when there is no such merchant
     */
    Eligibility now(String merchantId, Purpose purpose);

    /**
     * Read afresh for all purposes, so that a transaction sees what it did itself.
     *
     * @throws io.touchstone.kernel.NotFound when there is no such merchant
     */
    Map<Purpose, Eligibility> afresh(String merchantId, Instant at);

    /** Read afresh for many at once; a merchant that does not exist is left out. */
    Map<String, Eligibility> afresh(Collection<String> merchantIds, Purpose purpose, Instant at);

    /** How old an answer may be at most when another process or plain SQL changed what it rests on. */
    long promisedAgeMillis();
}
