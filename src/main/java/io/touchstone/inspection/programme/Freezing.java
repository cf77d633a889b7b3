package io.touchstone.inspection.programme;

import io.touchstone.intake.CopyReader;
import io.touchstone.intake.CopyRow;
import io.touchstone.taxonomy.Categories;
import io.touchstone.taxonomy.CategoryView;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Freezes the population of a plan (ruling S4): one COPY out of the catalog, counted by strata, digested and packed away row by
 * row, in flat memory however many there are.
 */
@Component
class Freezing {

    private static final int PROGRESS_ROWS = 65_536;

    private final DataSource dataSource;
    private final Candidates candidates;
    private final Categories categories;
    private final FrozenPopulation population;

    Freezing(DataSource dataSource, Candidates candidates, Categories categories, FrozenPopulation population) {
        this.dataSource = dataSource;
        this.candidates = candidates;
        this.categories = categories;
        this.population = population;
    }

    /** A population that was frozen. */
    @SuppressWarnings("ArrayRecordComponent") // Handed on at once, never compared.
    record Frozen(long rows, byte[] sha256, List<Tally> strata) {}

    /** Joins the caller's transaction for what it writes; what it reads is what is committed. */
    Frozen run(Plan plan, PlanningRule rule, Instant at, LongConsumer progress) {
        Run run = new Run(plan.id(), new StrataCount(plan.design().by(), rule, riskClasses()), progress);
        try (Connection own = dataSource.getConnection()) {
            CopyReader.read(
                    own.unwrap(PGConnection.class).getCopyAPI(), candidates.select(plan.query(), at), run::take);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the population could not be read", e);
        }
        return run.end();
    }

    private Map<String, String> riskClasses() {
        Map<String, String> classes = new HashMap<>();
        for (CategoryView category : categories.all()) {
            if (category.riskClass() != null) {
                classes.put(category.code(), category.riskClass());
            }
        }
        return classes;
    }

    private final class Run {

        private final UUID plan;
        private final StrataCount strata;
        private final LongConsumer progress;
        private final RowPacker packer = new RowPacker();
        private final MessageDigest digest = Sha256.start();
        private final PopulationFile file =
                new PopulationFile(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        private final byte[] id = new byte[RowPacker.ID_MAX];
        private int chunk;
        private long rows;

        Run(UUID plan, StrataCount strata, LongConsumer progress) {
            this.plan = plan;
            this.strata = strata;
            this.progress = progress;
        }

        void take(CopyRow row) {
            int stratum = strata.count(row);
            int length = row.length(0);
            row.copy(0, id, 0);
            file.row(stratum, id, length);
            if (packer.add(stratum, id, length)) {
                store();
            }
            if (++rows % PROGRESS_ROWS == 0) {
                progress.accept(rows);
            }
        }

        Frozen end() {
            store();
            file.end();
            return new Frozen(rows, digest.digest(), strata.tallies());
        }

        private void store() {
            int size = packer.rows();
            byte[] piece = packer.take();
            if (piece != null) {
                population.add(plan, chunk++, size, piece);
            }
        }
    }
}
