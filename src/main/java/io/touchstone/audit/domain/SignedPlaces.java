package io.touchstone.audit.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where the chain was signed, read from the file of checkpoints without asking each signature: there is one for each busy minute. */
final class SignedPlaces {

    private final Path file;

    SignedPlaces(Path dataFolder) {
        this.file = CheckpointFile.in(dataFolder);
    }

    /** Numbers of the signed seals, ascending. */
    long[] seqs() {
        return read(lines -> lines.flatMapToLong(
                        line -> Checkpoint.parse(line).stream().mapToLong(Checkpoint::seq))
                .sorted()
                .distinct()
                .toArray());
    }

    /** The first checkpoint of each of some seals. */
    NavigableMap<Long, Checkpoint> of(Set<Long> seqs) {
        return read(lines -> {
            NavigableMap<Long, Checkpoint> found = new TreeMap<>();
            lines.map(Checkpoint::parse)
                    .flatMap(Optional::stream)
                    .filter(checkpoint -> seqs.contains(checkpoint.seq()))
                    .forEach(checkpoint -> found.putIfAbsent(checkpoint.seq(), checkpoint));
            return found;
        });
    }

    private <T> T read(java.util.function.Function<Stream<String>, T> reader) {
        if (!Files.exists(file)) {
            return reader.apply(Stream.empty());
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return reader.apply(lines.lines());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
