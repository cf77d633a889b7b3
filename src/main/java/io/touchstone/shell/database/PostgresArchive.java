package io.touchstone.shell.database;

import io.touchstone.shell.CannotStart;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs for this machine as the class path carries them: one compressed archive a platform. */
record PostgresArchive(URL resource) {

    private static final int OWNER_MAY_EXECUTE = 0100;

    /** The archive for the machine we run on; a jar carries that of the machine it was built on. */
    static PostgresArchive ofThisMachine() {
        String name = "postgres-%s-%s.txz".formatted(system(), processor());
        URL resource = PostgresArchive.class.getClassLoader().getResource(name);
        if (resource == null) {
            throw new CannotStart(
                    "This build carries no PostgreSQL for this machine (%s): build it here, or set SPRING_DATASOURCE_URL to a PostgreSQL server."
                            .formatted(name));
        }
        return new PostgresArchive(resource);
    }

    /** Tells one release's archive from another's without reading it: a name for the folder it is unpacked to. */
    String folderName() {
        try {
            return "programs-" + resource.openConnection().getContentLengthLong();
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL's programs cannot be read from %s (%s).".formatted(resource, e), e);
        }
    }

    /** Unpacks beside the target and moves it there, so that the target is either absent or whole. */
    void unpackTo(Path target) {
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        try {
            FolderTree.delete(fresh);
            try (InputStream packed = new BufferedInputStream(resource.openStream());
                    var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, fresh.resolve(entry.getName()).normalize());
                }
            }
            FolderTree.delete(target);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL's programs could not be unpacked to %s (%s).".formatted(target, e), e);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        boolean program = (entry.getMode() & OWNER_MAY_EXECUTE) != 0;
        if (program && path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.startsWith("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }
}
