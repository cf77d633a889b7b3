package io.touchstone.evidence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.evidence.Evidence;
import io.touchstone.evidence.EvidenceView;
import io.touchstone.evidence.kit.Pdf;
import io.touchstone.kernel.Actor;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@TouchstoneTest
class SweepEvidenceTests {

    private static final UUID OWNER = UUID.fromString("01900000-0000-7000-8000-0000000000a1");
    private static final Actor SENDER = new Actor(Actor.Kind.MERCHANT, OWNER.toString());

    @Autowired
    private Evidence evidence;

    @Autowired
    private EvidenceFolder folder;

    @Autowired
    private SweepEvidence sweeper;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void startAtTheFixedTime() {
        clock.reset();
    }

    @Test
    void removesTheBytesOfAnUploadThatWasRolledBack() {
        long before = told();
        Path stray = rolledBack("stray");
        Path kept = folder.place(receive("kept").sha256());
        assertThat(stray).exists();
        assertThat(sweeper.sweep(() -> {}).contents()).isZero();

        clock.advance(Duration.ofHours(25));
        var swept = sweeper.sweep(() -> {});

        assertThat(stray).doesNotExist();
        assertThat(kept).exists();
        assertThat(swept.contents()).isEqualTo(1);
        assertThat(swept.bytes()).isPositive();
        assertThat(told()).isEqualTo(before + 1);
    }

    @Test
    void passesByWhatIsNotItsOwn() throws IOException {
        Path shelf = Files.createDirectories(folder.place("ab".repeat(32)).getParent());
        Path root = Objects.requireNonNull(shelf.getParent());
        Path outside = Files.createTempFile("outside", ".txt");
        List<Path> others = List.of(
                Files.writeString(root.resolve("README"), "x"),
                Files.writeString(shelf.resolve("notes.txt"), "x"),
                Files.writeString(shelf.resolve("cd".repeat(32)), "on another's shelf"),
                Files.createDirectories(shelf.resolve("ab" + "0".repeat(62))),
                Files.createSymbolicLink(shelf.resolve("ab" + "1".repeat(62)), outside),
                Files.createDirectories(root.resolve("kept-by-hand")));
        for (Path other : others) {
            age(other);
        }
        Path dead = Files.writeString(root.resolve("arriving").resolve("file123.tmp"), "half a fi");
        Path note = Files.writeString(root.resolve("arriving").resolve("note"), "x");
        age(dead);
        age(note);

        sweeper.sweep(() -> {});

        assertThat(others).allSatisfy(other -> assertThat(other).exists());
        assertThat(outside).exists();
        assertThat(note).exists();
        assertThat(dead).doesNotExist();
    }

    @Test
    void leavesWhatWasKeptAgainMeanwhile() {
        Path stray = rolledBack("again");
        clock.advance(Duration.ofHours(25));
        var before = clock.instant().minus(Duration.ofDays(1));
        List<String> seen = new ArrayList<>();
        folder.keptBefore(before, 10, seen::addAll);
        assertThat(seen).contains(String.valueOf(stray.getFileName()));

        transaction.executeWithoutResult(status -> {
            receive("again");
            long freed = folder.removeUnlessNamed(String.valueOf(stray.getFileName()), before, sha256 -> false);
            assertThat(freed).isZero();
        });

        sweeper.sweep(() -> {});
        assertThat(stray).exists();
    }

    @Test
    void goesOverMoreThanOneBatchAndStopsWhenAsked() throws IOException {
        for (int i = 0; i < 1_203; i++) {
            Path place = folder.place("%02x%062x".formatted(i % 16, i));
            Files.createDirectories(place.getParent());
            age(Files.writeString(place, "x"));
        }
        int[] asked = {0};
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> sweeper.sweep(() -> {
                    if (asked[0]++ == 1) {
                        throw new IllegalStateException("enough");
                    }
                })))
                .hasMessage("enough");

        var rest = sweeper.sweep(() -> {});

        assertThat(rest.contents()).isEqualTo(703);
        assertThat(rest.bytes()).isEqualTo(703);
    }

    private long told() {
        Long events = jdbc.queryForObject(
                "select count(*) from audit_event where action = 'evidence.strays_removed'", Long.class);
        return events == null ? 0 : events;
    }

    private Path rolledBack(String text) {
        EvidenceView[] view = new EvidenceView[1];
        transaction.executeWithoutResult(status -> {
            view[0] = receive(text);
            status.setRollbackOnly();
        });
        return folder.place(view[0].sha256());
    }

    private EvidenceView receive(String text) {
        return evidence.receive(new ByteArrayInputStream(Pdf.page(text).write()), text + ".pdf", OWNER, SENDER);
    }

    private void age(Path path) {
        try {
            Files.setLastModifiedTime(path, FileTime.from(clock.instant().minus(Duration.ofDays(2))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
