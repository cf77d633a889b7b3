package io.touchstone.standing.domain;

import io.touchstone.restriction.Eligibility;
import io.touchstone.restriction.EligibilityAnswers;
import io.touchstone.restriction.Purpose;
import io.touchstone.standing.domain.StandingPermissions.CanReadStanding;
import org.springframework.stereotype.Service;

/** Answers the hottest call there is: may this merchant take part now? It runs without a transaction, which would cost round trips. */
@Service
@CanReadStanding
public class EligibilityDesk {

    private final EligibilityAnswers answers;

    EligibilityDesk(EligibilityAnswers answers) {
        this.answers = answers;
    }

    public Eligibility eligibility(String merchantId, Purpose purpose) {
        return answers.now(merchantId, purpose);
    }
}
