package io.touchstone.report.pack;

import io.touchstone.audit.Signatures;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.report.ReportPermissions.CanPack;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where evidence packs are read and taken away (feature M5). */
@Service
public class PackDesk {

    private final PackRows rows;
    private final PackList list;
    private final PackBook book;
    private final PackFolder folder;
    private final PackReaders readers;
    private final Jobs jobs;
    private final Signatures signatures;

    PackDesk(
            PackRows rows,
            PackList list,
            PackBook book,
            PackFolder folder,
            PackReaders readers,
            Jobs jobs,
            Signatures signatures) {
        this.rows = rows;
        this.list = list;
        this.book = book;
        this.folder = folder;
        this.readers = readers;
        this.jobs = jobs;
        this.signatures = signatures;
    }

    /** A file to be sent. */
    public record Taken(Path file, String name) {}

    @CanPack
    public KeysetPage<PackRow> list(PackFilter filter, @Nullable String cursor, int limit) {
        return list.page(filter, readers.only(), cursor, limit);
    }

    @CanPack
    public PackPage page(String number) {
        PackRow found = find(number);
        PackRow pack = list.named(List.of(found)).get(0);
        return new PackPage(
                pack,
                rows.manifest(pack.id()).map(PackManifest::files).orElse(List.of()).stream()
                        .map(file -> new PackPage.PackedFile(file.path(), file.sha256(), file.bytes(), file.records()))
                        .toList(),
                pack.job() == null ? null : jobs.find(pack.job()).orElse(null),
                folder.find(pack.id()).isPresent(),
                rows.unlike(pack),
                signatures.fingerprint());
    }

    /** The file, and that it was taken goes into the trail first. */
    @CanPack
    public Taken take(String number) {
        PackRow pack = find(number);
        Path file = folder.find(pack.id()).orElseThrow(() -> new NotFound("pack file", number));
        book.taken(pack, readers.actor());
        return new Taken(file, number + ".zip");
    }

    /** To compare with what a check prints. */
    @CanPack
    public String fingerprint() {
        return signatures.fingerprint();
    }

    private PackRow find(String number) {
        UUID only = readers.only();
        return rows.row(number)
                .filter(pack -> only == null || only.toString().equals(pack.askedBy()))
                .orElseThrow(() -> new NotFound("pack", number));
    }
}
