package io.touchstone.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key that signs checkpoints is one for a data folder, however many processes begin on it. */
class CheckpointKeyTests {

    private static final byte[] TEXT = "head".getBytes(StandardCharsets.UTF_8);
    private static final int AT_ONCE = 8;

    @TempDir
    private Path folder;

    @RepeatedTest(20)
    void isOneForAllThatMakeItAtOnce() throws Exception {
        ExecutorService processes = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<CheckpointKey>> starts = Stream.generate(
                            () -> (Callable<CheckpointKey>) () -> CheckpointKey.openOrMake(folder))
                    .limit(AT_ONCE)
                    .toList();
            List<Future<CheckpointKey>> keys = processes.invokeAll(starts);
            CheckpointKey first = keys.get(0).get();
            for (Future<CheckpointKey> key : keys) {
                assertThat(first.verifies(TEXT, key.get().sign(TEXT))).isTrue();
                assertThat(key.get().publicText()).isEqualTo(first.publicText());
            }
        } finally {
            processes.shutdownNow();
        }
    }

    @Test
    void findsItsPublicHalfAgainWhenAProcessDiedBeforeItStoodAlone() throws IOException {
        CheckpointKey made = CheckpointKey.openOrMake(folder);
        Files.delete(folder.resolve("audit-signing-key.pub"));

        assertThat(CheckpointKey.openOrMake(folder).publicText()).isEqualTo(made.publicText());
    }
}
