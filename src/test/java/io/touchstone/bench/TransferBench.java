package io.touchstone.bench;

/**
 * P1: one transfer between accounts chosen at random, with all checks of the product, beside the least a ledger can do and beside
 * pgledger; and in books of few and of many transfers. Processor time is PostgreSQL's. Arguments: accounts (100000), rounds (3), seconds
 * a run (15), clients (8), transfers of the large books (1000000). PGLEDGER_SQL names the peer's files.
 */
final class TransferBench {

    static final String OURS =
            "select deposit_move('offset', gen_random_uuid(), 'CNY', now(), ?::bigint, ?::bigint, 5)";
    static final String LIMIT = "select bench_post(?::bigint, ?::bigint, 5)";
    static final String PEER =
            "select id from pgledger_create_transfer((select id from bench_peer where n = ?::integer),"
                    + " (select id from bench_peer where n = ?::integer), 5)";

    private static final String BOOKS = "bench_ledger";
    private static final String SMALL = "bench_ledger_small";
    private static final String LARGE = "bench_ledger_large";
    private static final int FEW = 10_000;
    private static final int BYTES_MAX = 500;

    /** In our books the bank is account 1 and the merchants follow. */
    static final int FIRST_MERCHANT = 2;

    private TransferBench() {}

    public static void main(String[] args) {
        Report.run(
                args,
                numbers -> measure(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]),
                100_000,
                3,
                15,
                8,
                1_000_000);
    }

    private static void measure(int accounts, int rounds, int seconds, int clients, int many) throws Exception {
        String base = base();
        LedgerBooks.write(BOOKS, base, accounts, accounts);
        LedgerBooks.writeLimit(BOOKS, accounts);
        boolean peer = LedgerBooks.writePeer(BOOKS, accounts);
        for (boolean durable : new boolean[] {true, false}) {
            String how = durable ? "durable" : "async";
            TransferLoad ours = ours(BOOKS, accounts, clients, seconds, durable);
            TransferLoad limit =
                    new TransferLoad("least, " + how, BOOKS, LIMIT, accounts, 1, false, clients, seconds, durable);
            Ratio.Result least = new Ratio(ours, limit).byPostgres().measure(rounds);
            Report.atMost("P1 transfer over the least a ledger can do, CPU, " + how, least.median(), 1.6);
            if (peer) {
                TransferLoad pgledger = new TransferLoad(
                        "pgledger, " + how, BOOKS, PEER, accounts, 1, false, clients, seconds, durable);
                Ratio.Result rate = new Ratio(ours, pgledger).byPostgres().measure(rounds);
                Report.atLeast("P1 transfers a second over pgledger's, " + how, rate(rate), 2);
                Report.line("       P1 CPU over pgledger's, %s: %.2f", how, rate.median());
            }
        }
        LedgerBooks.demandSums(BOOKS);
        flat(base, rounds, seconds, clients, many);
    }

    /** The same merchants, more history: neither slower nor larger by the transfer. */
    private static void flat(String base, int rounds, int seconds, int clients, int many) throws Exception {
        LedgerBooks.write(SMALL, base, FEW, FEW);
        LedgerBooks.write(LARGE, base, FEW, many);
        Report.atMost(
                "P1 bytes a transfer, marks of seals included", LedgerBooks.bytesATransfer(LARGE, null) + 4, BYTES_MAX);
        Ratio.Result size = new Ratio(
                        ours(LARGE, FEW, clients, seconds, false), ours(SMALL, FEW, clients, seconds, false))
                .byPostgres()
                .measure(rounds);
        Report.atMost("P1 transfer in books of " + many + " over " + FEW, size.median(), 1.15);
        LedgerBooks.demandSums(LARGE);
    }

    /** Made by the product's own migrations; cloned for each set of books. */
    static String base() throws Exception {
        return Bases.of("bench_empty", java.util.Map.of());
    }

    static TransferLoad ours(String database, int accounts, int clients, int seconds, boolean durable) {
        String how = durable ? "durable" : "async";
        return new TransferLoad(
                "ours, " + how + ", " + database,
                database,
                OURS,
                accounts,
                FIRST_MERCHANT,
                false,
                clients,
                seconds,
                durable);
    }

    /** How many times as many operations the subject made in the same time. */
    static double rate(Ratio.Result result) {
        return result.reference().wallMicros() / result.subject().wallMicros();
    }
}
