package io.touchstone.inspection.programme;

import io.touchstone.kernel.Conflict;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.UUID;
import java.util.function.Consumer;
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
        piecewise = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
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

    /** @throws Conflict when what is kept is not what was frozen */
    void check(Plan plan) {
        MessageDigest digest = Sha256.start();
        write(plan.id(), new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        if (!MessageDigest.isEqual(digest.digest(), plan.progress().populationSha256())) {
            throw new Conflict(PlanRule.PLAN_POPULATION_DAMAGED);
        }
    }
}
