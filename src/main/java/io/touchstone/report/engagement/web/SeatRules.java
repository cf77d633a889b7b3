package io.touchstone.report.engagement.web;

import io.touchstone.evidence.FileHomes;
import io.touchstone.export.ExportSource;
import io.touchstone.job.JobId;
import io.touchstone.job.JobView;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.NotFound;
import io.touchstone.report.engagement.OwnPaths;
import io.touchstone.report.engagement.Seat;
import io.touchstone.shell.OpenModules;
import io.touchstone.shell.Refused;
import io.touchstone.shell.Typed;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What an engaged account may ask for (feature M4): reading, within the modules it was engaged for, and its own pages. */
@Component
class SeatRules {

    private static final String ROLE = "ROLE_";
    private static final String AUDITOR = ROLE + "AUDITOR";

    /** Of any report of the catalogue: it is judged by the module that owns its rows. */
    private static final String REPORTS = "/admin/reports/{name}";

    private final ObjectProvider<ExportSource> exports;
    private final Jobs jobs;
    private final FileHomes files;

    SeatRules(ObjectProvider<ExportSource> exports, Jobs jobs, FileHomes files) {
        this.exports = exports;
        this.jobs = jobs;
        this.files = files;
    }

    static boolean isAuditor(Authentication reader) {
        return reader.getAuthorities().stream().anyMatch(granted -> AUDITOR.equals(granted.getAuthority()));
    }

    /** Why the request is refused; empty when it may pass. */
    Optional<RuntimeException> refusal(Asked asked, Seat seat, Authentication reader) {
        if (!seat.isOpen()) {
            return forbidden("seat-over");
        }
        if (hasOtherRole(reader)) {
            return forbidden("seat-other-role");
        }
        if (!asked.isReading() && !OwnPaths.mayBeSent(asked.pattern())) {
            return forbidden("seat-read-only");
        }
        return asked.isOfConsole() && !isInScope(asked, seat) ? outOfScope(asked) : Optional.empty();
    }

    /** Decides nothing here, so it has no other role (rule ENGAGEMENT_OTHER_ROLE). */
    private static boolean hasOtherRole(Authentication reader) {
        return reader.getAuthorities().stream()
                .map(granted -> String.valueOf(granted.getAuthority()))
                .anyMatch(word -> word.startsWith(ROLE) && !word.equals(AUDITOR));
    }

    private boolean isInScope(Asked asked, Seat seat) {
        String source = asked.variable(asked.pattern().startsWith(REPORTS) ? "name" : "source");
        if (source != null && (asked.module().equals("export") || asked.module().equals("report"))) {
            return exports.stream()
                    .filter(one -> one.name().equals(source))
                    .allMatch(one -> seat.covers(OpenModules.moduleOf(one.owner())));
        }
        if (asked.module().equals("job") && asked.variable("id") != null && !seat.covers("job")) {
            return isOwnJob(String.valueOf(asked.variable("id")), seat);
        }
        if (asked.module().equals("evidence")) {
            return isFileInScope(String.valueOf(asked.variable("fileId")), seat);
        }
        return asked.module().isEmpty() || OwnPaths.isOwn(asked.path()) || seat.covers(asked.module());
    }

    /** What others had made may hold what this reader is not to see. */
    private boolean isOwnJob(String id, Seat seat) {
        return Typed.id(id)
                .flatMap(job -> jobs.find(new JobId(job)))
                .map(JobView::actor)
                .map(actor -> actor.id().equals(seat.auditor().toString()))
                .orElse(true);
    }

    private boolean isFileInScope(String id, Seat seat) {
        return Typed.id(id)
                .map(file -> files.modulesOf(file, seat.scope().merchantIds()).stream()
                        .anyMatch(seat::covers))
                .orElse(true);
    }

    /** A file or a job of somebody else does not exist for this reader. */
    private static Optional<RuntimeException> outOfScope(Asked asked) {
        String file = asked.variable("fileId");
        return file != null && asked.module().equals("evidence")
                ? Optional.of(new NotFound("file", file))
                : forbidden("seat-module");
    }

    private static Optional<RuntimeException> forbidden(String slug) {
        return Optional.of(Refused.forbidden(slug));
    }
}
