package io.touchstone.report.pack;

import io.touchstone.report.pack.PackFile.Written;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a pack says it is made of: JSON with one statement a line, so that a check can name the line that was changed. */
final class PackManifest {

    /** What its signature begins with. */
    static final String PURPOSE = "touchstone-pack-v1";

    private static final Pattern FILE = Pattern.compile(
            "\\{\"path\":\"([^\"]+)\",\"sha256\":\"([0-9a-f]{64})\",\"bytes\":(\\d+),\"records\":(\\d+)},?");

    private PackManifest() {}

    /**
     * What it says besides its files.
     *
     * @param key SHA-256 of the public key's X.509 form
     * @param head the newest seal of the chain at the instant
     */
    record Facts(PackScope scope, String zone, String key, long head, String headHash) {}

    /** A file as a page lists it. */
    record Entry(String path, String sha256, long bytes, long records) {}

    static String write(Facts facts, List<Written> files) {
        StringBuilder text = new StringBuilder();
        line(text.append('{'), "format", PURPOSE);
        line(text, "as_of", facts.scope().asOf().toString());
        line(text, "time_zone", facts.zone());
        line(text, "merchants", facts.scope().merchantWord());
        line(text, "parts", facts.scope().partLines().replace('\n', ' '));
        line(text, "key", facts.key());
        text.append("\"head\":").append(facts.head()).append(",\n");
        line(text, "head_hash", facts.headHash());
        text.append("\"files\":[\n");
        for (int i = 0; i < files.size(); i++) {
            Written file = files.get(i);
            // Digits are those of ASCII wherever the server stands.
            text.append(String.format(
                    Locale.ROOT,
                    "{\"path\":\"%s\",\"sha256\":\"%s\",\"bytes\":%d,\"records\":%d}",
                    file.name(),
                    file.sha256(),
                    file.bytes(),
                    file.records()));
            text.append(i == files.size() - 1 ? "\n" : ",\n");
        }
        return text.append("]}\n").toString();
    }

    static List<Entry> files(String manifest) {
        return manifest.lines()
                .map(FILE::matcher)
                .filter(Matcher::matches)
                .map(file -> new Entry(
                        file.group(1), file.group(2), Long.parseLong(file.group(3)), Long.parseLong(file.group(4))))
                .toList();
    }

    /** The hash of each line and, last, the signature; so a changed line can be told from a changed signature. */
    static Stream<String> signatureLines(String manifest, String signature) {
        return Stream.concat(
                manifest.lines().map(line -> PackFile.hash((line + "\n").getBytes(StandardCharsets.UTF_8))),
                Stream.of("signature " + signature + "\n"));
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append('"').append(name).append("\":\"").append(value).append("\",\n");
    }
}
