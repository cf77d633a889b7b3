package io.touchstone.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.touchstone.evidence.kit.DocumentKit;
import io.touchstone.evidence.kit.LargeScans;
import io.touchstone.evidence.kit.Pdf;
import io.touchstone.evidence.kit.Sample;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.RunMode;
import io.touchstone.support.TouchstoneTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Two hundred made documents, some of them hostile: none is taken for what it is not, and none is refused wrongly. */
@TouchstoneTest
class DocumentKitTests {

    private static final long SEED = 20_261_122;
    private static final Actor ACTOR = Actor.system("kit");
    /** A window, a chunk and some rows: what receiving costs whatever the size. */
    private static final long BYTES_OF_HEAP_MAX = 8L << 20;

    @Autowired
    private Evidence evidence;

    @Autowired
    private RunMode mode;

    @Test
    void acceptsEverySoundDocumentAndRefusesEveryOtherForItsReason() {
        List<Sample> kit = DocumentKit.make(SEED);

        assertThat(kit).hasSizeGreaterThanOrEqualTo(200);
        assertThat(kit.stream().filter(sample -> sample.refusedFor() == EvidenceRule.SEVERAL_TYPES))
                .hasSizeGreaterThanOrEqualTo(30);
        assertThat(kit.stream().map(this::mistake).filter(mistake -> mistake != null))
                .isEmpty();
        assertThat(mode.folder("evidence").resolve("arriving")).isEmptyDirectory();
    }

    private @Nullable String mistake(Sample sample) {
        EvidenceRule found = null;
        try {
            EvidenceView view = receive(new ByteArrayInputStream(sample.content()), sample.name());
            try (InputStream kept = evidence.open(view.id())) {
                assertThat(kept).hasBinaryContent(sample.content());
            }
        } catch (RuleViolation refused) {
            found = (EvidenceRule) refused.rule();
        } catch (IOException e) {
            return sample + ": " + e;
        }
        return found == sample.refusedFor() ? null : sample + ": " + found + " instead of " + sample.refusedFor();
    }

    @Test
    void takesScansOfSixtyMegabytesWithoutHoldingThem(@TempDir Path folder) throws IOException {
        var random = new Random(SEED);
        for (Path scan : List.of(
                LargeScans.tiff(folder, random), LargeScans.pdf(folder, random), LargeScans.png(folder, random))) {
            assertThat(Files.size(scan)).isBetween(60_000_000L, 62_000_000L);
            try (InputStream in = Files.newInputStream(scan)) {
                long before = allocated();
                EvidenceView view = receive(in, scan.getFileName().toString());
                assertThat(allocated() - before).as(view.mediaType()).isLessThan(BYTES_OF_HEAP_MAX);
                assertThat(view.sizeBytes()).isEqualTo(Files.size(scan));
            }
        }
    }

    @Test
    void refusesMoreThanTheLimitAndKeepsNothingOfIt(@TempDir Path folder) throws IOException {
        Path scan = LargeScans.pdf(folder, new Random(SEED));

        try (InputStream twice = new SequenceInputStream(Files.newInputStream(scan), Files.newInputStream(scan))) {
            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                    RuleViolation.class, () -> receive(twice, "twice.pdf"))
                            .rule())
                    .isEqualTo(EvidenceRule.TOO_LARGE);
        }
        assertThat(mode.folder("evidence").resolve("arriving")).isEmptyDirectory();
    }

    @Test
    void keepsEachContentOnce() throws IOException {
        byte[] content = Pdf.page("the same").write();

        EvidenceView one = receive(new ByteArrayInputStream(content), "one.pdf");
        EvidenceView two = receive(new ByteArrayInputStream(content), "two.pdf");

        assertThat(one.id()).isNotEqualTo(two.id());
        assertThat(one.sha256()).isEqualTo(two.sha256());
        try (Stream<Path> kept =
                Files.list(mode.folder("evidence").resolve(one.sha256().substring(0, 2)))) {
            assertThat(kept.filter(file -> file.endsWith(one.sha256()))).hasSize(1);
        }
    }

    private EvidenceView receive(InputStream content, String name) {
        return evidence.receive(content, name, null, ACTOR);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
