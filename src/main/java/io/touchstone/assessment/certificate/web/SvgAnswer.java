package io.touchstone.assessment.certificate.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A drawing of our own as an answer that could not run or fetch anything, even opened by itself. */
final class SvgAnswer {

    static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");
    static final String POLICY = "default-src 'none'; style-src 'none'; sandbox";

    private SvgAnswer() {}

    static ResponseEntity<byte[]> of(String svg) {
        return ResponseEntity.ok()
                .contentType(SVG)
                .header("Content-Security-Policy", POLICY)
                .body(svg.getBytes(StandardCharsets.UTF_8));
    }
}
