package io.touchstone.assessment.certificate;

import io.touchstone.export.Documents;
import io.touchstone.export.PrintedPage;
import io.touchstone.export.QrCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Certificates as PDF, with the QR code of their public page and the seal; short enough to be made in memory. */
@Component
class CertificatePapers {

    private final Documents documents;
    private final MessageSource messages;

    CertificatePapers(Documents documents, MessageSource messages) {
        this.documents = documents;
        this.messages = messages;
    }

    /** @throws io.touchstone.kernel.RuleViolation when no font is installed, or it lacks a character */
    byte[] pdf(CertificateView view, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintedPage page = new PrintedPage(
                "assessment/print-certificate",
                Map.of("view", view),
                locale,
                Map.of(
                        "qr",
                        QrCode.of(view.address()),
                        "seal",
                        CertificateSeal.of(messages.getMessage("certificate.seal", null, locale)),
                        "stars",
                        CertificateSeal.stars(view.row().stars())));
        try {
            documents.writePdf(page, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
