package io.touchstone.report.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a pack is to hold. Two packs of the same scope are the same to the byte, so its order is fixed here and its time is whole
 * seconds.
 *
 * @param merchants ids, null for all
 * @param parts at least one, each list once
 */
public record PackScope(Instant asOf, @Nullable List<String> merchants, List<PackPart> parts) {

    static final String ALL = "*";

    public PackScope {
        asOf = asOf.truncatedTo(ChronoUnit.SECONDS);
        merchants = merchants == null
                ? null
                : merchants.stream().distinct().sorted().toList();
        parts = parts.stream().sorted(Comparator.comparing(PackPart::source)).toList();
        if (parts.stream().map(PackPart::source).distinct().count() != parts.size() || parts.isEmpty()) {
            throw new IllegalArgumentException("a pack has lists, each once");
        }
    }

    static PackScope parse(Instant asOf, @Nullable List<String> merchants, String parts) {
        return new PackScope(asOf, merchants, parts.lines().map(PackPart::parse).toList());
    }

    /** One list a line. */
    String partLines() {
        return parts.stream().map(PackPart::toString).collect(Collectors.joining("\n"));
    }

    /** The ids joined by commas, or a star for all. */
    String merchantWord() {
        return merchants == null ? ALL : String.join(",", merchants);
    }

    /** By which packs of the same scope find each other. */
    String hash() {
        return sha256(asOf + "\n" + merchantWord() + "\n" + partLines());
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
