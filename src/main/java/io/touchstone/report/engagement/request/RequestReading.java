package io.touchstone.report.engagement.request;

import io.touchstone.evidence.Evidence;
import io.touchstone.evidence.EvidenceView;
import io.touchstone.evidence.FileId;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.report.ReportPermissions;
import io.touchstone.report.engagement.request.RequestPage.Line;
import io.touchstone.report.engagement.request.RequestPage.Paper;
import io.touchstone.report.engagement.request.RequestPage.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Requests as those see them who have a part in them; for everybody else there are none. */
@Component
class RequestReading {

    private final RequestRows rows;
    private final RequestPapers papers;
    private final RequestList list;
    private final Accounts accounts;
    private final Evidence evidence;

    RequestReading(RequestRows rows, RequestPapers papers, RequestList list, Accounts accounts, Evidence evidence) {
        this.rows = rows;
        this.papers = papers;
        this.list = list;
        this.accounts = accounts;
        this.evidence = evidence;
    }

    LocalDate today() {
        return list.today();
    }

    KeysetPage<RequestRow> list(RequestFilter filter, UUID reader, @Nullable String cursor, int limit) {
        return list.page(filter, isHost() ? null : reader, cursor, limit);
    }

    RequestPage page(String number, UUID reader) {
        EvidenceRequest request = find(number);
        Part part = part(request, reader);
        UUID id = request.head().id();
        List<Line> lines = papers.lines(id);
        Map<String, String> names =
                accounts.displayNames(lines.stream().map(Line::by).toList());
        Map<UUID, Long> files = papers.files(id);
        Map<FileId, EvidenceView> known =
                evidence.find(files.keySet().stream().map(FileId::new).toList());
        return new RequestPage(
                list.row(number),
                request.stored().version(),
                part,
                isHost(),
                lines.stream().map(line -> named(line, names)).toList(),
                files.entrySet().stream().flatMap(file -> paper(file, known)).toList());
    }

    RequestFile file(String number, UUID file, UUID reader) {
        EvidenceRequest request = find(number);
        part(request, reader);
        FileId id = new FileId(file);
        return Optional.of(id)
                .filter(one -> papers.files(request.head().id()).containsKey(one.id()))
                .flatMap(evidence::find)
                .map(view -> new RequestFile(view, evidence.open(id)))
                .orElseThrow(() -> new NotFound("file", file.toString()));
    }

    private EvidenceRequest find(String number) {
        return rows.find(number).orElseThrow(() -> new NotFound("evidence request", number));
    }

    private static Part part(EvidenceRequest request, UUID reader) {
        if (reader.equals(request.head().askedBy())) {
            return Part.ASKER;
        }
        if (reader.equals(request.stored().assignee())) {
            return Part.ASSIGNEE;
        }
        if (isHost()) {
            return Part.HOST;
        }
        throw new NotFound("evidence request", request.head().number());
    }

    private static boolean isHost() {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        return reader != null
                && reader.getAuthorities().stream()
                        .anyMatch(granted -> ReportPermissions.HOST.equals(granted.getAuthority()));
    }

    private static Line named(Line line, Map<String, String> names) {
        return new Line(line.id(), line.key(), line.words(), line.at(), names.getOrDefault(line.by(), line.by()));
    }

    private static Stream<Paper> paper(Map.Entry<UUID, Long> file, Map<FileId, EvidenceView> known) {
        EvidenceView view = known.get(new FileId(file.getKey()));
        return view == null ? Stream.empty() : Stream.of(new Paper(file.getKey(), file.getValue(), view.name()));
    }
}
