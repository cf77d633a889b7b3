package io.touchstone.evidence.domain;

import io.touchstone.evidence.EvidenceRule;
import io.touchstone.kernel.RuleViolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/**
 * Says of which accepted type a file is by reading it whole, never by what its sender calls it, and refuses what is also
 * something else (ASVS 5.2). Own walks of the five formats, since a detector that looks at the first bytes takes a
 * polyglot for what it shows first.
 */
@Component
class ContentCheck {

    private final PixelLimit limit;

    ContentCheck(EvidenceProperties properties) {
        this.limit = new PixelLimit(properties.pixelsMax(), properties.sideMax());
    }

    MediaKind require(Path file, String name) {
        try (FileBytes bytes = new FileBytes(file)) {
            MediaKind kind = kind(bytes);
            if (!kind.fits(name)) {
                throw new RuleViolation(EvidenceRule.TYPE_NOT_ACCEPTED);
            }
            ForeignBytes.refuseByPlace(bytes, kind);
            if (kind.isImage()) {
                ForeignBytes.inPictures().refuse(bytes, 0, bytes.size());
            }
            requireSound(bytes, kind);
            return kind;
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file could not be read", e);
        }
    }

    private static MediaKind kind(FileBytes bytes) throws IOException {
        if (bytes.has(0, "%PDF-")) {
            return MediaKind.PDF;
        }
        if (bytes.has(0, "\u00FF\u00D8\u00FF")) {
            return MediaKind.JPEG;
        }
        if (bytes.has(0, "\u0089PNG\r\n\u001A\n")) {
            return MediaKind.PNG;
        }
        if (bytes.has(0, "RIFF") && bytes.has(8, "WEBP")) {
            return MediaKind.WEBP;
        }
        if (bytes.has(0, "II*\u0000") || bytes.has(0, "MM\u0000*")) {
            return MediaKind.TIFF;
        }
        throw new RuleViolation(EvidenceRule.TYPE_NOT_ACCEPTED);
    }

    private void requireSound(FileBytes bytes, MediaKind kind) throws IOException {
        switch (kind) {
            case PDF -> new PdfCheck(limit, bytes).require();
            case JPEG -> new JpegCheck(limit).require(bytes);
            case PNG -> new PngCheck(limit).require(bytes);
            case WEBP -> new WebpCheck(limit).require(bytes);
            case TIFF -> new TiffCheck(limit).require(bytes);
        }
    }
}
