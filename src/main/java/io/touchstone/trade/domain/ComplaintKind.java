package io.touchstone.trade.domain;

import io.touchstone.intake.Column;
import io.touchstone.intake.IntakeKind;
import io.touchstone.intake.KeyedMerge;
import io.touchstone.intake.RowCode;
import io.touchstone.intake.StagedFile;
import java.util.List;
import org.springframework.stereotype.Component;

/** Files of complaints: columns may be filled later, never changed. */
@Component
class ComplaintKind implements IntakeKind {

    private static final List<Column> COLUMNS = List.of(
            Column.id("complaint_id"),
            Column.id("merchant_id"),
            Column.id("order_id").optional(),
            Column.id("product_id").optional(),
            Column.text("kind", Texts.SHORT_MAX),
            Column.text("text", Texts.LONG_MAX).optional(),
            Column.time("opened_at"),
            Column.time("first_answer_at").optional());

    @Override
    public String name() {
        return "complaints";
    }

    @Override
    public int position() {
        return RatingKind.POSITION + 2;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Tally apply(StagedFile file) {
        Tally tally = KeyedMerge.keepingFirst("trade_complaint", COLUMNS)
                .reference("merchant_id", "merchant", "merchant_id", RowCode.MERCHANT_UNKNOWN)
                .reference("order_id", "trade_order", "order_id", RowCode.ORDER_UNKNOWN)
                .run(file);
        Filling.apply(file.db(), "trade_complaint", COLUMNS);
        return tally;
    }
}
