package io.touchstone.audit.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The file of checkpoints as a verifier reads it. */
final class CheckpointFile {

    private static final String NAME = "audit-checkpoints.log";

    private final List<Checkpoint> sound = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private CheckpointFile() {}

    static Path in(Path dataFolder) {
        return dataFolder.resolve(NAME);
    }

    static CheckpointFile read(Path dataFolder) {
        CheckpointFile file = new CheckpointFile();
        Optional<CheckpointKey> key = CheckpointKey.open(dataFolder);
        Path path = in(dataFolder);
        if (Files.exists(path)) {
            file.read(path, key);
        }
        return file;
    }

    private void read(Path path, Optional<CheckpointKey> key) {
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    add(line, number, key);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private void add(String line, long number, Optional<CheckpointKey> key) {
        Optional<Checkpoint> checkpoint = Checkpoint.parse(line)
                .filter(read -> key.isPresent() && key.get().verifies(read.signedBytes(), read.signature()));
        if (checkpoint.isPresent()) {
            sound.add(checkpoint.get());
        } else {
            findings.add(Finding.ofCheckpoint(Finding.Kind.CHECKPOINT_FORGED, 0, "line " + number));
        }
    }

    /** Checkpoints whose signature holds, in the order of the file. */
    List<Checkpoint> sound() {
        return sound;
    }

    /** What is wrong with the file itself. */
    List<Finding> findings() {
        return findings;
    }
}
