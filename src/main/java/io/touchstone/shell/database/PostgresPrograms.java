package io.touchstone.shell.database;

import io.touchstone.shell.CannotStart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL's programs, unpacked and ready to run.
 *
 * @param prefix words put before each command, by which root runs them without being root
 */
record PostgresPrograms(Path home, List<String> prefix) {

    /** What a program answered: its exit code and all it printed. */
    record Outcome(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }
    }

    /** The programs within the folder, unpacked when they are absent or do not run. */
    static PostgresPrograms within(Path folder) {
        PostgresArchive archive = PostgresArchive.ofThisMachine();
        Path home = folder.resolve(archive.folderName());
        var programs = new PostgresPrograms(home, Superuser.prefix());
        if (!programs.run()) {
            archive.unpackTo(home);
            deleteOthers(folder, home);
        }
        if (!programs.run()) {
            throw new CannotStart("PostgreSQL's programs in %s do not run on this machine.".formatted(home));
        }
        return programs;
    }

    /** Asks for the output too: an emptied program counts as a script that succeeds. */
    private boolean run() {
        return run("", List.of("postgres", "--version")).output().startsWith("postgres (PostgreSQL)");
    }

    private static void deleteOthers(Path folder, Path home) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "programs-*")) {
            for (Path other : all) {
                if (!other.equals(home)) {
                    FolderTree.delete(other);
                }
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "The programs of an earlier release in %s cannot be deleted (%s).".formatted(folder, e), e);
        }
    }

    /** Runs one program to its end, with the given text as its input. */
    Outcome run(String input, List<String> command) {
        List<String> words = new ArrayList<>(prefix);
        words.add(path(command.get(0)).toString());
        words.addAll(command.subList(1, command.size()));
        var builder = new ProcessBuilder(words).redirectErrorStream(true).directory(home.toFile());
        // Neither the operator's PGDATA and the like nor his language may change what the programs do and print.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException e) {
            return new Outcome(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        }
    }

    private Path path(String program) {
        Path plain = home.resolve("bin").resolve(program);
        Path windows = plain.resolveSibling(program + ".exe");
        return Files.exists(windows) ? windows : plain;
    }
}
