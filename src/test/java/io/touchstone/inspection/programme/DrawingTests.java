package io.touchstone.inspection.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.inspection.programme.Drawing.Drawn;
import io.touchstone.inspection.programme.Drawing.Wanted;
import io.touchstone.inspection.programme.Smallest.Ranked;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class DrawingTests {

    private static final int STRATA = 5;
    private static final long RANDOM_SEED = 20_260_301;
    private static final byte[] SEED = HexFormat.of().parseHex("00112233445566778899aabbccddeeff".repeat(2));

    /** A product and its stratum. */
    private record Row(int stratum, String id) {}

    @Test
    void ordersByHmacAsTheRulingSays() throws GeneralSecurityException {
        byte[] key = new byte[DrawKeys.LENGTH];
        byte[] id = "商品-1".getBytes(StandardCharsets.UTF_8);

        DrawKeys.ofStrata(SEED).of(id, id.length, key);
        assertThat(key).isEqualTo(hmac(SEED, id));

        DrawKeys.ofControl(SEED).of(id, id.length, key);
        assertThat(key).isEqualTo(hmac(hmac(SEED, "control".getBytes(StandardCharsets.UTF_8)), id));
    }

    @Test
    void drawsAsAPlainSortWould() throws GeneralSecurityException {
        List<Row> rows = rows(20_000);
        Map<Integer, Integer> ranked = Map.of(1, 7, 2, 40, 3, 1, 5, 100_000);

        Drawn drawn = new Drawing(pieces(rows), SEED).draw(new Wanted(30, 50, ranked));

        List<String> control = sorted(rows, hmac(SEED, "control".getBytes(StandardCharsets.UTF_8)));
        assertThat(ids(drawn.control())).isEqualTo(control.subList(0, 50));
        Set<String> taken = new HashSet<>(control.subList(0, 30));
        for (int stratum = 1; stratum <= STRATA; stratum++) {
            int own = stratum;
            List<Row> candidates = rows.stream()
                    .filter(row -> row.stratum() == own && !taken.contains(row.id()))
                    .toList();
            List<String> expected = sorted(candidates, SEED);
            int wanted = Math.min(expected.size(), ranked.getOrDefault(own, 0));
            assertThat(ids(drawn.strata().getOrDefault(own, List.of()))).isEqualTo(expected.subList(0, wanted));
        }
    }

    @Test
    void drawsTheSameWhateverTheOrderOfThePopulation() throws GeneralSecurityException {
        List<Row> rows = new ArrayList<>(rows(3_000));
        Wanted wanted = new Wanted(10, 10, Map.of(1, 5, 4, 9));
        Drawn before = new Drawing(pieces(rows), SEED).draw(wanted);
        java.util.Collections.reverse(rows);

        Drawn after = new Drawing(pieces(rows), SEED).draw(wanted);

        assertThat(ids(after.control())).isEqualTo(ids(before.control()));
        assertThat(ids(after.strata().getOrDefault(4, List.of())))
                .isEqualTo(ids(before.strata().getOrDefault(4, List.of())));
    }

    @Test
    void drawsNothingWhereNothingIsWanted() {
        Drawn drawn = new Drawing(pieces(rows(100)), SEED).draw(new Wanted(0, 0, Map.of()));

        assertThat(drawn.control()).isEmpty();
        assertThat(drawn.strata()).isEmpty();
    }

    @Test
    void unpacksWhatItPacked() {
        List<Row> rows = List.of(
                new Row(1, "p-1"),
                new Row(1, "p-1"),
                new Row(300, "p-12"),
                new Row(99_999, "商".repeat(64)),
                new Row(2, "商".repeat(63)),
                new Row(2, "\"quoted\", and\nbroken"),
                new Row(2, ""));
        List<Row> read = new ArrayList<>();

        pieces(rows)
                .pieces(piece -> RowPacker.read(
                        piece,
                        (stratum, id, length) ->
                                read.add(new Row(stratum, new String(id, 0, length, StandardCharsets.UTF_8)))));

        assertThat(read).isEqualTo(rows);
    }

    @Test
    void writesThePopulationAsACsvFileThatAnybodyCanRead() {
        var out = new ByteArrayOutputStream();
        PopulationFile file = new PopulationFile(out);
        for (String id : List.of("p-1", "a,b", "say \"x\"", "商品")) {
            byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
            file.row(12, bytes, bytes.length);
        }
        file.end();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("stratum,product_id\n12,p-1\n12,\"a,b\"\n12,\"say \"\"x\"\"\"\n12,商品\n");
    }

    private static List<Row> rows(int count) {
        Random random = new Random(RANDOM_SEED);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new Row(1 + random.nextInt(STRATA), "p-" + i));
        }
        return rows;
    }

    private static Drawing.Population pieces(List<Row> rows) {
        return reader -> {
            RowPacker packer = new RowPacker();
            for (int i = 0; i < rows.size(); i++) {
                byte[] id = rows.get(i).id().getBytes(StandardCharsets.UTF_8);
                packer.add(rows.get(i).stratum(), id, id.length);
                if (i % 997 == 0 || i == rows.size() - 1) {
                    reader.accept(java.util.Objects.requireNonNull(packer.take()));
                }
            }
        };
    }

    private static List<String> ids(List<Ranked> ranked) {
        return ranked.stream()
                .map(one -> new String(one.productId(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<String> sorted(List<Row> rows, byte[] key) throws GeneralSecurityException {
        List<Ranked> keyed = new ArrayList<>();
        for (Row row : rows) {
            byte[] id = row.id().getBytes(StandardCharsets.UTF_8);
            keyed.add(new Ranked(hmac(key, id), id));
        }
        keyed.sort(Comparator.comparing(Ranked::key, Arrays::compareUnsigned));
        return ids(keyed);
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }
}
