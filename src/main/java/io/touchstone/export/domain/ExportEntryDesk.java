package io.touchstone.export.domain;

import io.touchstone.export.ExportEntry;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.OpenModules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Where people look up what left the application: their own, and with the trail’s ability everybody’s; and check a file. */
@Service
public class ExportEntryDesk {

    private static final String READS_ALL = "audit:read";

    private final EntryList list;
    private final ExportEntryRows rows;
    private final ExportSources sources;
    private final ExportInformation information;
    private final FileCheck check;
    private final CurrentActor currentActor;
    private final CheckedFiles files;
    private final OpenModules modules;

    ExportEntryDesk(
            EntryList list,
            ExportEntryRows rows,
            ExportSources sources,
            ExportInformation information,
            FileCheck check,
            CurrentActor currentActor,
            CheckedFiles files,
            OpenModules modules) {
        this.list = list;
        this.rows = rows;
        this.sources = sources;
        this.information = information;
        this.check = check;
        this.currentActor = currentActor;
        this.files = files;
        this.modules = modules;
    }

    /** What a reader may see of the register. */
    @ExportPermissions.CanReadExports
    public KeysetPage<ExportEntry> list(EntryFilter filter, @Nullable String cursor, int limit) {
        EntryFilter allowed = seesAll() ? filter : new EntryFilter(filter.source(), filter.format(), "1");
        return list.page(allowed, currentActor.get(), cursor, limit);
    }

    /** The names of the lists that can be exported. */
    @ExportPermissions.CanReadExports
    public List<String> sources() {
        return sources.names();
    }

    /** Somebody else’s is not there for those who may not see it. */
    @ExportPermissions.CanReadExports
    public ExportEntry find(UUID id) {
        return rows.find(id).filter(this::isOpen).orElseThrow(() -> new NotFound("export", id.toString()));
    }

    /** What the file is, for machines. */
    @ExportPermissions.CanReadExports
    public Map<String, Object> facts(UUID id) {
        return information.facts(find(id));
    }

    /** Tells what a file is; nothing of it is kept. */
    @ExportPermissions.CanReadExports
    public FileVerdict check(InputStream content) {
        try {
            FileVerdict verdict = files.with(content, check::check);
            ExportEntry entry = verdict.entry();
            return new FileVerdict(
                    verdict.kind(),
                    entry,
                    entry != null && isOpen(entry),
                    verdict.rows(),
                    verdict.from(),
                    verdict.to(),
                    verdict.fileSha256());
        } catch (IOException e) {
            throw new UncheckedIOException("a file could not be checked", e);
        }
    }

    private boolean isOpen(ExportEntry entry) {
        Actor reader = currentActor.get();
        boolean own = reader.kind() != Actor.Kind.ANONYMOUS && entry.actor().equals(reader);
        return own || seesAll();
    }

    /** Whoever reads the trail, unless an engagement keeps it closed to them. */
    private boolean seesAll() {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        return reader != null
                && modules.isOpen("audit", null)
                && reader.getAuthorities().stream().anyMatch(granted -> READS_ALL.equals(granted.getAuthority()));
    }
}
