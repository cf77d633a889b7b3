package io.touchstone.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Databases of the benches' own cluster: made, cloned from a prepared one, thrown away. */
final class BenchDatabase {

    static final String USER = "bench";
    static final String PASSWORD = "bench";

    private BenchDatabase() {}

    static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + System.getenv().getOrDefault("BENCH_PG_PORT", "55432") + "/" + database;
    }

    static Connection open(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, PASSWORD);
    }

    static void create(String database) throws SQLException {
        admin("drop database if exists " + database + " with (force)");
        admin("create database " + database);
    }

    static void cloneFrom(String template, String database) throws SQLException {
        admin("drop database if exists " + database + " with (force)");
        admin("create database " + database + " template " + template + " strategy file_copy");
        admin("checkpoint");
    }

    static boolean exists(String database) throws SQLException {
        return query("postgres", "select count(*) from pg_database where datname = '" + database + "'") > 0;
    }

    static long query(String database, String sql) throws SQLException {
        try (Connection connection = open(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The first column of each row. */
    static List<String> texts(String database, String sql) throws SQLException {
        try (Connection connection = open(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }

    static void execute(String database, String sql) throws SQLException {
        try (Connection connection = open(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void admin(String sql) throws SQLException {
        execute("postgres", sql);
    }
}
