package io.touchstone.inspection.appraisal;

import io.touchstone.audit.Signatures;
import io.touchstone.kernel.Actor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes an answer as the one text that is signed, and says later whether it still is that. */
@Component
public class SignedText {

    static final String PURPOSE = "touchstone-appraisal-v1";

    private final Signatures signatures;
    private final JsonMapper json = JsonMapper.builder().build();

    SignedText(Signatures signatures) {
        this.signatures = signatures;
    }

    /**
     * Signs an answer.
     *
     * @param evidence SHA-256 of every file that lay before the owner, in order
     */
    Statement sign(Appraisal asked, String ownerCode, Answer answer, List<String> evidence, Instant at, Actor signer) {
        Map<String, Object> content = new TreeMap<>();
        content.put("appraisal", asked.number());
        content.put("round", asked.round());
        content.put("owner", ownerCode);
        content.put("brand", asked.brand());
        content.put("product_id", asked.productId());
        content.put(
                "features", answer.findings().stream().map(SignedText::feature).toList());
        content.put("verdict", answer.verdict().word());
        content.put("remarks", answer.remarks());
        content.put("evidence_sha256", evidence.stream().sorted().toList());
        content.put("signed_at", at.toString());
        content.put("signed_by", signer.toString());
        String text = json.writeValueAsString(content);
        return new Statement(
                asked.round(),
                answer.verdict(),
                answer.findings(),
                answer.remarks(),
                text,
                sha256(text),
                signatures.sign(PURPOSE, text).signature(),
                at,
                signer.toString());
    }

    private static Map<String, String> feature(FeatureFinding finding) {
        return new TreeMap<>(
                Map.of("feature", finding.feature(), "found", finding.found().word(), "note", finding.note()));
    }

    /** Whether the hash, the signature and the verdict shown are those of the signed text. */
    Check check(Statement statement) {
        boolean signed = signatures.verifies(new Signatures.Signed(PURPOSE, statement.text(), statement.signature()));
        boolean shown = json.readTree(statement.text())
                .path("verdict")
                .asString("")
                .equals(statement.verdict().word());
        return new Check(
                sha256(statement.text()).equals(statement.sha256()),
                signed,
                shown,
                signatures.publicKey(),
                signatures.fingerprint());
    }

    /**
     * What checking a statement said.
     *
     * @param shown whether the verdict on the page is that of the signed text
     */
    public record Check(boolean hash, boolean signature, boolean shown, String publicKey, String fingerprint) {

        public boolean isSound() {
            return hash && signature && shown;
        }
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
