package io.touchstone.trade.domain;

import io.touchstone.intake.Column;
import io.touchstone.intake.CopyFile;
import io.touchstone.intake.Fact;
import io.touchstone.intake.FactVerdict;
import io.touchstone.intake.SingleFacts;
import io.touchstone.intake.StagedFile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Rating files: the staged rows and the kept ones of the same orders are read in the order in which they are judged, judged
 * in one pass, and what is new or judged anew is written back as a set. Nothing is held but one row of one order.
 */
@Component
class RatingKind implements SingleFacts {

    static final int POSITION = 5;

    /** Rows already kept; {@code place} says where the row stands, the order's columns come from the row itself. */
    private static final String KEPT = """
            select null::bigint, r.order_id, r.rated_by, r.outcome, r.description_score, r.service_score,
                   r.logistics_score, r.comment, r.rated_at, r.merchant_id, r.buyer_id, r.product_id,
                   r.order_created_at, r.order_completed_at, r.verdict, r.ctid
              from (select distinct order_id, rated_by from intake_staged) s
              join trade_rating r on r.order_id = s.order_id and r.rated_by = s.rated_by and r.verdict %s 'first'
            """;

    private static final String STAGED = """
            select s.line, s.order_id, s.rated_by, s.outcome, s.description_score, s.service_score,
                   s.logistics_score, s.comment, s.rated_at, o.merchant_id, o.buyer_id, o.product_id,
                   coalesce(o.created_at, o.paid_at), o.completed_at, null::text, null::tid as place
              from intake_staged s left join trade_order o using (order_id)
            """;

    private static final String IN_ORDER = """
             order by order_id, rated_by, rated_at, outcome, description_score nulls first, service_score nulls first,
                   logistics_score nulls first, comment nulls first, place nulls last
            """;

    private final FactsListeners listeners;

    private final SingleRating single;

    RatingKind(FactsListeners listeners, SingleRating single) {
        this.listeners = listeners;
        this.single = single;
    }

    @Override
    public String name() {
        return "ratings";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<Column> columns() {
        return Ratings.COLUMNS;
    }

    @Override
    public Tally apply(StagedFile file) {
        JdbcTemplate db = file.db();
        TradeLocks.alone(db);
        db.execute("analyze intake_staged");
        RatingPass pass = new RatingPass(file);
        file.read(query(), pass::take);
        if (pass.changesAnything()) {
            pass.pairs().copyIntoTouched(db);
            listeners.changing(db, () -> write(file, pass));
        } else {
            write(file, pass);
        }
        return new Tally(pass.accepted(), pass.duplicate());
    }

    @Override
    public @Nullable FactVerdict applyOne(Fact fact, JdbcTemplate db) {
        return single.apply(fact, db);
    }

    private static String query() {
        return STAGED + " union all " + KEPT.formatted("=") + " union all " + KEPT.formatted("<>") + IN_ORDER;
    }

    /** Rows judged anew first give up their places, so that no two stand on one in between. */
    private static void write(StagedFile file, RatingPass pass) {
        JdbcTemplate db = file.db();
        if (pass.judgedAnew() > 0) {
            db.execute("create temporary table trade_judged (place tid, verdict text) on commit drop");
            pass.anew().copyInto("trade_judged");
            db.execute("create temporary table trade_moved (place tid, verdict text) on commit drop");
            db.update("with moved as (update trade_rating r set verdict = 'refused' from trade_judged j"
                    + " where r.ctid = j.place returning r.ctid as place, j.verdict)"
                    + " insert into trade_moved select place, verdict from moved where verdict <> 'refused'");
            db.update("update trade_rating r set verdict = m.verdict from trade_moved m where r.ctid = m.place");
        }
        CopyFile rows = pass.rows();
        rows.copyInto("trade_rating (" + Ratings.STORED + ")");
    }
}
