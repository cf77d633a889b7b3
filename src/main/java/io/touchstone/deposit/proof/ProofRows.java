package io.touchstone.deposit.proof;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Proofs made and what they found. */
@Repository
class ProofRows {

    private static final String COLUMNS =
            "proof_id, started_at, ended_at, actor, accounts, transfers, entries, sealed, findings";

    private final JdbcTemplate jdbc;

    ProofRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(ProofRun run, List<Finding> findings) {
        jdbc.update(
                "insert into deposit_proof (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run.proofId(),
                run.startedAt().atOffset(ZoneOffset.UTC),
                run.endedAt().atOffset(ZoneOffset.UTC),
                run.actor(),
                run.accounts(),
                run.transfers(),
                run.entries(),
                run.sealed(),
                run.findings());
        int number = 0;
        for (Finding finding : findings) {
            number++;
            jdbc.update(
                    """
                    insert into deposit_proof_finding (proof_id, finding_no, kind, currency, account_id, transfer_id, place,
                                                       expected_minor, found_minor)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    run.proofId(),
                    number,
                    finding.kind().word(),
                    finding.currency(),
                    finding.accountId(),
                    finding.transferId(),
                    finding.place(),
                    decimal(finding.expectedMinor()),
                    decimal(finding.foundMinor()));
        }
    }

    private static @Nullable BigDecimal decimal(@Nullable BigInteger sum) {
        return sum == null ? null : new BigDecimal(sum);
    }

    List<ProofRun> newest(int limit) {
        return jdbc.query(
                "select " + COLUMNS + " from deposit_proof order by started_at desc, proof_id desc limit ?",
                ProofRows::run,
                limit);
    }

    Optional<ProofRun> find(UUID id) {
        return jdbc.query("select " + COLUMNS + " from deposit_proof where proof_id = ?", ProofRows::run, id).stream()
                .findFirst();
    }

    List<Finding> findings(UUID id, int limit) {
        return jdbc.query(
                "select * from deposit_proof_finding where proof_id = ? order by finding_no limit ?",
                (row, i) -> BookChecks.finding(row),
                id,
                limit);
    }

    private static ProofRun run(ResultSet row, int index) throws SQLException {
        return new ProofRun(
                row.getObject("proof_id", UUID.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getLong("accounts"),
                row.getLong("transfers"),
                row.getLong("entries"),
                row.getLong("sealed"),
                row.getLong("findings"));
    }
}
