package io.touchstone.report.review;

import io.touchstone.identity.Departments;
import io.touchstone.report.ReportPermissions;
import io.touchstone.shell.CurrentActor;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What the reader of a page may see and say beyond what is published. */
@Component
class ReviewReader {

    private final Departments departments;
    private final CurrentActor actor;

    ReviewReader(Departments departments, CurrentActor actor) {
        this.departments = departments;
        this.actor = actor;
    }

    /** Whether they lead reviews, and so act on every action and speak for every department. */
    boolean leads() {
        return has(ReportPermissions.REVIEW);
    }

    /** Whether they see drafts: who leads, and who is asked what the figures of their department mean. */
    boolean seesDrafts() {
        return leads() || department().isPresent();
    }

    /** The department they speak for; none for who is in none or only reads. */
    Optional<UUID> department() {
        return has(ReportPermissions.COMMENT)
                ? departments.of(UUID.fromString(actor.get().id()))
                : Optional.empty();
    }

    private static boolean has(String ability) {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        return reader != null
                && reader.getAuthorities().stream().anyMatch(granted -> ability.equals(granted.getAuthority()));
    }
}
