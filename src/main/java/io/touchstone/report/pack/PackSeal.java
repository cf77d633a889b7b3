package io.touchstone.report.pack;

import io.touchstone.audit.Signatures;
import io.touchstone.report.pack.PackFile.Written;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** Signs what a pack is made of with the key that also signs the checkpoints of the trail; the same text has the same signature. */
@Component
class PackSeal {

    private final Signatures signatures;

    PackSeal(Signatures signatures) {
        this.signatures = signatures;
    }

    /** The fingerprint in full. */
    String keyHash() {
        return HexFormat.of()
                .formatHex(PackFile.sha256().digest(Base64.getDecoder().decode(signatures.publicKey())));
    }

    /** The manifest, its signature and the key, which come before all other files. */
    List<Written> seal(String manifest, Path folder) throws IOException {
        String text = manifest.substring(0, manifest.length() - 1);
        String signature = signatures.sign(PackManifest.PURPOSE, text).signature();
        return List.of(
                file("manifest.json", manifest.lines().map(line -> line + "\n").toList(), folder),
                file(
                        "manifest.sig",
                        PackManifest.signatureLines(manifest, signature).toList(),
                        folder),
                file("public-key.txt", List.of(signatures.publicKey() + "\n"), folder));
    }

    private static Written file(String name, List<String> lines, Path folder) throws IOException {
        try (PackFile file = new PackFile(name, folder)) {
            for (String line : lines) {
                file.record(line);
            }
            return file.end();
        }
    }
}
