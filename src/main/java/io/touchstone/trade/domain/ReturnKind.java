package io.touchstone.trade.domain;

import io.touchstone.intake.Column;
import io.touchstone.intake.IntakeKind;
import io.touchstone.intake.KeyedMerge;
import io.touchstone.intake.RowCode;
import io.touchstone.intake.StagedFile;
import java.util.List;
import org.springframework.stereotype.Component;

/** Files of returns: columns may be filled later, never changed. */
@Component
class ReturnKind implements IntakeKind {

    private static final List<Column> COLUMNS = List.of(
            Column.id("return_id"),
            Column.id("order_id"),
            Column.text("reason_code", Texts.SHORT_MAX),
            Column.time("requested_at"),
            Column.amount("refund_minor").optional(),
            Column.currency(),
            Column.time("refunded_at").optional());

    @Override
    public String name() {
        return "returns";
    }

    @Override
    public int position() {
        return RatingKind.POSITION + 1;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Tally apply(StagedFile file) {
        Tally tally = KeyedMerge.keepingFirst("trade_return", COLUMNS)
                .reference("order_id", "trade_order", "order_id", RowCode.ORDER_UNKNOWN)
                .run(file);
        Filling.apply(file.db(), "trade_return", COLUMNS);
        return tally;
    }
}
