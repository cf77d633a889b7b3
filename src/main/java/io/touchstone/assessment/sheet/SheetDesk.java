package io.touchstone.assessment.sheet;

import io.touchstone.assessment.AssessmentPermissions.CanRead;
import io.touchstone.assessment.scheme.SchemeVersion;
import io.touchstone.kernel.KeysetPage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where assessments are looked at. */
@Service
@Transactional(readOnly = true)
public class SheetDesk {

    private final SheetList list;
    private final SheetAccess access;
    private final SectionList sections;
    private final LineList lines;
    private final SubjectRows subjects;

    SheetDesk(SheetList list, SheetAccess access, SectionList sections, LineList lines, SubjectRows subjects) {
        this.list = list;
        this.access = access;
        this.sections = sections;
        this.lines = lines;
        this.subjects = subjects;
    }

    /** @param filter {@code state} and {@code subject}, each where it is wanted */
    @CanRead
    public KeysetPage<SheetRow> list(Map<String, String> filter, @Nullable String cursor, int limit) {
        return list.page(filter, cursor, limit);
    }

    @CanRead
    public SheetPage page(String number) {
        SheetRow row = access.row(number);
        SchemeVersion scheme = access.scheme(row.scheme());
        return new SheetPage(row, scheme, sections.of(row.id(), scheme), lines.of(row.id()));
    }

    @CanRead
    public List<AssessedSubject> subjects() {
        return subjects.all();
    }
}
