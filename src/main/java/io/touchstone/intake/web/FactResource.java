package io.touchstone.intake.web;

import io.touchstone.intake.domain.FactDesk;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.Idempotent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Facts one at a time from other systems; the scope {@code intake} is asked at {@link FactDesk}. */
@RestController
@RequestMapping("/api/v1")
class FactResource {

    private static final String COMPLAINTS = "complaints";

    private final FactDesk desk;
    private final CurrentActor actor;

    FactResource(FactDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    /** What became of the row. */
    record FactBody(String status) {

        static FactBody of(boolean isNew) {
            return new FactBody(isNew ? "accepted" : "duplicate");
        }
    }

    @PostMapping(path = "/facts/{kind}", consumes = MediaType.APPLICATION_JSON_VALUE)
    FactBody take(@PathVariable String kind, HttpServletRequest request) throws IOException {
        return FactBody.of(desk.take(kind, FactRow.read(request.getInputStream()), actor.get()));
    }

    /** Opens a case, so the sender's key makes it happen once. */
    @Idempotent
    @PostMapping(path = "/complaints", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<FactBody> complain(HttpServletRequest request) throws IOException {
        boolean isNew = desk.take(COMPLAINTS, FactRow.read(request.getInputStream()), actor.get());
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(FactBody.of(isNew));
    }
}
