package io.touchstone.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.support.ForkedJava;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify-audit} as an operator runs it: beside the running server, after its end, and over a data folder that was touched. */
class VerifiedTrailTests {

    private static final Pattern SEALS = Pattern.compile("Audit trail: (\\d+) seals, (\\d+) signed checkpoints");
    private static final Pattern SEQ = Pattern.compile("\"seq\":(\\d+)");
    private static final int MEGABYTES = 256;
    private static final Duration SEALED_MAX = Duration.ofMinutes(1);

    /** What the command printed, and how it ended. */
    private record Told(int exit, String output) {

        long seals() {
            Matcher found = SEALS.matcher(output);
            assertThat(found.find()).as(output).isTrue();
            return Long.parseLong(found.group(1));
        }
    }

    @TempDir
    private Path folder;

    /** One story, since each start of the application takes its time. */
    @Test
    void verifiesBesideTheServerAndAfterItsEndAndNamesWhatWasTouched() throws Exception {
        Path data = folder.resolve("data");
        Path checkpoints = data.resolve("audit-checkpoints.log");
        Path csv = Files.writeString(folder.resolve("categories.csv"), "category_code,name_zh\ntea,茶\n");

        try (ForkedTouchstone running = ForkedTouchstone.start(data)) {
            Told before = verify(data);
            running.ended(running.post("categories", csv));
            // The second round of the sealer takes the import in; a checkpoint of it is not due for a minute.
            running.await(() -> unchecked(data).seals() > before.seals(), SEALED_MAX, "a seal of the import");
            assertThat(verify(data).exit()).isZero();
        }

        Told after = verify(data);
        assertThat(after.exit()).as(after.output()).isZero();
        assertThat(after.output()).contains("Intact");
        List<String> lines = Files.readAllLines(checkpoints);
        Matcher last = SEQ.matcher(lines.get(lines.size() - 1));
        assertThat(last.find()).isTrue();
        assertThat(Long.parseLong(last.group(1)))
                .as("the checkpoint that is signed at the end covers the last seal")
                .isEqualTo(after.seals());

        Files.writeString(
                checkpoints,
                Files.readString(checkpoints).replaceFirst("\"hash\":\"(.)", "\"hash\":\"" + other(lines.get(0))));
        Told touched = verify(data);
        assertThat(touched.exit()).isEqualTo(1);
        assertThat(touched.output()).contains("BROKEN", "checkpoint-forged (line 1)");
    }

    private static String other(String line) {
        return line.contains("\"hash\":\"a") ? "b" : "a";
    }

    private static Told unchecked(Path data) {
        try {
            return verify(data);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Told verify(Path data) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(ForkedJava.touchstone(MEGABYTES));
        command.add("verify-audit");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("TOUCHSTONE_"));
        builder.environment().put("TOUCHSTONE_DATA", data.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Told(process.waitFor(), output);
    }
}
