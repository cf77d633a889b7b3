package io.touchstone.report.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.touchstone.audit.Signatures;
import io.touchstone.report.pack.PackFile.Written;
import io.touchstone.report.pack.PackFixture.Checked;
import io.touchstone.shell.RunMode;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every way to tamper with a pack that we could think of: each is found, and the file and the row are named. */
@TouchstoneTest
class PackTamperTests {

    private static final Path FONT = Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc");
    private static final long SEED = 20_261_128;
    private static final int FLIPS = 6;
    private static final String CASES = "tables/packs.csv";

    @TempDir
    private static Path kept;

    private static @Nullable Path pack;

    @TempDir
    private Path folder;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Signatures signatures;

    @Autowired
    private RunMode mode;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    @BeforeEach
    void aPack() throws IOException {
        assumeThat(FONT).exists();
        if (pack == null) {
            pack = Files.copy(made(), kept.resolve("pack.zip"));
        }
        try (ZipFile zip = new ZipFile(pack.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
    }

    /** Of two shops whose trail stands in stretches, with a list of six rows. */
    private Path made() throws IOException {
        // Checkpoints of the chains of other classes, whose database is gone.
        Files.deleteIfExists(mode.dataFolder().resolve("audit-checkpoints.log"));
        PackFixture packs = new PackFixture(beans);
        packs.clock.reset();
        String shop = packs.merchant("Shop");
        String other = packs.merchant("Other");
        for (int i = 0; i < 6; i++) {
            packs.happen(i % 2 == 0 ? shop : other, 3);
            packs.db.update(
                    """
                    insert into report_pack (pack_id, number, asked_by, asked_at, as_of, merchants, parts, scope_hash, state)
                    values (?, ?, ?, timestamptz '2026-02-01 00:00Z', timestamptz '2026-02-01 00:00Z', ?, 'rules', ?, 'asked')
                    """,
                    UUID.randomUUID(),
                    "PK-1999-00000" + i,
                    UUID.randomUUID(),
                    new String[] {"a", "b,\"c\"\nd"},
                    "0".repeat(64));
        }
        packs.seal();
        // Another pack, for which the chain is signed at this instant.
        packs.make(PackFixture.scope(TestClock.START, List.of(shop), "rules"), "bob");
        packs.clock.advance(Duration.ofHours(1));
        packs.happen(other, 3);
        packs.seal();
        return packs.make(PackFixture.scope(TestClock.START, List.of(shop), "packs", "rules"), "ann");
    }

    private Checked check(String... more) throws IOException {
        return PackFixture.check(archive(), more);
    }

    /** The entries in the form that packs have, so that nothing but what they hold can give a change away. */
    private Path archive() throws IOException {
        List<Written> files = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            Path work = Files.createDirectory(folder.resolve(UUID.randomUUID().toString()));
            try (PackFile file = new PackFile("f" + number++, work)) {
                file.write(entry.getValue());
                Written one = file.end();
                files.add(new Written(
                        entry.getKey(), one.content(), one.hashes(), one.sha256(), one.checksum(), one.bytes(), 0));
            }
        }
        Path target = folder.resolve(UUID.randomUUID() + ".zip");
        PackArchive.write(files, target);
        return target;
    }

    private byte[] entry(String name) {
        return java.util.Objects.requireNonNull(entries.get(name), name);
    }

    private String text(String name) {
        return new String(entry(name), StandardCharsets.UTF_8);
    }

    private void put(String name, String text) {
        assertThat(text).isNotEqualTo(text(name));
        entries.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void found(Checked checked, String... findings) {
        assertThat(checked.status()).as(checked.said()).isEqualTo(1);
        assertThat(checked.said()).startsWith("CHANGED").contains(findings);
    }

    @Test
    void findsNothingInAnUntouchedPack() throws IOException {
        Checked checked = check("--key", signatures.fingerprint());

        assertThat(checked.status()).as(checked.said()).isZero();
        assertThat(checked.said()).startsWith("INTACT\n").contains("9 events in full in a chain of ");
        assertThat(Files.mismatch(archive(), java.util.Objects.requireNonNull(pack)))
                .isEqualTo(-1);
    }

    @Test
    void findsAFlippedBitInEveryEntryAndNamesTheFileAndTheRow() throws IOException {
        Random random = new Random(SEED);
        assertThat(entries).hasSizeGreaterThan(11);
        for (String name : List.copyOf(entries.keySet())) {
            byte[] sound = entry(name);
            assertThat(sound.length).as(name).isPositive();
            for (int i = 0; i < FLIPS; i++) {
                int at = random.nextInt(sound.length);
                byte[] flipped = sound.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                entries.put(name, flipped);
                Checked checked = check();
                assertThat(checked.status())
                        .as("%s byte %d: %s", name, at, checked.said())
                        .isEqualTo(1);
                assertThat(checked.said()).as("%s byte %d", name, at).contains(place(name, sound, at));
            }
            entries.put(name, sound);
        }
    }

    @Test
    void namesTheSignatureWhereALetterOfItsFileBecameTheEndOfALineOrAnEndALetter() throws IOException {
        byte[] sound = entry("manifest.sig");
        int lastHash = text("manifest.sig").indexOf("signature ") - 33;
        for (int at = lastHash; at < sound.length; at++) {
            byte[] changed = sound.clone();
            changed[at] = (byte) (sound[at] == '\n' ? 'J' : '\n');
            entries.put("manifest.sig", changed);
            found(check(), place("manifest.sig", sound, at));
        }
        String text = new String(sound, StandardCharsets.UTF_8);
        for (String other : List.of("\r", "\r\n", "", "\n\n", " \n", "\u0085", "\u2028")) {
            for (int at : List.of(32, lastHash + 32, text.length() - 1)) {
                put("manifest.sig", text.substring(0, at) + other + text.substring(at + 1));
                found(check(), "manifest.sig line ");
            }
        }
        put("manifest.sig", new String(sound, 0, lastHash + 33, StandardCharsets.UTF_8));
        found(check(), "manifest.sig line ");
        put("manifest.sig", "");
        found(check(), "manifest.");
    }

    /** Where a reader would look for a byte. */
    private static String place(String name, byte[] content, int at) {
        if (name.endsWith(".pdf")) {
            return name + ": changed";
        } else if (name.equals("public-key.txt")) {
            return name + " line 1";
        }
        boolean isTable = name.startsWith("tables/") || name.endsWith(".csv");
        int record = 0;
        boolean isQuoted = false;
        for (int i = 0; i < at; i++) {
            isQuoted ^= name.endsWith(".csv") && content[i] == '"';
            record += content[i] == '\n' && !isQuoted ? 1 : 0;
        }
        return name + (isTable ? " row " + record : " line " + (record + 1)) + ":";
    }

    @Test
    void findsAFlippedBitOutsideOfTheEntries() throws IOException {
        byte[] sound = Files.readAllBytes(java.util.Objects.requireNonNull(pack));
        Random random = new Random(SEED);
        int directory = sound.length - 1_500;
        for (int i = 0; i < 60; i++) {
            byte[] flipped = sound.clone();
            int at = i % 3 == 0 ? random.nextInt(30) : directory + random.nextInt(1_500);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Path changed = Files.write(folder.resolve(i + ".zip"), flipped);
            assertThat(PackFixture.check(changed).status()).as("byte %d", at).isEqualTo(1);
        }
        byte[] longer = java.util.Arrays.copyOf(sound, sound.length + 1);
        found(PackFixture.check(Files.write(folder.resolve("longer.zip"), longer)), "archive");
        byte[] shorter = java.util.Arrays.copyOf(sound, sound.length - 1);
        found(PackFixture.check(Files.write(folder.resolve("shorter.zip"), shorter)), "archive");
    }

    @Test
    void findsADroppedAnAddedAndASwappedEntry() throws IOException {
        byte[] csv = entry(CASES);
        entries.remove(CASES);
        found(check(), CASES + ": missing");
        entries.put(CASES, csv);
        found(check(), "the archive before");
        entries.put("tables/more.csv", csv);
        found(check(), "tables/more.csv: added");
        entries.remove("tables/more.csv");
        entries.put(CASES, entry("tables/rules.csv"));
        entries.put("tables/rules.csv", csv);
        found(check(), CASES + " row ", "tables/rules.csv row ");
    }

    @Test
    void namesRowsThatWereTakenOutPutInOrMoved() throws IOException {
        List<String> rows = rows(text(CASES));
        assertThat(rows).hasSize(8);
        List<String> fewer = new ArrayList<>(rows);
        fewer.remove(3);
        put(CASES, String.join("", fewer));
        found(check(), CASES + " row 3: 1 row(s) expected here, 0 found");
        List<String> more = new ArrayList<>(rows);
        more.add(5, rows.get(2));
        put(CASES, String.join("", more));
        found(check(), CASES + " row 5: 0 row(s) expected here, 1 found");
        List<String> moved = new ArrayList<>(rows);
        moved.set(2, rows.get(5));
        moved.set(5, rows.get(2));
        put(CASES, String.join("", moved));
        found(check(), CASES + " row 2: in another order from here to row 5");
        List<String> other = new ArrayList<>(rows);
        other.set(4, rows.get(4).replace("asked", "made"));
        put(CASES, String.join("", other));
        found(check(), CASES + " row 4: changed");
    }

    private static List<String> rows(String csv) {
        List<String> rows = new ArrayList<>();
        int from = 0;
        boolean isQuoted = false;
        for (int i = 0; i < csv.length(); i++) {
            isQuoted ^= csv.charAt(i) == '"';
            if (csv.charAt(i) == '\n' && !isQuoted) {
                rows.add(csv.substring(from, i + 1));
                from = i + 1;
            }
        }
        return rows;
    }

    @Test
    void findsAnEditWhoseSumsWereMadeGoodInTheManifest() throws IOException {
        edit();
        String manifest = text("manifest.json");
        String line =
                manifest.lines().filter(one -> one.contains(CASES)).findFirst().orElseThrow();
        int number = manifest.lines().toList().indexOf(line) + 1;
        put("manifest.json", manifest.replace(sumIn(line), sum(entry(CASES))));
        found(check(), "manifest.json line " + number + ": changed");

        remakeLineHashes(text("manifest.json"), null);
        found(check(), "manifest.sig line " + (manifest.lines().count() + 1) + ": the signature fits neither");
    }

    @Test
    void findsAPackThatWasSignedAnewByAnotherKey() throws IOException, GeneralSecurityException {
        edit();
        KeyPair own = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        put("public-key.txt", Base64.getEncoder().encodeToString(own.getPublic().getEncoded()) + "\n");
        put(
                "chain/checkpoints.log",
                text("chain/checkpoints.log")
                        .lines()
                        .map(line -> resigned(line, own))
                        .collect(Collectors.joining()));
        String manifest = withSumsOf(text("manifest.json"))
                .replaceAll(
                        "\"key\":\"[0-9a-f]{64}\"",
                        "\"key\":\"" + sum(own.getPublic().getEncoded()) + "\"");
        remakeRowHashes(manifest);
        put("manifest.json", withSumsOf(manifest));
        remakeLineHashes(text("manifest.json"), own);

        assertThat(check().said())
                .as("good in itself, by a key that nobody knows")
                .startsWith("INTACT");
        found(
                check("--key", signatures.fingerprint()),
                "public-key.txt line 1: not the key whose fingerprint was given");
    }

    @Test
    void findsAChainThatWasCutOrMadeAnewByWhoHoldsTheKey() throws IOException {
        byte[] manifest = entry("manifest.json");
        byte[] seals = entry("chain/seals.csv");
        byte[] events = entry("chain/events.csv");
        List<String> rows = rows(text("chain/seals.csv"));
        String head = text("manifest.json").split("\"head\":")[1].split(",")[0];
        int newest = rows.indexOf(rows.stream()
                .filter(row -> row.startsWith(head + ","))
                .findFirst()
                .orElseThrow());
        put("chain/seals.csv", String.join("", rows.subList(0, newest)));
        resign();
        // The trail of the test is signed each minute: the seal before the head may have a checkpoint of its own or
        // none.
        found(check(), "the tail is cut, manifest.json names seal " + head);

        entries.put("manifest.json", manifest);
        entries.put("chain/seals.csv", seals);
        put("chain/events.csv", text("chain/events.csv").replaceFirst("test.happened", "test.happenee"));
        resign();
        found(check(), "chain/events.csv row 1: not the event that seal ");

        entries.put("manifest.json", manifest);
        entries.put("chain/events.csv", events);
        put(
                "chain/seals.csv",
                String.join("", rows)
                        .replace(rows.get(4).substring(70), rows.get(5).substring(70)));
        resign();
        found(check(), "is not the one signed at");
    }

    @Test
    void findsATailThatWasCutBeforeThePackByTheCheckpointsKeptElsewhere() throws IOException {
        Path copy = Files.copy(mode.dataFolder().resolve("audit-checkpoints.log"), folder.resolve("copy.log"));
        assertThat(check("--checkpoints", copy.toString()).status()).isZero();

        String manifest = text("manifest.json");
        put("manifest.json", manifest.replaceAll("\"head\":[0-9]+", "\"head\":0"));
        resign();

        found(check("--checkpoints", copy.toString()), "chain/seals.csv: the tail is cut, seal ");
    }

    @Test
    void looksAtNothingThatIsNoPack() throws IOException {
        assertThat(PackFixture.check(folder.resolve("none.zip")).status()).isEqualTo(2);
        assertThat(PackFixture.check(java.util.Objects.requireNonNull(pack), "--key")
                        .status())
                .isEqualTo(2);
        Path noZip = Files.writeString(folder.resolve("a.zip"), "no archive");
        assertThat(PackFixture.check(noZip).status()).isEqualTo(1);
        Path plain = folder.resolve("plain.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(plain))) {
            zip.putNextEntry(new ZipEntry("hello.txt"));
            zip.closeEntry();
        }
        found(PackFixture.check(plain), "manifest.json: missing");
    }

    private void edit() {
        put(CASES, text(CASES).replaceFirst("PK-1999-000003", "PK-1999-000009"));
    }

    /** As somebody would who holds the platform's key. */
    private void resign() throws IOException {
        remakeRowHashes(text("manifest.json"));
        entries.put("manifest.json", withSumsOf(text("manifest.json")).getBytes(StandardCharsets.UTF_8));
        remakeLineHashes(text("manifest.json"), null);
        String manifest = text("manifest.json");
        String signature = signatures
                .sign("touchstone-pack-v1", manifest.substring(0, manifest.length() - 1))
                .signature();
        entries.put(
                "manifest.sig",
                PackManifest.signatureLines(manifest, signature)
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** The manifest with the sums and counts of the entries as they are now. */
    private String withSumsOf(String manifest) {
        StringBuilder made = new StringBuilder();
        for (String line : manifest.lines().toList()) {
            String path = line.startsWith("{\"path\"") ? line.split("\"")[3] : "";
            String sound = path.isEmpty() ? line : line.replace(sumIn(line), sum(entry(path)));
            if (path.endsWith(".csv")) {
                sound = sound.replaceAll(
                        "\"records\":[0-9]+", "\"records\":" + rows(text(path)).size());
            }
            made.append(sound).append('\n');
        }
        return made.toString();
    }

    private void remakeRowHashes(String manifest) {
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        for (PackManifest.Entry file : PackManifest.files(manifest)) {
            if (file.records() > 0) {
                List<String> records = file.path().endsWith(".csv")
                        ? rows(text(file.path()))
                        : text(file.path()).lines().map(line -> line + "\n").toList();
                records.forEach(record -> hashes.writeBytes(
                        PackFile.hash(record.getBytes(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)));
            }
        }
        entries.put("row-hashes.txt", hashes.toByteArray());
    }

    private void remakeLineHashes(String manifest, @Nullable KeyPair key) {
        String last =
                text("manifest.sig").lines().reduce((before, after) -> after).orElseThrow();
        String signature =
                key == null ? last.substring("signature ".length()) : sign("touchstone-pack-v1\n" + manifest, key);
        entries.put(
                "manifest.sig",
                PackManifest.signatureLines(manifest, signature)
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String resigned(String line, KeyPair key) {
        String[] parts = line.split("[\":,{}]+");
        String time = line.split("\"time\":\"")[1].split("\"")[0];
        String signature =
                sign("touchstone-audit-checkpoint-v1\n" + parts[2] + "\n" + parts[4] + "\n" + time + "\n", key);
        return line.replaceAll("\"signature\":\"[^\"]+\"", "\"signature\":\"" + signature + "\"") + "\n";
    }

    private static String sign(String text, KeyPair key) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sumIn(String line) {
        return line.split("\"sha256\":\"")[1].substring(0, 64);
    }

    private static String sum(byte[] bytes) {
        return HexFormat.of().formatHex(PackFile.sha256().digest(bytes));
    }
}
