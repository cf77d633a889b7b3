package io.touchstone.report.review;

import io.touchstone.report.ReportPermissions;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What the reader of a page may see beyond what is published. */
@Component
class ReviewReader {

    /** Whether they lead reviews, and so see drafts and act on every action. */
    boolean leads() {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        return reader != null
                && reader.getAuthorities().stream()
                        .anyMatch(granted -> ReportPermissions.REVIEW.equals(granted.getAuthority()));
    }
}
