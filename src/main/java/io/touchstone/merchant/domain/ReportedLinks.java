package io.touchstone.merchant.domain;

import io.touchstone.intake.CopyFile;
import io.touchstone.intake.CopyRow;
import io.touchstone.intake.CopyRows;
import io.touchstone.intake.KeyedMerge;
import io.touchstone.intake.StagedFile;
import io.touchstone.merchant.blocklist.LinkFacts;
import io.touchstone.merchant.blocklist.LinkKeys;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what reported shops are known by, so that an applicant's way to a shop that came by file is found too (A9). */
@Component
class ReportedLinks {

    private static final String KINDS = "('licence', 'legal_person')";
    private static final int FIELDS = 4;

    private final LinkKeys keys;

    ReportedLinks(LinkKeys keys) {
        this.keys = keys;
    }

    /** Of the shops that are new or have changed; their other marks stay. */
    void keep(StagedFile file) {
        CopyFile marks = file.scratch();
        CopyRows out = marks.rows();
        file.read(
                "select merchant_id, uscc, legal_person from " + KeyedMerge.MERGED
                        + " where uscc is not null or legal_person is not null",
                row -> write(row, out));
        file.db()
                .update("delete from merchant_link l using " + KeyedMerge.MERGED + " m where l.holder_kind = 'merchant'"
                        + " and l.holder_id = m.merchant_id and l.kind in " + KINDS);
        marks.copyInto("merchant_link (kind, mark, holder_kind, holder_id)");
    }

    private void write(CopyRow row, CopyRows out) {
        String merchant = String.valueOf(row.asText(0));
        write(LinkFacts.Kind.LICENCE, row.asText(1), merchant, out);
        write(LinkFacts.Kind.LEGAL_PERSON, row.asText(2), merchant, out);
    }

    private void write(LinkFacts.Kind kind, @Nullable String value, String merchant, CopyRows out) {
        byte[] mark = value == null ? null : keys.mark(kind, value);
        if (mark != null) {
            out.begin(FIELDS);
            out.put(kind.name().toLowerCase(Locale.ROOT));
            out.put(mark, 0, mark.length);
            out.put(LinkKeys.Holder.Kind.MERCHANT.word());
            out.put(merchant);
        }
    }
}
