package io.touchstone.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTests {

    @TempDir
    private Path folder;

    @Test
    void aKeyMadeByTwoProcessesAtOnceIsOneKey() throws Exception {
        Path file = folder.resolve("key");
        var begin = new CountDownLatch(1);
        var makers = Executors.newFixedThreadPool(8);
        List<Future<String>> read = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String text = "made by " + i;
            read.add(makers.submit(() -> {
                begin.await();
                OwnerOnly.writeOnce(file, text);
                return Files.readString(file);
            }));
        }
        begin.countDown();
        Set<String> keys = new HashSet<>();
        for (Future<String> one : read) {
            keys.add(one.get());
        }
        makers.shutdown();

        assertThat(keys).hasSize(1);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }
}
