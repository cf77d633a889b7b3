package io.touchstone.merchant.commitment;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.kernel.NotFound;
import io.touchstone.rulebook.Commitments;
import io.touchstone.rulebook.Commitments.Commitment;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who signed a commitment and who did not, as a file; {@code code} says which. */
@Component
class SignatureExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("merchant_id", "merchant.commitment.merchant-id"),
            ExportColumn.text("name", "merchant.commitment.merchant"),
            ExportColumn.integer("signed_version", "merchant.commitment.version"),
            ExportColumn.time("signed_at", "merchant.commitment.signed-at"),
            ExportColumn.text("current", "merchant.commitment.current"));

    private final Commitments commitments;
    private final Clock clock;

    SignatureExport(Commitments commitments, Clock clock) {
        this.commitments = commitments;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "commitment-signatures";
    }

    @Override
    public String ability() {
        return CommitmentPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        String code = chosen.getOrDefault("code", "");
        Commitment commitment = commitments.inForce(clock.instant()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("document", code));
        Map<String, String> filter = SignatureFilter.of(chosen);
        String sql =
                "select s.merchant_id, s.name, s.signed_version, s.signed_at, case when s.current then 'yes' else 'no' end as current"
                        + " from (" + SignatureRows.COLUMNS + SignatureFilter.where(filter)
                        + ") s order by s.merchant_id";
        Map<String, Object> values = SignatureRows.values(commitment, filter);
        values.put("id", commitment.id().toString());
        values.put("now", clock.instant());
        Map<String, String> shown = new LinkedHashMap<>(filter);
        shown.put("code", code);
        return new TableExport(name(), COLUMNS, sql.replace(":id", ":id::uuid"), values, shown);
    }
}
