package io.touchstone.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * So many clients that each call one function of the database again and again for some seconds, each in a transaction of its own.
 *
 * @param sql a call with two parameters, the accounts from and to, counted from 1
 * @param accounts how many there are to choose from
 * @param hot whether the first account takes part in every transfer
 */
record TransferLoad(
        String name,
        String database,
        String sql,
        int accounts,
        int first,
        boolean hot,
        int clients,
        int seconds,
        boolean durable)
        implements Arm {

    @Override
    public long run() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            List<Callable<Long>> work = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                Random dice = new Random(System.nanoTime() ^ i);
                work.add(() -> client(dice));
            }
            long made = 0;
            for (Future<Long> done : pool.invokeAll(work)) {
                made += done.get();
            }
            return made;
        } finally {
            pool.shutdownNow();
        }
    }

    private long client(Random dice) throws SQLException {
        try (Connection connection = BenchDatabase.open(database);
                PreparedStatement call = connection.prepareStatement(sql)) {
            connection.createStatement().execute("set synchronous_commit = " + (durable ? "on" : "off"));
            long until = System.nanoTime() + seconds * 1_000_000_000L;
            long made = 0;
            while (System.nanoTime() < until) {
                int from = dice.nextInt(accounts);
                int to = (from + 1 + dice.nextInt(accounts - 1)) % accounts;
                call.setLong(1, hot ? 1 : first + from);
                call.setLong(2, first + (hot && first == 1 && to == 0 ? 1 : to));
                try (ResultSet row = call.executeQuery()) {
                    row.next();
                    if (row.getObject(1) == null) {
                        throw new IllegalStateException(name + ": a transfer was not made");
                    }
                }
                made++;
            }
            return made;
        }
    }
}
