package io.touchstone.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Books of a given size for the ledger's benches, written as sets: payments in turn to so many merchants, each balance and version as
 * the product's function would have left them. Beside them the limit and the peer, each with as many accounts.
 */
final class LedgerBooks {

    static final long PAID = 100_000_000;

    private static final String TABLES = "deposit_account, deposit_transfer, deposit_entry";

    private LedgerBooks() {}

    /** A database of its own with the product's schema, whose merchants share so many transfers. */
    static void write(String database, String base, int merchants, long transfers) throws SQLException {
        BenchDatabase.cloneFrom(base, database);
        // The bench owns the cluster: rows are written as sets, and proved right afterwards.
        run(
                database,
                "set session_replication_role = replica; " + """
                insert into taxonomy_category (category_code, name_zh, updated_at) values ('bench', '台账', now());
                insert into merchant (merchant_id, name, category_code, updated_at)
                select 'm' || n, 'm' || n, 'bench', now() from generate_series(0, %1$d - 1) n;
                insert into deposit_account (purpose, currency, side, balance_minor, version, moved_at)
                values ('bank', 'CNY', -1, -%3$s * %2$d, %2$d, '2026-01-01Z');
                insert into deposit_account (purpose, merchant_id, currency, side, balance_minor, version, moved_at)
                select 'deposit', 'm' || n, 'CNY', 1, %3$s * ((%2$d - n - 1) / %1$d + 1), (%2$d - n - 1) / %1$d + 1, '2026-01-01Z'
                  from generate_series(0, %1$d - 1) n order by n;
                insert into deposit_transfer (at, cause_id, kind, currency)
                select '2026-01-01Z', gen_random_uuid(), 'payment', 'CNY' from generate_series(0, %2$d - 1);
                insert into deposit_entry (transfer_id, account_id, version, at, amount_minor, balance_minor)
                select n + 1, l.account, l.version, '2026-01-01Z', l.amount, l.balance from generate_series(0::bigint, %2$d - 1) n
                  cross join lateral (values (1, n + 1, -%3$s, -%3$s * (n + 1)),
                                             (2 + n %% %1$d, n / %1$d + 1, %3$s, %3$s * (n / %1$d + 1))) l (account, version, amount, balance)
                 order by n, l.account;
                """.formatted(merchants, transfers, PAID + "::bigint"));
        execute(database, "vacuum analyze " + TABLES.replace("deposit_account", "merchant, deposit_account"));
        execute(database, "checkpoint");
        demandSums(database);
    }

    /** The limit (performance.md 1b): 1 transfer, 2 entries, 2 balance updates in one call, rows locked in the order of ids; nothing else. */
    static void writeLimit(String database, int accounts) throws SQLException {
        run(database, """
                create table bench_account (id bigint primary key, balance bigint not null, version bigint not null);
                create table bench_transfer (id bigint generated always as identity primary key, at timestamptz not null default now());
                create table bench_entry (transfer_id bigint not null, account_id bigint not null, version bigint not null,
                    amount bigint not null, balance bigint not null, primary key (account_id, version));
                insert into bench_account select n, 100000000, 0 from generate_series(1, %1$d) n;
                create function bench_post(p_from bigint, p_to bigint, p_amount bigint) returns bigint language plpgsql as $$
                declare made bigint; b bigint; v bigint;
                begin
                    perform from bench_account where id in (p_from, p_to) order by id for no key update;
                    insert into bench_transfer default values returning id into made;
                    update bench_account set balance = balance - p_amount, version = version + 1 where id = p_from
                        returning balance, version into b, v;
                    insert into bench_entry values (made, p_from, v, -p_amount, b);
                    update bench_account set balance = balance + p_amount, version = version + 1 where id = p_to
                        returning balance, version into b, v;
                    insert into bench_entry values (made, p_to, v, p_amount, b);
                    return made;
                end $$;
                """.formatted(accounts));
        execute(database, "vacuum analyze bench_account");
    }

    /** The peer, from the files given in PGLEDGER_SQL, parted by colons: its id functions first. False when absent. */
    static boolean writePeer(String database, int accounts) throws Exception {
        String files = System.getenv("PGLEDGER_SQL");
        if (files == null || files.isBlank()) {
            Report.line("skipped: pgledger. Give its files in PGLEDGER_SQL=<ulid.sql>:<pgledger.sql>");
            return false;
        }
        for (String file : files.split(":", -1)) {
            run(database, Files.readString(Path.of(file)));
        }
        run(database, """
                create table bench_peer (n integer primary key, id text not null);
                insert into bench_peer select n, (pgledger_create_account('a' || n, 'CNY')).id from generate_series(1, %d) n;
                """.formatted(accounts));
        execute(database, "vacuum analyze");
        return true;
    }

    /** Nothing but right books give figures that mean anything. */
    static void demandSums(String database) throws SQLException {
        for (String wrong : List.of(
                "select count(*) from (select from deposit_account group by currency having sum(balance_minor) <> 0) x",
                "select abs(coalesce(sum(amount_minor), 0))::bigint from deposit_entry",
                "select count(*) from deposit_account a left join (select account_id, count(*) n, sum(amount_minor) s from deposit_entry"
                        + " group by 1) e using (account_id) where a.version <> coalesce(n, 0) or a.balance_minor <> coalesce(s, 0)",
                "select abs((select count(*) from deposit_entry) - 2 * (select count(*) from deposit_transfer))")) {
            Report.mustEqual(wrong, BenchDatabase.query(database, wrong), 0L);
        }
    }

    static double bytesATransfer(String database, @Nullable String more) throws SQLException {
        long bytes = BenchDatabase.query(
                database,
                "select pg_total_relation_size('deposit_transfer') + pg_total_relation_size('deposit_entry')"
                        + (more == null ? "" : " + " + more));
        return (double) bytes / BenchDatabase.query(database, "select count(*) from deposit_transfer");
    }

    private static void run(String database, String sql) throws SQLException {
        execute(database, sql);
    }

    private static void execute(String database, String sql) throws SQLException {
        BenchDatabase.execute(database, sql);
    }
}
