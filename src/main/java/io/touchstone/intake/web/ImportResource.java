package io.touchstone.intake.web;

import io.touchstone.intake.domain.ImportDesk;
import io.touchstone.intake.domain.ImportEntry;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Files from other systems; the scope {@code intake} is asked at {@link ImportDesk}. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportResource {

    private static final long BODY_MAX = 4L << 30;

    private final ImportDesk desk;
    private final CurrentActor actor;

    ImportResource(ImportDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    /** The body goes to the disk as it comes; nothing of it is held. */
    @PostMapping(path = "/{kind}", consumes = "text/csv")
    ResponseEntity<ImportBody> receive(
            @PathVariable String kind,
            @RequestHeader(name = HttpHeaders.CONTENT_ENCODING, required = false) @Nullable String encoding,
            HttpServletRequest request)
            throws IOException {
        if (request.getContentLengthLong() > BODY_MAX) {
            throw Refused.tooLarge();
        }
        ImportEntry entry = desk.receive(kind, isGzip(encoding), null, request.getInputStream(), actor.get());
        UUID id = entry.view().id();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + id))
                .body(ImportBody.of(entry.view()));
    }

    private static boolean isGzip(@Nullable String encoding) {
        if (encoding == null || encoding.isBlank() || encoding.trim().equalsIgnoreCase("identity")) {
            return false;
        }
        if (encoding.trim().equalsIgnoreCase("gzip")) {
            return true;
        }
        throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    @GetMapping("/{id}")
    ImportBody show(@PathVariable String id) {
        return ImportBody.of(desk.find(importId(id)).view());
    }

    @GetMapping("/{id}/rejections")
    void rejections(@PathVariable String id, HttpServletResponse response) throws IOException {
        UUID importId = importId(id);
        desk.find(importId);
        response.setContentType("text/csv;charset=UTF-8");
        desk.writeRejections(importId, response.getOutputStream());
    }

    private static UUID importId(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound("import", id);
        }
    }
}
