package io.touchstone.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.assessment.scheme.Item;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.assessment.score.SchemeSample;
import io.touchstone.assessment.score.Totals;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/** The total is reckoned again outside of the application, by another program and from the file alone. */
class ScoreTraceTests {

    private static final long SEED = Long.getLong("touchstone.seed", new Random().nextLong());

    @TempDir
    Path folder;

    @Test
    void comesToTheSameTotalOutsideToTheLastDigit() throws Exception {
        AssessmentResult result = large();

        String said = verify(new ScoreTrace(result, Locale.CHINESE).csv());

        assertThat(said)
                .as("seed %d", SEED)
                .startsWith("0 ")
                .contains("total  " + Totals.exact(result.total()) + " = " + Totals.shown(result.total()))
                .contains("stars " + result.stars())
                .contains("items: 272 of 272")
                .contains("The score is right.");
    }

    @Test
    void findsWhatWasChanged() throws Exception {
        AssessmentResult result = ResultSample.result("QA-1", Map.of("A.1.1", 3, "B.1.1", 1, "B.1.2", 0));
        String csv = new ScoreTrace(result, Locale.ENGLISH).csv();
        String points = "item,A.1.1,A.1,A.1.1,1,3,3,";
        assertThat(csv).contains(points);

        assertThat(verify(csv.replace(points, "item,A.1.1,A.1,A.1.1,1,1,3,")))
                .startsWith("1 ")
                .contains("item A.1.1 differs", "WRONG  total", "The score is NOT right.");
        assertThat(verify("record,code\nassessment,QA-1\n")).startsWith("2 ");
    }

    @Test
    void takesNoTextForAFormula() {
        SchemeVersion scheme = SchemeSample.scheme("1")
                .scale("yes_no", 0, 1)
                .first("=A")
                .second("A.1", "=A", "1")
                .item("A.1.1", "A.1", "yes_no", "1")
                .build();

        String csv = new ScoreTrace(
                        ReckonedResults.of(ResultSample.frozen("QA-1", scheme, Map.of("A.1.1", 1)), scheme),
                        Locale.ENGLISH)
                .csv();

        assertThat(csv)
                .startsWith("\uFEFFrecord,code,parent,")
                .contains(",'=A,")
                .doesNotContain(",=A,1,,,");
    }

    /** As many indicators and items as the shipped scheme has, with weights that no decimal can share. */
    private static AssessmentResult large() {
        Random random = new Random(SEED);
        SchemeSample sample = SchemeSample.scheme("1").scale("s3", 0, 1, 2, 3).scale("s7", 0, 3, 7);
        int second = 0;
        int items = 0;
        for (int first = 1; first <= 13; first++) {
            sample.first("S" + first);
            for (int i = 1; i <= (first <= 11 ? 3 : 2); i++) {
                String code = "S" + first + "." + i;
                sample.second(code, "S" + first, (random.nextInt(90) + 1) + ".5");
                int many = ++second <= 13 ? 8 : 7;
                for (int k = 1; k <= many; k++) {
                    sample.item(code + "." + k, code, k % 2 == 0 ? "s3" : "s7", "0." + (random.nextInt(90) + 1));
                    items++;
                }
            }
        }
        assertThat(second).isEqualTo(37);
        assertThat(items).isEqualTo(272);
        SchemeVersion scheme = sample.build();
        Map<String, Integer> points = new HashMap<>();
        for (Item item : scheme.items()) {
            if (random.nextInt(10) > 0) {
                points.put(item.code(), List.of(0, 3).get(random.nextInt(2)));
            }
        }
        return ReckonedResults.of(ResultSample.frozen("QA-1", scheme, points), scheme);
    }

    private String verify(String csv) throws Exception {
        Path trace = Files.writeString(folder.resolve("trace.csv"), csv);
        Path program = folder.resolve("VerifyScore.java");
        try (var source = new ClassPathResource("verify/VerifyScore.java").getInputStream()) {
            Files.write(program, source.readAllBytes());
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        program.toString(),
                        trace.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }
}
