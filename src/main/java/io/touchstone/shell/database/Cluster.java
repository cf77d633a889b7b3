package io.touchstone.shell.database;

import io.touchstone.shell.CannotStart;
import io.touchstone.shell.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The database's files: made once, checked at each start. */
final class Cluster {

    static final String DATABASE = "touchstone";
    static final String SUPERUSER = "postgres";
    static final String OWNER = "touchstone_owner";
    static final String APPLICATION = "touchstone";

    private final ClusterFolder folder;
    private final PostgresPrograms programs;

    private Cluster(ClusterFolder folder, PostgresPrograms programs) {
        this.folder = folder;
        this.programs = programs;
    }

    /** Makes what is absent or was left half-made, and answers the passwords to connect with. */
    static Passwords prepare(ClusterFolder folder, PostgresPrograms programs) {
        var cluster = new Cluster(folder, programs);
        Passwords known = Passwords.read(folder.passwords());
        Passwords passwords = known == null ? Passwords.random() : known;
        if (!Files.exists(folder.cluster())) {
            cluster.make(passwords);
        } else {
            cluster.refuseOtherRelease();
            if (known == null) {
                cluster.setPasswords(passwords);
            }
        }
        return passwords;
    }

    /** In a folder of another name, renamed as the last step: a cluster whose making was cut short is made again. */
    private void make(Passwords passwords) {
        Path unfinished = folder.unfinished();
        try {
            FolderTree.delete(unfinished);
            initialise(unfinished, passwords);
            // Only over loopback, only with a password; the socket in the file system is switched off.
            OwnerOnly.write(unfinished.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            passwords.write(folder.passwords());
            inSingleUserMode(
                    unfinished,
                    "create role %s login password '%s'".formatted(OWNER, passwords.owner()),
                    "create role %s login password '%s'".formatted(APPLICATION, passwords.application()),
                    "create database %s owner %s".formatted(DATABASE, OWNER));
            Files.move(unfinished, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
            FolderTree.flush(folder.root());
        } catch (IOException e) {
            throw new CannotStart("The database in %s could not be made (%s).".formatted(folder.root(), e), e);
        }
    }

    private void initialise(Path target, Passwords passwords) throws IOException {
        Path secret = folder.root().resolve("initdb-password");
        OwnerOnly.write(secret, passwords.superuser());
        try {
            // Bytes decide every order, as the contract asks of ids; upper and lower case follow Unicode.
            var outcome = programs.run(
                    "",
                    List.of(
                            "initdb",
                            "--pgdata=" + target,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + secret,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--data-checksums"));
            refuseFailure(outcome, "made");
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    /** The file of the passwords was lost: its owner may read the cluster anyway, so new ones are set. */
    private void setPasswords(Passwords passwords) {
        inSingleUserMode(
                folder.cluster(),
                "alter role %s password '%s'".formatted(SUPERUSER, passwords.superuser()),
                "alter role %s password '%s'".formatted(OWNER, passwords.owner()),
                "alter role %s password '%s'".formatted(APPLICATION, passwords.application()));
        passwords.write(folder.passwords());
    }

    private void inSingleUserMode(Path data, String... statements) {
        var outcome = programs.run(
                String.join("\n", statements) + "\n",
                List.of("postgres", "--single", "-c", "exit_on_error=on", "-D", data.toString(), SUPERUSER));
        refuseFailure(outcome, "prepared");
    }

    private void refuseFailure(PostgresPrograms.Outcome outcome, String what) {
        if (!outcome.succeeded()) {
            throw new CannotStart("The database in %s could not be %s: %s"
                    .formatted(folder.root(), what, ServerLog.reason(outcome.output())));
        }
    }

    private void refuseOtherRelease() {
        String ours = release(programs.run("", List.of("postgres", "--version")).output());
        String theirs = clusterRelease();
        if (!ours.equals(theirs)) {
            throw new CannotStart(
                    "The database in %s was made by PostgreSQL %s and this build carries %s: dump and restore it (docs/operations.md, \"Upgrade\")."
                            .formatted(folder.cluster(), theirs, ours));
        }
    }

    /** {@code postgres (PostgreSQL) 18.6} is of release 18. */
    private static String release(String version) {
        return version.replaceAll("^.*\\)\\s*(\\d+).*$", "$1");
    }

    private String clusterRelease() {
        try {
            return Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
        } catch (IOException e) {
            throw new CannotStart(
                    "%s is not a complete database (its PG_VERSION cannot be read): restore it from a back-up, or move it away to begin anew."
                            .formatted(folder.cluster()),
                    e);
        }
    }
}
