package io.touchstone.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.touchstone.demo.market.MarketFile;
import io.touchstone.shell.MadePaper;
import io.touchstone.support.ForkedJava;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A back-up restores to the last row (promise 20): the operator’s own scripts, run on a PostgreSQL server of their own. They need
 * PostgreSQL’s programs; where these are missing the tests are skipped, unless {@code TOUCHSTONE_REQUIRE_PG_TOOLS=1} forbids it.
 */
class RestoreDrillTests {

    private static final Path OPS = Path.of("ops").toAbsolutePath();
    private static final int ORDERS = 2_000;
    private static final int MEGABYTES = 512;

    @TempDir
    private Path folder;

    /** What a script printed, and how it ended. */
    private record Ended(int code, String output) {}

    @BeforeAll
    static void needsTheProgramsOfPostgres() {
        boolean required = "1".equals(System.getenv("TOUCHSTONE_REQUIRE_PG_TOOLS"));
        assumeTrue(
                required || (hasServerPrograms() && Files.isExecutable(Path.of("/usr/bin/curl"))),
                "PostgreSQL’s initdb, pg_dump, psql and curl are not all installed; the drill is skipped");
    }

    @Test
    void restoresWhatItBackedUpToTheLastRow() throws Exception {
        Path facts = facts();
        Path fill = Path.of("src/test/resources/drill/fill").toAbsolutePath();

        List<String> command =
                new ArrayList<>(List.of(OPS.resolve("drill").toString(), "--fill", "sh " + fill + " " + facts));
        command.addAll(ForkedJava.touchstone(MEGABYTES));

        Ended drill = run(command.toArray(String[]::new));

        assertThat(drill.output())
                .contains("drill: passed")
                .contains(" 0 differ")
                .containsPattern("same +table trade_order +2000 rows")
                .containsPattern("same +table evidence_file +1 rows")
                .containsPattern("same +trial balance CNY +0 of ")
                .containsPattern("same +head of the chain +\\d+ ")
                .contains("Intact: every event is as it was sealed.")
                .doesNotContain("DIFFER");
        assertThat(drill.code()).isZero();
    }

    @Test
    void seesARowThatIsLostAndAFileThatIsNotTheSame() throws Exception {
        Path before = write("before", "table a\t2 rows, 77\nfile ./keys/k\tab12\nhead of the chain\t9 ff\n");
        Path fewer = write("fewer", "table a\t1 rows, 12\nfile ./keys/k\tab12\nhead of the chain\t9 ff\n");
        Path otherFile = write("other", "table a\t2 rows, 77\nfile ./keys/k\tcd34\nhead of the chain\t9 ff\n");
        Path missing = write("missing", "table a\t2 rows, 77\nfile ./keys/k\tab12\n");
        Path more = write("more", Files.readString(before) + "table b\t0 rows, 0\n");
        String compare = OPS.resolve("compare").toString();

        assertThat(run(compare, before.toString(), before.toString()).code()).isZero();
        assertThat(run(compare, before.toString(), fewer.toString()))
                .matches(ended -> ended.code() == 1 && ended.output().matches("(?s).*DIFFER table a .*2 rows, 77.*"));
        assertThat(run(compare, before.toString(), otherFile.toString()))
                .matches(ended -> ended.code() == 1 && ended.output().contains("DIFFER file ./keys/k"));
        assertThat(run(compare, before.toString(), missing.toString()).output()).contains("(none)");
        assertThat(run(compare, before.toString(), more.toString()).code()).isEqualTo(1);
        assertThat(run(
                                compare,
                                write("empty", "").toString(),
                                write("empty", "").toString())
                        .code())
                .isNotZero();
    }

    @Test
    void restoresNothingFromABackUpThatWasTouched() throws Exception {
        Path backup = Files.createDirectories(folder.resolve("touchstone-x"));
        Files.createDirectories(backup.resolve("data/keys"));
        Files.writeString(backup.resolve("data/keys/numbers"), "key");
        Files.writeString(backup.resolve("SHA256SUMS"), "00  ./data/keys/numbers\n");

        Ended restore = run(OPS.resolve("restore").toString(), backup.toString());

        assertThat(restore.code()).isEqualTo(1);
        assertThat(restore.output()).contains("./data/keys/numbers").contains("nothing was restored");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private Path facts() throws IOException {
        Path made = Files.createDirectories(folder.resolve("made"));
        Path facts = Files.createDirectories(folder.resolve("facts"));
        SmallMarket market = SmallMarket.write(made, ORDERS);
        List<MarketFile> files = new ArrayList<>(market.beforeRatings());
        files.add(market.ratings());
        for (int i = 0; i < files.size(); i++) {
            MarketFile file = files.get(i);
            Files.copy(file.path(), facts.resolve("%03d-%s.csv".formatted(i, file.kind())));
        }
        Files.writeString(facts.resolve("product"), aProduct(files));
        Files.write(
                facts.resolve("paper.pdf"),
                MadePaper.of("Drill", List.of("A paper to be found again.")).readAllBytes());
        return facts;
    }

    private static String aProduct(List<MarketFile> files) throws IOException {
        Path products = files.stream()
                .filter(file -> file.kind().equals("products"))
                .findFirst()
                .orElseThrow()
                .path();
        return Files.readAllLines(products).get(1).split(",", 2)[0];
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Ended run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "run", ".out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment()
                .keySet()
                .removeIf(
                        name -> name.startsWith("SPRING_") || name.startsWith("PG") || name.equals("TOUCHSTONE_DEMO"));
        builder.environment().put("TOUCHSTONE_DATA", folder.resolve("data").toString());
        Process process = builder.start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroy();
        }
        return new Ended(process.waitFor(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private static boolean hasServerPrograms() {
        String told = System.getenv("TOUCHSTONE_PG_BIN");
        if (told != null) {
            return hasPrograms(Path.of(told));
        }
        try (Stream<Path> releases = Files.list(Path.of("/usr/lib/postgresql"))) {
            return releases.map(release -> release.resolve("bin")).anyMatch(RestoreDrillTests::hasPrograms);
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private static boolean hasPrograms(Path bin) {
        return Stream.of("initdb", "pg_ctl", "pg_dump", "pg_restore", "psql")
                .allMatch(program -> Files.isExecutable(bin.resolve(program)));
    }
}
