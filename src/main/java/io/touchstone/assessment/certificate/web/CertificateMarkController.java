package io.touchstone.assessment.certificate.web;

import io.touchstone.assessment.certificate.CertificateRow;
import io.touchstone.assessment.certificate.PublicCertificates;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The mark that other sites show; open to all, without session or cookie, and kept shortly, so that a revocation shows soon. */
@Controller
class CertificateMarkController {

    private static final CacheControl KEEP =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final PublicCertificates certificates;
    private final CertificateMark mark;

    CertificateMarkController(PublicCertificates certificates, CertificateMark mark) {
        this.certificates = certificates;
        this.mark = mark;
    }

    /** Without {@code lang} the browser's own language decides, never a cookie, and caches are told so. */
    @GetMapping("/certificates/{number}/mark.svg")
    ResponseEntity<byte[]> mark(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known,
            HttpServletRequest request) {
        CertificateRow row = certificates.row(number);
        Locale language = language(lang == null ? request.getLocale().getLanguage() : lang);
        String tag = mark.tag(row, language);
        boolean same = known != null && (known.equals("*") || known.contains(tag));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(same ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .cacheControl(KEEP)
                .eTag(tag)
                .header("Content-Security-Policy", SvgAnswer.POLICY)
                .header("Cross-Origin-Resource-Policy", "cross-origin");
        if (lang == null) {
            answer.varyBy(HttpHeaders.ACCEPT_LANGUAGE);
        }
        return same
                ? answer.build()
                : answer.contentType(SvgAnswer.SVG)
                        .body(mark.draw(row, language).getBytes(StandardCharsets.UTF_8));
    }

    private static Locale language(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
