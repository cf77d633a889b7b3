package io.touchstone.export.web;

import io.touchstone.export.ExportEntry;
import io.touchstone.export.ExportFormat;
import io.touchstone.export.MadeExport;
import io.touchstone.export.domain.ExportDesk;
import io.touchstone.export.domain.ExportOrder;
import io.touchstone.export.domain.ExportOutcome;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.Lenses;
import io.touchstone.shell.TakesLens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes any list out exactly as it is filtered. Who may do so is said at {@link ExportDesk} and by the list itself. */
@Controller
class ExportController {

    private final ExportDesk desk;
    private final Lenses lenses;

    ExportController(ExportDesk desk, Lenses lenses) {
        this.desk = desk;
        this.lenses = lenses;
    }

    /** A POST, since it leaves a trace in the trail and may hand in a job. */
    @TakesLens
    @PostMapping("/admin/exports/{source}/{format}")
    ResponseEntity<?> export(
            @PathVariable String source,
            @PathVariable String format,
            @RequestParam Map<String, String> parameters,
            Locale locale)
            throws IOException {
        ExportOutcome outcome =
                desk.export(new ExportOrder(source, format(format), filter(parameters), locale, lenses.current()));
        if (outcome instanceof ExportOutcome.Ready ready) {
            return file(ready.made());
        }
        ExportOutcome.HandedIn handedIn = (ExportOutcome.HandedIn) outcome;
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/admin/jobs/" + handedIn.job())
                .build();
    }

    /** Beside the file a link to what it is, which a CSV cannot say itself. */
    private static ResponseEntity<InputStreamResource> file(MadeExport made) throws IOException {
        ExportEntry entry = made.entry();
        var content = Files.newInputStream(made.file(), StandardOpenOption.DELETE_ON_CLOSE);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(entry.format().mediaType()))
                .contentLength(entry.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(entry.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Sha256-Canonical", entry.receipt().sha256())
                .header(HttpHeaders.LINK, "</admin/exports/" + entry.id() + "/meta.json>; rel=\"describedby\"")
                .body(new InputStreamResource(content));
    }

    private static ExportFormat format(String extension) {
        return Arrays.stream(ExportFormat.values())
                .filter(format -> format.extension().equals(extension))
                .findFirst()
                .orElseThrow(() -> new NotFound("export format", extension));
    }

    /** The list's parameters; what starts with an underscore is the form's own. */
    private static Map<String, String> filter(Map<String, String> parameters) {
        Map<String, String> filter = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (!name.startsWith("_") && !value.isBlank()) {
                filter.put(name, value);
            }
        });
        return filter;
    }
}
