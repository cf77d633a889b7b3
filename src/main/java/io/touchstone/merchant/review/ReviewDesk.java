package io.touchstone.merchant.review;

import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.application.ApplicationRecords;
import io.touchstone.merchant.application.ApplicationView;
import io.touchstone.merchant.application.DocumentView;
import io.touchstone.merchant.application.Verdict;
import io.touchstone.merchant.review.ReviewPermissions.CanReadApplications;
import io.touchstone.merchant.review.ReviewPermissions.CanReview;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an application is looked at, and its documents and findings are judged by whoever has claimed it. */
@Service
@Transactional
public class ReviewDesk {

    private final ApplicationRecords records;
    private final ReviewCases cases;
    private final Claims claims;
    private final Reasons reasons;
    private final Samples samples;
    private final Acting acting;

    ReviewDesk(
            ApplicationRecords records,
            ReviewCases cases,
            Claims claims,
            Reasons reasons,
            Samples samples,
            Acting acting) {
        this.records = records;
        this.cases = cases;
        this.claims = claims;
        this.reasons = reasons;
        this.samples = samples;
        this.acting = acting;
    }

    /** The application with one of its documents; what others decided is left out while the reader could be asked blind. */
    @CanReadApplications
    @Transactional(readOnly = true)
    public ReviewCase open(UUID application, @Nullable UUID document, Locale locale) {
        ApplicationView reviewed = cases.submitted(application);
        boolean blind = !reviewed.state().isUnderReview() && samples.couldBeAsked(application, acting.id());
        return cases.gather(new ReviewCases.Asked(reviewed, document, acting.id(), blind, acting.now(), locale));
    }

    /** Says of one document that it will do or why not. */
    @CanReview
    public void judge(UUID application, UUID document, boolean accepted, List<String> codes, @Nullable String note) {
        Instant now = acting.now();
        DocumentView judged = records.document(document)
                .filter(one -> application.equals(one.applicationId()))
                .orElseThrow(() -> new NotFound("document", document.toString()));
        claims.requireOf(application, acting.id(), now);
        reasons.require(codes, "document", now);
        records.judge(judged.id(), new Verdict(accepted, codes, note), acting.actor(), now);
    }

    /** Goes over a machine's warning with a reason. */
    @CanReview
    public void override(UUID application, UUID check, String reason) {
        Instant now = acting.now();
        ApplicationView reviewed = cases.submitted(application);
        if (records.checks(application, reviewed.round()).stream()
                .noneMatch(one -> one.id().equals(check))) {
            throw new NotFound("check", check.toString());
        }
        claims.requireOf(application, acting.id(), now);
        records.override(check, reason, acting.actor(), now);
    }
}
