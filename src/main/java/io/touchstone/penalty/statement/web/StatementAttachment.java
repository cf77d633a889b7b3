package io.touchstone.penalty.statement.web;

import io.touchstone.penalty.statement.StatementPrint;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Sends a rendering as a file to keep. */
final class StatementAttachment {

    private StatementAttachment() {}

    static ResponseEntity<byte[]> of(StatementPrint print) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(print.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(print.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(print.bytes());
    }
}
