import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.*;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Checks an evidence pack without the platform that made it. It needs Java 17 or later and nothing else:
 *
 * <pre>java Verify.java pack.zip [--key FINGERPRINT] [--checkpoints audit-checkpoints.log]</pre>
 *
 * The fingerprint is the one the platform shows; without it the pack is only shown to be as its own key signed it. With a copy of
 * the file of checkpoints that was kept elsewhere, the chain of the pack is compared with it as well. Ends with 0 when everything
 * holds, with 1 when something was changed, with 2 when it could not look.
 */
public final class Verify {

    private static final String MANIFEST = "manifest.json";
    private static final String SIGNATURE = "manifest.sig";
    private static final String KEY = "public-key.txt";
    private static final List<String> FIRST = List.of(MANIFEST, SIGNATURE, KEY);
    private static final String ROW_HASHES = "row-hashes.txt";
    private static final Pattern FILE = Pattern.compile(
            "\\{\"path\":\"([^\"]+)\",\"sha256\":\"([0-9a-f]{64})\",\"bytes\":(\\d+),\"records\":(\\d{1,9})},?\n");
    private static final Pattern FACT = Pattern.compile("\\{?\"([a-z_]+)\":\"?([^\"]*?)\"?,\n");
    private static final Pattern CHECKPOINT = Pattern.compile("\\{\"seq\":(\\d{1,18}),\"hash\":\"([0-9a-f]{64})\","
            + "\"time\":\"([^\"]{1,40})\",\"signature\":\"([A-Za-z0-9+/=]{1,200})\"}\n?");
    private static final String SIGNED = "signature ";
    private static final Pattern HASHES = Pattern.compile("(?s).*[0-9a-f]{32}\n");
    private static final HexFormat HEX = HexFormat.of();
    private static final int FINGERPRINT_MIN = 16;
    private static final int NAMED_MAX = 10;

    /** One line of the manifest; the hashes of its records begin at a line of row-hashes.txt. */
    private record Listed(String path, String sha256, int records, int hashesFrom, boolean isLineSound) {}

    private record Checkpoint(long seq, String hash, Instant time) {}

    private final List<String> findings = new ArrayList<>();
    private final Map<String, Integer> checksums = new HashMap<>();
    private final Map<String, Listed> files = new LinkedHashMap<>();
    private final Map<String, String> facts = new HashMap<>();
    private final ZipFile zip;
    private PublicKey key;
    private String fingerprint = "unknown";
    private long seals;
    private long events;
    private long unlinked;

    private Verify(ZipFile zip) {
        this.zip = zip;
    }

    public static void main(String[] args) throws Exception {
        System.exit(run(args, System.out));
    }

    /** Checks what the arguments name and answers the exit code. */
    public static int run(String[] args, PrintStream out) throws Exception {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        String copy = options.get("--checkpoints");
        boolean isKnown = List.of("--key", "--checkpoints").containsAll(options.keySet());
        if (args.length % 2 == 0 || !isKnown || !new File(args[0]).isFile() || copy != null && !new File(copy).isFile()) {
            out.println("usage: java Verify.java pack.zip [--key FINGERPRINT] [--checkpoints FILE]");
            return 2;
        }
        try (ZipFile zip = new ZipFile(args[0])) {
            Verify verify = new Verify(zip);
            verify.all(new File(args[0]), options.get("--key"), copy);
            return verify.report(options.containsKey("--key"), out);
        } catch (IOException | RuntimeException damaged) {
            out.println("CHANGED: the archive itself is damaged (" + damaged + ")");
            return 1;
        }
    }

    private int report(boolean isKeyGiven, PrintStream out) {
        out.println(findings.isEmpty() ? "INTACT" : "CHANGED: " + findings.size() + " finding(s)");
        findings.forEach(finding -> out.println("  " + finding));
        out.println("as of " + facts.get("as_of") + ": " + files.size() + " files; " + events + " events in full in a chain of "
                + seals + " seals");
        if (unlinked > 0) {
            out.println(unlinked + " seals are of the older form, which shows no link without the event");
        }
        out.println("signed by the key " + fingerprint
                + (isKeyGiven ? "" : "\ncompare it with the one the platform shows, or give that with --key"));
        return findings.isEmpty() ? 0 : 1;
    }

    private void all(File archive, String givenKey, String copy) throws Exception {
        for (String needed : FIRST) {
            if (zip.getEntry(needed) == null) {
                findings.add(needed + ": missing");
                return;
            }
        }
        manifest();
        checkKey(givenKey);
        entries();
        contents();
        if (findings.isEmpty()) {
            chain(copy);
        }
        frame(archive);
    }

    // The manifest and its signature. The signature's file holds the hash of each line and, last, the signature of all of them.
    // It is cut at that word, or after the last hash, and not at any line's end: a changed letter can make or take one.

    private void manifest() throws Exception {
        List<byte[]> lines = records(MANIFEST);
        String all = new String(zip.getInputStream(zip.getEntry(SIGNATURE)).readAllBytes(), UTF_8);
        Matcher cut = HASHES.matcher(all);
        int signed = all.contains(SIGNED) ? all.lastIndexOf(SIGNED) : cut.find() ? cut.end() : 0;
        String last = all.substring(signed).replaceFirst("\n\\z", "");
        List<String> kept = texts(split(new ByteArrayInputStream(all.substring(0, signed).getBytes(UTF_8)), false));
        List<String> found = hashes(lines);
        key = publicKey();
        byte[] signedText = join("touchstone-pack-v1\n".getBytes(UTF_8), join(lines.toArray(byte[][]::new)));
        boolean holds = key != null && last.startsWith(SIGNED) && isSigned(signedText, last.substring(SIGNED.length()));
        if (holds) {
            int before = findings.size();
            locate(SIGNATURE, "line", 1, kept, found);
            String made = String.join("\n", found) + "\n" + last + "\n";
            int differs = Arrays.mismatch(all.getBytes(UTF_8), made.getBytes(UTF_8));
            if (findings.size() == before && differs >= 0) {
                long line = made.substring(0, Math.min(differs, made.length())).lines().count();
                findings.add(SIGNATURE + " line " + line + ": not as it was made");
            }
        } else if (key != null && found.equals(kept)) {
            findings.add(SIGNATURE + " line " + (kept.size() + 1) + ": the signature fits neither manifest nor key");
        } else if (key != null) {
            locate(MANIFEST, "line", 1, found, kept);
        }
        for (int i = 0, hashesFrom = 0; i < lines.size(); i++) {
            String text = new String(lines.get(i), UTF_8);
            boolean isSound = holds || i < kept.size() && found.get(i).equals(kept.get(i));
            Matcher file = FILE.matcher(text);
            Matcher fact = FACT.matcher(text);
            if (file.matches()) {
                int records = Integer.parseInt(file.group(4));
                files.put(file.group(1), new Listed(file.group(1), file.group(2), records, hashesFrom, isSound));
                hashesFrom += records;
            } else if (fact.matches()) {
                facts.put(fact.group(1), fact.group(2));
            }
        }
    }

    private PublicKey publicKey() throws Exception {
        try {
            byte[] encoded = decoded(texts(records(KEY)).get(0));
            fingerprint = HEX.formatHex(sha256(encoded));
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | RuntimeException notAKey) {
            findings.add(KEY + " line 1: not a public key");
            return null;
        }
    }

    private void checkKey(String given) {
        if (key != null && !fingerprint.equals(facts.get("key"))) {
            findings.add(0, KEY + " line 1: not the key that manifest.json names");
        }
        if (given != null && (given.length() < FINGERPRINT_MIN || !fingerprint.startsWith(given.toLowerCase(Locale.ROOT)))) {
            findings.add(KEY + " line 1: not the key whose fingerprint was given");
        }
    }

    private boolean isSigned(byte[] text, String signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text);
            return check.verify(decoded(signature));
        } catch (GeneralSecurityException | IllegalArgumentException forged) {
            return false;
        }
    }

    /** A last letter can be written in several ways that mean the same; only one of them was made. */
    private static byte[] decoded(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("not as it was made");
        }
        return bytes;
    }

    // The files and their rows.

    private void entries() {
        Map<String, Integer> seen = new TreeMap<>();
        zip.stream().map(ZipEntry::getName).forEach(name -> seen.merge(name, 1, Integer::sum));
        seen.forEach((name, count) -> {
            if (count > 1 || !files.containsKey(name) && !FIRST.contains(name)) {
                findings.add(name + ": added, manifest.json knows it not or only once");
            }
        });
        files.keySet().stream().filter(name -> !seen.containsKey(name)).forEach(name -> findings.add(name + ": missing"));
    }

    private void contents() throws Exception {
        Map<String, Listed> changed = new LinkedHashMap<>();
        for (Listed file : files.values()) {
            if (zip.getEntry(file.path()) != null && !sum(file.path()).equals(file.sha256()) && file.isLineSound()) {
                changed.put(file.path(), file);
            }
        }
        boolean canLocate = zip.getEntry(ROW_HASHES) != null && !changed.containsKey(ROW_HASHES);
        List<String> hashes = changed.isEmpty() || !canLocate ? List.of() : texts(records(ROW_HASHES));
        for (Listed file : changed.values()) {
            int before = findings.size();
            if (file.path().equals(ROW_HASHES)) {
                locate(ROW_HASHES, "line", 1, texts(records(ROW_HASHES)), remade(changed));
            } else if (canLocate && file.records() > 0) {
                // In a table the headings, or the opening bracket, are row 0.
                boolean isTable = file.path().startsWith("tables/") || file.path().endsWith(".csv");
                locate(file.path(), isTable ? "row" : "line", isTable ? 0 : 1, hashes(records(file.path())),
                        hashes.subList(file.hashesFrom(), file.hashesFrom() + file.records()));
            }
            if (findings.size() == before) {
                findings.add(file.path() + ": changed");
            }
        }
    }

    /** The hashes of rows as the files have them that were not changed. */
    private List<String> remade(Map<String, Listed> changed) throws Exception {
        List<String> kept = texts(records(ROW_HASHES));
        List<String> remade = new ArrayList<>();
        for (Listed file : files.values()) {
            if (file.records() > 0 && !changed.containsKey(file.path()) && zip.getEntry(file.path()) != null) {
                remade.addAll(hashes(records(file.path())));
            } else {
                int from = Math.min(file.hashesFrom(), kept.size());
                remade.addAll(kept.subList(from, Math.min(from + file.records(), kept.size())));
            }
        }
        return remade;
    }

    /** Says which records are not as expected, by the hashes of all of them. */
    private void locate(String name, String word, int first, List<String> found, List<String> expected) {
        int least = Math.min(found.size(), expected.size());
        int head = 0;
        while (head < least && found.get(head).equals(expected.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < least - head && found.get(found.size() - 1 - tail).equals(expected.get(expected.size() - 1 - tail))) {
            tail++;
        }
        List<String> here = found.subList(head, found.size() - tail);
        List<String> there = expected.subList(head, expected.size() - tail);
        String where = name + " " + word + " " + (head + first);
        if (here.size() != there.size()) {
            findings.add(where + ": " + there.size() + " " + word + "(s) expected here, " + here.size() + " found");
        } else if (here.size() > 1 && here.stream().sorted().toList().equals(there.stream().sorted().toList())) {
            findings.add(where + ": in another order from here to " + word + " " + (head + first + here.size() - 1));
        } else {
            for (int i = 0, named = 0; i < here.size() && named < NAMED_MAX; i++) {
                if (!here.get(i).equals(there.get(i))) {
                    findings.add(name + " " + word + " " + (head + first + i) + ": changed");
                    named++;
                }
            }
        }
    }

    // The chain: each seal's hash is made of the one before, and signed checkpoints stand where a stretch begins and ends.

    private void chain(String copy) throws Exception {
        Map<Long, Checkpoint> signed = checkpoints(records("chain/checkpoints.log"), "chain/checkpoints.log");
        Map<Long, Checkpoint> kept = copy == null ? Map.of() : checkpoints(split(Files.newInputStream(Path.of(copy)), false), copy);
        long head = Long.parseLong(facts.get("head"));
        Instant asOf = Instant.parse(facts.get("as_of"));
        kept.values().stream()
                .filter(one -> one.seq() > head && !one.time().isAfter(asOf))
                .forEach(one -> findings.add("chain/seals.csv: the tail is cut, seal " + one.seq() + " was signed at " + one.time()
                        + " and the pack ends with " + head));
        try (Rows seal = new Rows("chain/seals.csv"); Rows event = new Rows("chain/events.csv")) {
            event.next();
            byte[] hash = new byte[32];
            long last = 0;
            while (seal.next()) {
                long seq = Long.parseLong(seal.fields.get(0));
                if (seq != last + 1) {
                    requireSigned(signed, last, seal);
                    requireSigned(signed, seq - 1, seal);
                    hash = signed.containsKey(seq - 1) ? HEX.parseHex(signed.get(seq - 1).hash()) : hash;
                }
                hash = link(hash, seq, seal, event);
                String found = HEX.formatHex(hash);
                for (Map<Long, Checkpoint> known : List.of(signed, kept)) {
                    if (known.containsKey(seq) && !known.get(seq).hash().equals(found)) {
                        findings.add(seal + ": seal " + seq + " is not the one signed at " + known.get(seq).time());
                    }
                }
                if (seq == head && !found.equals(facts.get("head_hash"))) {
                    findings.add(seal + ": seal " + seq + " is not the one that manifest.json names as the newest");
                }
                last = seq;
                seals++;
            }
            requireSigned(signed, last, seal);
            if (last < head) {
                findings.add(seal + ": the tail is cut, manifest.json names seal " + head);
            }
            if (event.fields != null) {
                findings.add(event + ": no seal stands for it");
            }
        }
    }

    private byte[] link(byte[] previous, long seq, Rows seal, Rows event) throws Exception {
        byte[] place = numbers(seq, micros(seal.fields.get(1)));
        byte[] digest = HEX.parseHex(seal.fields.get(3));
        boolean isOld = seal.fields.get(2).equals("1");
        if (event.fields != null && Long.parseLong(event.fields.get(0)) == seq) {
            byte[] columns = columns(event.fields);
            byte[] made = isOld
                    ? sha256("touchstone-audit-v1\n".getBytes(UTF_8), previous, place, columns)
                    : sha256("touchstone-audit-event-v2\n".getBytes(UTF_8), columns);
            if (!Arrays.equals(made, digest)) {
                findings.add(event + ": not the event that seal " + seq + " stands for");
            }
            events++;
            event.next();
        } else if (isOld) {
            unlinked++;
        }
        return isOld ? digest : sha256("touchstone-audit-v2\n".getBytes(UTF_8), previous, place, digest);
    }

    private void requireSigned(Map<Long, Checkpoint> signed, long seq, Rows seal) {
        if (seq > 0 && !signed.containsKey(seq)) {
            findings.add(seal + ": no checkpoint signs seal " + seq);
        }
    }

    private Map<Long, Checkpoint> checkpoints(List<byte[]> lines, String name) {
        Map<Long, Checkpoint> checkpoints = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = CHECKPOINT.matcher(new String(lines.get(i), UTF_8));
            String text = line.matches() ? line.group(1) + "\n" + line.group(2) + "\n" + line.group(3) + "\n" : "";
            if (text.isEmpty() || !isSigned(("touchstone-audit-checkpoint-v1\n" + text).getBytes(UTF_8), line.group(4))) {
                findings.add(name + " line " + (i + 1) + ": not signed by the key");
            } else {
                long seq = Long.parseLong(line.group(1));
                checkpoints.putIfAbsent(seq, new Checkpoint(seq, line.group(2), Instant.parse(line.group(3))));
            }
        }
        return checkpoints;
    }

    private static byte[] columns(List<String> event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(numbers(Long.parseLong(event.get(1)), micros(event.get(2)), micros(event.get(3))));
        for (String text : event.subList(4, 11)) {
            byte[] utf8 = text == null ? new byte[0] : text.getBytes(UTF_8);
            bytes.writeBytes(ByteBuffer.allocate(4).putInt(text == null ? -1 : utf8.length).array());
            bytes.writeBytes(utf8);
        }
        return bytes.toByteArray();
    }

    private static long micros(String time) {
        Instant at = Instant.parse(time);
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }

    private static byte[] numbers(long... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * numbers.length);
        Arrays.stream(numbers).forEach(bytes::putLong);
        return bytes.array();
    }

    // The archive: what stands between the contents follows from them, so it is made anew and compared byte by byte.

    private void frame(File archive) throws Exception {
        List<String> names = new ArrayList<>(FIRST);
        names.addAll(files.keySet());
        if (names.stream().anyMatch(name -> zip.getEntry(name) == null)) {
            return;
        }
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        try (RandomAccessFile bytes = new RandomAccessFile(archive, "r")) {
            long offset = 0;
            for (String name : names) {
                int size = (int) zip.getEntry(name).getSize();
                byte[] about = about(name, size);
                byte[] header = join(little(4).putInt(0x04034b50).array(), about, name.getBytes(UTF_8));
                directory.writeBytes(little(6).putInt(0x02014b50).putShort((short) 20).array());
                directory.writeBytes(about);
                directory.writeBytes(little(14).putInt(10, (int) offset).array());
                directory.writeBytes(name.getBytes(UTF_8));
                if (!isThere(bytes, offset, header, "before " + name)) {
                    return;
                }
                offset += header.length + size;
            }
            short count = (short) names.size();
            byte[] end = little(22).putInt(0x06054b50).putInt(0).putShort(count).putShort(count)
                    .putInt(directory.size()).putInt((int) offset).array();
            byte[] rest = join(directory.toByteArray(), end);
            if (isThere(bytes, offset, rest, "at its end") && bytes.length() != offset + rest.length) {
                findings.add("the archive goes on behind its end, at byte " + (offset + rest.length));
            }
        }
    }

    /** Stored and not compressed, at the first day that such files know. */
    private byte[] about(String name, int size) throws Exception {
        sum(name);
        return little(26).putShort((short) 10).putInt(0).putInt(0x00210000).putInt(checksums.get(name)).putInt(size)
                .putInt(size).putShort((short) name.length()).array();
    }

    private boolean isThere(RandomAccessFile bytes, long offset, byte[] expected, String where) throws IOException {
        byte[] found = new byte[(int) Math.max(0, Math.min(expected.length, bytes.length() - offset))];
        bytes.seek(offset);
        bytes.readFully(found);
        int differs = Arrays.mismatch(found, expected);
        if (differs >= 0) {
            findings.add("the archive " + where + " is not as it was made, at byte " + (offset + differs));
        }
        return differs < 0;
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    // Reading.

    private String sum(String name) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        CRC32 checksum = new CRC32();
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            byte[] chunk = new byte[1 << 16];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
                checksum.update(chunk, 0, read);
            }
        }
        checksums.put(name, (int) checksum.getValue());
        return HEX.formatHex(digest.digest());
    }

    private List<byte[]> records(String name) throws IOException {
        return split(zip.getInputStream(zip.getEntry(name)), name.endsWith(".csv"));
    }

    private static List<byte[]> split(InputStream in, boolean isCsv) throws IOException {
        List<byte[]> records = new ArrayList<>();
        try (BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16)) {
            for (byte[] record = record(bytes, isCsv); record.length > 0; record = record(bytes, isCsv)) {
                records.add(record);
            }
        }
        return records;
    }

    /** A line with its end; in a CSV a line feed between quotes ends nothing. */
    private static byte[] record(BufferedInputStream in, boolean isCsv) throws IOException {
        ByteArrayOutputStream record = new ByteArrayOutputStream(256);
        boolean isQuoted = false;
        for (int b = in.read(); b >= 0; b = in.read()) {
            record.write(b);
            isQuoted ^= isCsv && b == '"';
            if (b == '\n' && !isQuoted) {
                break;
            }
        }
        return record.toByteArray();
    }

    /** The rows of a CSV; a field of nothing is null. */
    private final class Rows implements AutoCloseable {
        private final String name;
        private final BufferedInputStream in;
        private long number;
        private List<String> fields;

        Rows(String name) throws IOException {
            this.name = name;
            this.in = new BufferedInputStream(zip.getInputStream(zip.getEntry(name)), 1 << 16);
            record(in, true);
        }

        boolean next() throws IOException {
            byte[] record = record(in, true);
            fields = record.length == 0 ? null : new ArrayList<>();
            String text = new String(record, UTF_8).stripTrailing();
            boolean isQuoted = false;
            for (int i = 0, from = 0; fields != null && i <= text.length(); i++) {
                if (i == text.length() || text.charAt(i) == ',' && !isQuoted) {
                    fields.add(field(text.substring(from, i)));
                    from = i + 1;
                } else {
                    isQuoted ^= text.charAt(i) == '"';
                }
            }
            number += record.length == 0 ? 0 : 1;
            return fields != null;
        }

        private String field(String text) {
            return text.isEmpty() ? null
                    : text.startsWith("\"") ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
        }

        @Override
        public String toString() {
            return name + " row " + number;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static List<String> texts(List<byte[]> lines) {
        List<String> texts = new ArrayList<>();
        for (byte[] line : lines) {
            boolean isEnded = line[line.length - 1] == '\n';
            texts.add(new String(line, 0, line.length - (isEnded ? 1 : 0), UTF_8));
        }
        return texts;
    }

    private static List<String> hashes(List<byte[]> records) throws Exception {
        List<String> hashes = new ArrayList<>();
        for (byte[] record : records) {
            hashes.add(HEX.formatHex(sha256(record), 0, 16));
        }
        return hashes;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Arrays.stream(parts).forEach(digest::update);
        return digest.digest();
    }
}
