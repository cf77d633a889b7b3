package io.touchstone.inspection.programme;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The products of each plan as they were when they were frozen, in packed pieces; read and written in flat memory. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FrozenPopulation {

    private final JdbcTemplate jdbc;
    private final JdbcTemplate piecewise;

    FrozenPopulation(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        piecewise = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        piecewise.setFetchSize(2);
    }

    void add(UUID plan, int chunk, int rows, byte[] packed) {
        jdbc.update(
                "insert into inspection_population_chunk (plan_id, chunk, rows, packed) values (?, ?, ?, ?)",
                plan,
                chunk,
                rows,
                packed);
    }

    /** Hands on the pieces in their order. */
    void pieces(UUID plan, Consumer<byte[]> reader) {
        piecewise.query(
                "select packed from inspection_population_chunk where plan_id = ? order by chunk",
                row -> {
                    reader.accept(row.getBytes(1));
                },
                plan);
    }

    /** Writes the population's file, the bytes of which the SHA-256 was published. */
    void write(UUID plan, OutputStream out) {
        PopulationFile file = new PopulationFile(out);
        pieces(plan, piece -> RowPacker.read(piece, file::row));
        file.end();
    }

    /** Whether what is kept is what was frozen. */
    boolean fits(UUID plan, @Nullable String sha256) {
        MessageDigest digest = Sha256.start();
        write(plan, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }
}
