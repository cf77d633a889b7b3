package io.touchstone.inspection.appraisal;

import java.time.Instant;
import java.util.List;

/**
 * An answer as it was signed; it stays, also when it was sent back.
 *
 * @param text the signed text, canonical JSON
 * @param signature of the application, Ed25519 in base64, over the purpose and the text
 */
public record Statement(
        int round,
        Verdict verdict,
        List<FeatureFinding> findings,
        String remarks,
        String text,
        String sha256,
        String signature,
        Instant signedAt,
        String signedBy) {

    public Statement {
        findings = List.copyOf(findings);
    }

    public List<String> deviations() {
        return new Answer(verdict, findings, remarks).deviations();
    }
}
