package io.touchstone.penalty.removal;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.penalty.PenaltyPermissions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The result of a brand-wide removal, product by product. */
@Component
class BrandRemovalExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("product_id", "penalty.removal.product"),
            ExportColumn.text("merchant_id", "penalty.removal.shop"),
            ExportColumn.text("title", "penalty.removal.product-title"),
            ExportColumn.text("brand", "penalty.removal.brand"),
            ExportColumn.text("state", "penalty.removal.now"));

    private static final String ROWS = """
            select p.product_id, i.merchant_id, p.title, p.brand,
                   case when p.open_removals > 0 then 'off' else 'on' end as state
              from penalty_decision d
              join penalty_effect e on e.decision_id = d.decision_id and e.kind = 'listing'
              join catalog_removal_item i on i.removal_id = e.effect_id
              join catalog_product p on p.product_id = i.product_id
             where d.number = :number and d.merchant_id is null order by p.product_id
            """;

    @Override
    public String name() {
        return "brand-removal-items";
    }

    @Override
    public String ability() {
        return PenaltyPermissions.READ;
    }

    @Override
    public TableExport table(Map<String, String> filter) {
        String number = filter.getOrDefault("number", "");
        return new TableExport(name(), COLUMNS, ROWS, Map.of("number", number), Map.of("number", number));
    }
}
