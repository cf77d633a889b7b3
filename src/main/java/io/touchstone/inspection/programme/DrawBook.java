package io.touchstone.inspection.programme;

import io.touchstone.inspection.programme.Smallest.Ranked;
import io.touchstone.inspection.sample.Arm;
import io.touchstone.inspection.sample.NewSample;
import io.touchstone.inspection.sample.SampleView;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was ranked by the draw of a plan, as the catalog had it on that day, and which of them became samples. */
@Component
class DrawBook {

    private static final int BATCH = 5_000;
    private static final String SAMPLE = """
            select d.arm, d.stratum, d.draw_rank, d.product_id, d.merchant_id, d.category_code, d.brand, d.model, d.gtin, d.title,
                   s.lot_id
              from inspection_draw d left join inspection_stratum s on s.plan_id = d.plan_id and s.stratum = d.stratum
             where d.plan_id = :plan and d.sample_id is null
            """;

    private final JdbcClient jdbc;

    DrawBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place in the draw. */
    private record Place(Arm arm, int stratum, int rank, Ranked product) {}

    /** How many of each stratum are drawn and how many there are; stratum 0 is the control arm. */
    record Stratum(int number, long size, int drawn) {}

    List<Stratum> strata(UUID plan) {
        return jdbc.sql(
                        "select stratum, size, drawn from inspection_stratum where plan_id = ? and drawn > 0 order by stratum")
                .param(plan)
                .query((row, i) -> new Stratum(row.getInt(1), row.getLong(2), row.getInt(3)))
                .list();
    }

    /** Adds whoever is not ranked yet; the catalog's words are those of now. */
    void rank(UUID plan, Drawing.Drawn drawn, Arm arm) {
        List<Place> places = new ArrayList<>();
        places(Arm.CONTROL, 0, drawn.control(), places);
        drawn.strata().forEach((stratum, inOrder) -> places(arm, stratum, inOrder, places));
        for (int from = 0; from < places.size(); from += BATCH) {
            insert(plan, places.subList(from, Math.min(places.size(), from + BATCH)));
        }
    }

    private static void places(Arm arm, int stratum, List<Ranked> inOrder, List<Place> places) {
        for (int i = 0; i < inOrder.size(); i++) {
            places.add(new Place(arm, stratum, i + 1, inOrder.get(i)));
        }
    }

    private void insert(UUID plan, List<Place> places) {
        jdbc.sql("""
                        insert into inspection_draw (plan_id, arm, stratum, draw_rank, product_id, draw_key, merchant_id,
                                                     category_code, brand, model, gtin, title)
                        select :plan, d.arm, d.stratum, d.place, p.product_id, d.draw_key, p.merchant_id, p.category_code,
                               p.brand, p.model, p.gtin, p.title
                          from unnest(:arms::text[], :strata::int[], :places::int[], :keys::bytea[], :products::text[])
                               as d(arm, stratum, place, draw_key, product_id)
                          join catalog_product p using (product_id)
                        on conflict (plan_id, arm, stratum, draw_rank) do nothing""")
                .param("plan", plan)
                .param("arms", places.stream().map(one -> one.arm().word()).toArray(String[]::new))
                .param("strata", places.stream().map(Place::stratum).toArray(Integer[]::new))
                .param("places", places.stream().map(Place::rank).toArray(Integer[]::new))
                .param("keys", places.stream().map(one -> one.product().key()).toArray(byte[][]::new))
                .param(
                        "products",
                        places.stream()
                                .map(one -> new String(one.product().productId(), StandardCharsets.UTF_8))
                                .toArray(String[]::new))
                .update();
    }

    /** Those that were drawn first of all, in the order of arms, strata and ranks. */
    List<NewSample> first(UUID plan, Instant at) {
        return jdbc.sql(SAMPLE + " and d.draw_rank <= s.drawn order by d.arm, d.stratum, d.draw_rank")
                .param("plan", plan)
                .query((row, i) -> sample(row, plan, at))
                .list();
    }

    /** Whoever comes next in one stratum. */
    List<NewSample> next(UUID plan, Arm arm, int stratum, int count, Instant at) {
        return jdbc.sql(SAMPLE + """
                           and d.arm = :arm and d.stratum = :stratum
                           and d.draw_rank > (select coalesce(max(t.draw_rank), 0) from inspection_draw t where t.plan_id = d.plan_id
                                               and t.arm = d.arm and t.stratum = d.stratum and t.sample_id is not null)
                         order by d.draw_rank limit :count""")
                .param("plan", plan)
                .param("arm", arm.word())
                .param("stratum", stratum)
                .param("count", count)
                .query((row, i) -> sample(row, plan, at))
                .list();
    }

    /** Says which place became which sample, in one statement: the n-th place the n-th sample. */
    void taken(UUID plan, List<NewSample> drawn, List<SampleView> samples) {
        jdbc.sql("""
                        update inspection_draw d set sample_id = t.sample_id
                          from unnest(:arms::text[], :strata::int[], :places::int[], :samples::uuid[])
                               as t(arm, stratum, place, sample_id)
                         where d.plan_id = :plan and d.arm = t.arm and d.stratum = t.stratum and d.draw_rank = t.place""")
                .param("plan", plan)
                .param("arms", drawn.stream().map(one -> one.arm().word()).toArray(String[]::new))
                .param("strata", drawn.stream().map(NewSample::stratum).toArray(Integer[]::new))
                .param("places", drawn.stream().map(NewSample::rank).toArray(Integer[]::new))
                .param("samples", samples.stream().map(one -> one.id().id()).toArray(UUID[]::new))
                .update();
    }

    /** How many of a stratum are ranked. */
    int ranked(UUID plan, Arm arm, int stratum) {
        return jdbc.sql("select count(*) from inspection_draw where plan_id = ? and arm = ? and stratum = ?")
                .params(plan, arm.word(), stratum)
                .query(Integer.class)
                .single();
    }

    /** Whether a stratum has more products than are ranked; those that control drew from it were never candidates. */
    boolean hasMore(UUID plan, Arm arm, int stratum) {
        return jdbc.sql("""
                        select coalesce((select size from inspection_stratum where plan_id = :plan and stratum = :stratum), 0)
                             > (select count(*) from inspection_draw where plan_id = :plan and arm = :arm and stratum = :stratum)
                        """)
                .param("plan", plan)
                .param("arm", arm.word())
                .param("stratum", stratum)
                .query(Boolean.class)
                .single();
    }

    /** How many samples of a stratum are still wanted; those given up or stopped count for nothing. */
    int missing(UUID plan, Arm arm, int stratum) {
        return jdbc.sql("""
                        select coalesce((select drawn from inspection_stratum where plan_id = :plan and stratum = :stratum), 0)
                             - (select count(*) from inspection_sample where plan_id = :plan and arm = :arm and stratum = :stratum
                                   and state not in ('cancelled', 'stopped'))""")
                .param("plan", plan)
                .param("arm", arm.word())
                .param("stratum", stratum)
                .query(Integer.class)
                .single();
    }

    /** Whether a sample still waits to be bought. */
    boolean isWaiting(UUID plan) {
        return jdbc.sql("select exists (select from inspection_sample where plan_id = ? and state = 'drawn')")
                .param(plan)
                .query(Boolean.class)
                .single();
    }

    /** Whether a sample is not over yet. */
    boolean isOpen(UUID plan) {
        return jdbc.sql("""
                        select exists (select from inspection_sample where plan_id = ?
                            and state not in ('passed', 'failed', 'stopped', 'cancelled'))""").param(plan).query(Boolean.class).single();
    }

    private static NewSample sample(ResultSet row, UUID plan, Instant at) throws SQLException {
        Arm arm = Arm.of(row.getString("arm"));
        return new NewSample(
                plan,
                arm == Arm.LOT ? lot(row) : null,
                arm,
                row.getInt("stratum"),
                row.getInt("draw_rank"),
                row.getString("product_id"),
                row.getString("merchant_id"),
                row.getString("category_code"),
                row.getString("brand"),
                row.getString("model"),
                row.getString("gtin"),
                row.getString("title"),
                at);
    }

    private static @Nullable UUID lot(ResultSet row) throws SQLException {
        return row.getObject("lot_id", UUID.class);
    }
}
