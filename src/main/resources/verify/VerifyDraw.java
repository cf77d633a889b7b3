import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Redoes a draw of Touchstone from its published files, with nothing but a Java of version 17 or later:
 *
 * <pre>java VerifyDraw.java draw-SP-2026-000001.zip [sha256 that was published before the population was frozen]</pre>
 *
 * The archive (or a folder with the same files) holds parameters.csv, strata.csv, population.csv and drawn.csv. Checked are: the
 * SHA-256 of the seed's 32 bytes; the SHA-256 of population.csv; the sizes of the strata; and that those drawn are the first of
 * their stratum by HMAC-SHA256(key, product_id) as unsigned bytes. The key is the seed; for the control arm, which is drawn first
 * over the whole population, HMAC-SHA256(seed, "control"). The control arm's first ones are no candidates within strata. Those
 * drawn later because another could not be bought follow in the same order. Exit code: 0 when all holds, 1 when something does
 * not, 2 when the files cannot be read.
 */
public final class VerifyDraw {

    private static final Comparator<byte[]> UNSIGNED = Arrays::compareUnsigned;

    private final Source source;
    private boolean good = true;

    private VerifyDraw(Source source) {
        this.source = source;
    }

    public static void main(String[] arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("usage: java VerifyDraw.java ARCHIVE-OR-FOLDER [PUBLISHED-SHA256]");
            System.exit(2);
        }
        try (Source source = Source.of(Path.of(arguments[0]))) {
            VerifyDraw verifier = new VerifyDraw(source);
            verifier.verify(arguments.length == 2 ? arguments[1] : null);
            System.out.println(verifier.good ? "The draw is right." : "The draw is NOT right.");
            System.exit(verifier.good ? 0 : 1);
        } catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
            System.err.println("The files cannot be read: " + unreadable);
            System.exit(2);
        }
    }

    /** Where the four files are. */
    private interface Source extends AutoCloseable {

        InputStream open(String name) throws IOException;

        @Override
        void close() throws IOException;

        static Source of(Path path) throws IOException {
            if (Files.isDirectory(path)) {
                return new Source() {
                    @Override
                    public InputStream open(String name) throws IOException {
                        return Files.newInputStream(path.resolve(name));
                    }

                    @Override
                    public void close() {}
                };
            }
            ZipFile zip = new ZipFile(path.toFile());
            return new Source() {
                @Override
                public InputStream open(String name) throws IOException {
                    return zip.getInputStream(zip.getEntry(name));
                }

                @Override
                public void close() throws IOException {
                    zip.close();
                }
            };
        }
    }

    private interface RowReader {
        void row(List<String> fields) throws IOException, GeneralSecurityException;
    }

    private record Keyed(byte[] key, String product) {}

    private void verify(String publishedSha256) throws IOException, GeneralSecurityException {
        Map<String, String> parameters = new HashMap<>();
        read("parameters.csv", fields -> parameters.put(fields.get(0), fields.get(1)));
        byte[] seed = HexFormat.of().parseHex(parameters.get("seed"));
        String promised = publishedSha256 == null ? parameters.get("seed_sha256") : publishedSha256;
        check("the seed has 32 bytes", seed.length == 32);
        check("SHA-256 of the seed is the one published", hex(sha256().digest(seed)).equals(promised));

        Map<Integer, Long> sizes = new TreeMap<>();
        Map<Integer, Integer> wanted = new TreeMap<>();
        read("strata.csv", fields -> {
            int stratum = Integer.parseInt(fields.get(0));
            sizes.put(stratum, Long.parseLong(fields.get(1)));
            wanted.put(stratum, Integer.parseInt(fields.get(2)));
        });
        Map<Integer, List<String>> drawn = drawn();
        checkPopulation(parameters.get("population_sha256"), sizes);

        byte[] controlKey = mac(seed).doFinal("control".getBytes(StandardCharsets.UTF_8));
        List<String> control = drawn.getOrDefault(0, List.of());
        Map<Integer, List<String>> whole = first(controlKey, Map.of(0, control.size()), true, Set.of());
        check("control arm: " + control.size() + " drawn", whole.getOrDefault(0, List.of()).equals(control));
        Set<String> taken = new HashSet<>(control.subList(0, Math.min(control.size(), wanted.getOrDefault(0, 0))));

        Map<Integer, Integer> listed = new HashMap<>();
        drawn.forEach((stratum, products) -> listed.put(stratum, products.size()));
        Map<Integer, List<String>> redone = first(seed, listed, false, taken);
        boolean same = true;
        int products = 0;
        for (Map.Entry<Integer, List<String>> one : drawn.entrySet()) {
            if (one.getKey() != 0) {
                products += one.getValue().size();
                if (!one.getValue().equals(redone.get(one.getKey()))) {
                    same = false;
                    System.out.println("       stratum " + one.getKey() + " differs");
                }
            }
        }
        check("within strata: " + products + " drawn", same);
        checkNumbers(sizes, wanted, drawn, taken);
    }

    /** Nobody may be left out: as many as were set, or all there are. */
    private void checkNumbers(
            Map<Integer, Long> sizes, Map<Integer, Integer> wanted, Map<Integer, List<String>> drawn, Set<String> taken)
            throws IOException, GeneralSecurityException {
        Map<Integer, Long> candidates = new HashMap<>(sizes);
        read("population.csv", fields -> {
            if (taken.contains(fields.get(1))) {
                candidates.merge(Integer.parseInt(fields.get(0)), -1L, Long::sum);
            }
        });
        boolean enough = true;
        for (Map.Entry<Integer, Integer> one : wanted.entrySet()) {
            long due = Math.min(one.getValue(), candidates.get(one.getKey()));
            enough &= drawn.getOrDefault(one.getKey(), List.of()).size() >= due;
        }
        check("every stratum has at least its number", enough && wanted.keySet().containsAll(drawn.keySet()));
    }

    private Map<Integer, List<String>> drawn() throws IOException, GeneralSecurityException {
        Map<Integer, TreeMap<Integer, String>> byRank = new TreeMap<>();
        read("drawn.csv", fields -> {
            int stratum = "control".equals(fields.get(0)) ? 0 : Integer.parseInt(fields.get(1));
            String before = byRank.computeIfAbsent(stratum, number -> new TreeMap<>())
                    .put(Integer.parseInt(fields.get(2)), fields.get(3));
            check("no rank is there twice", before == null, false);
        });
        Map<Integer, List<String>> drawn = new TreeMap<>();
        for (Map.Entry<Integer, TreeMap<Integer, String>> one : byRank.entrySet()) {
            TreeMap<Integer, String> ranks = one.getValue();
            check("ranks leave no gap", ranks.firstKey() == 1 && ranks.lastKey() == ranks.size(), false);
            drawn.put(one.getKey(), new ArrayList<>(ranks.values()));
        }
        return drawn;
    }

    private void checkPopulation(String sha256, Map<Integer, Long> sizes) throws IOException, GeneralSecurityException {
        MessageDigest digest = sha256();
        try (InputStream in = source.open("population.csv")) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        check("SHA-256 of the population is the one published", hex(digest.digest()).equals(sha256));
        Map<Integer, Long> counted = new TreeMap<>();
        read("population.csv", fields -> counted.merge(Integer.parseInt(fields.get(0)), 1L, Long::sum));
        Map<Integer, Long> expected = new TreeMap<>(sizes);
        Long whole = expected.remove(0);
        long all = counted.values().stream().mapToLong(Long::longValue).sum();
        check("the strata have their sizes, " + all + " products together", counted.equals(expected) && (whole == null || whole == all));
    }

    /** The products with the smallest keys, of each stratum or of all together. */
    private Map<Integer, List<String>> first(byte[] key, Map<Integer, Integer> numbers, boolean together, Set<String> without)
            throws IOException, GeneralSecurityException {
        Mac mac = mac(key);
        Comparator<Keyed> order = Comparator.comparing(Keyed::key, UNSIGNED);
        Map<Integer, PriorityQueue<Keyed>> kept = new TreeMap<>();
        read("population.csv", fields -> {
            int stratum = together ? 0 : Integer.parseInt(fields.get(0));
            int number = numbers.getOrDefault(stratum, 0);
            if (number == 0 || without.contains(fields.get(1))) {
                return;
            }
            PriorityQueue<Keyed> own = kept.computeIfAbsent(stratum, one -> new PriorityQueue<>(order.reversed()));
            own.add(new Keyed(mac.doFinal(fields.get(1).getBytes(StandardCharsets.UTF_8)), fields.get(1)));
            if (own.size() > number) {
                own.poll();
            }
        });
        Map<Integer, List<String>> first = new TreeMap<>();
        kept.forEach((stratum, own) -> first.put(
                stratum, own.stream().sorted(order).map(Keyed::product).toList()));
        return first;
    }

    /** Reads a CSV file with a head; fields may be quoted. */
    private void read(String name, RowReader rows) throws IOException, GeneralSecurityException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(source.open(name), StandardCharsets.UTF_8))) {
            boolean head = true;
            List<String> fields = fields(in);
            while (!fields.isEmpty()) {
                if (!head) {
                    rows.row(fields);
                }
                head = false;
                fields = fields(in);
            }
        }
    }

    private static List<String> fields(BufferedReader in) throws IOException {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        int c = in.read();
        if (c < 0) {
            return fields;
        }
        while (c >= 0 && (quoted || c != '\n')) {
            if (c == '"') {
                in.mark(1);
                int next = in.read();
                if (quoted && next == '"') {
                    field.append('"');
                } else {
                    quoted = !quoted;
                    if (next >= 0) {
                        in.reset();
                    }
                }
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append((char) c);
            }
            c = in.read();
        }
        fields.add(field.toString());
        return fields;
    }

    private void check(String what, boolean holds) {
        check(what, holds, true);
    }

    private void check(String what, boolean holds, boolean always) {
        if (always || !holds) {
            System.out.println((holds ? "ok     " : "WRONG  ") + what);
        }
        good &= holds;
    }

    private static Mac mac(byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac;
    }

    private static MessageDigest sha256() throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
