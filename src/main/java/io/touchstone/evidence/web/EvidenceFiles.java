package io.touchstone.evidence.web;

import io.touchstone.evidence.domain.ShownFile;
import io.touchstone.evidence.domain.TiffPages;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Files on their way to a browser, straight from disk, in parts where it asks for parts. Whatever they hold, it runs
 * nothing (house 11).
 */
final class EvidenceFiles {

    private static final String POLICY = "sandbox; default-src 'none'";

    private EvidenceFiles() {}

    /** The file as it was sent, to be kept and not opened. */
    static ResponseEntity<Resource> original(ShownFile file) {
        var disposition = ContentDisposition.attachment()
                .filename(file.downloadName(), StandardCharsets.UTF_8)
                .build();
        return answer(file.content(), file.view().mediaType(), disposition);
    }

    /** A picture as a browser can draw it: the file itself, or a page of it drawn for the purpose. */
    static ResponseEntity<Resource> image(ShownFile file, Supplier<TiffPages.Page> drawn) {
        return file.isDrawnByBrowsers()
                ? picture(file.content(), file.view().mediaType())
                : picture(drawn.get().png(), MediaType.IMAGE_PNG_VALUE);
    }

    private static ResponseEntity<Resource> picture(Path content, String mediaType) {
        return answer(content, mediaType, ContentDisposition.inline().build());
    }

    private static ResponseEntity<Resource> answer(Path file, String mediaType, ContentDisposition disposition) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(file));
    }
}
