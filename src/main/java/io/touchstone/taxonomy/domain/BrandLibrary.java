package io.touchstone.taxonomy.domain;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Cursor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.taxonomy.BrandAdded;
import io.touchstone.taxonomy.BrandView;
import io.touchstone.taxonomy.Brands;
import io.touchstone.taxonomy.TaxonomyRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads and keeps the brand library. */
@Component
@Transactional
class BrandLibrary implements Brands {

    private static final String SELECT = "select brand_id, name, owner_name, owner_uscc from taxonomy_brand ";

    private final JdbcTemplate db;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    BrandLibrary(JdbcTemplate db, ApplicationEventPublisher events, Ids ids) {
        this.db = db;
        this.events = events;
        this.ids = ids;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<BrandView> find(UUID id) {
        return db.query(SELECT + "where brand_id = ?", BrandLibrary::view, id).stream()
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<BrandView> named(String name) {
        return db.query(SELECT + "where name_key = ?", BrandLibrary::view, Brands.key(name)).stream()
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public KeysetPage<BrandView> page(@Nullable String beginning, @Nullable String cursor, int limit) {
        String after = cursor == null
                ? ""
                : Cursor.decode(cursor, 1).map(values -> values.get(0)).orElse("");
        String prefix = beginning == null ? "" : Brands.key(beginning);
        List<BrandView> rows = db.query(
                SELECT + "where name_key ~>=~ ? and name_key ~>~ ? and starts_with(name_key, ?)"
                        + " order by name_key using ~<~ limit ?",
                BrandLibrary::view,
                prefix,
                after,
                prefix,
                limit + 1);
        return KeysetPage.cut(rows, limit, brand -> List.of(Brands.key(brand.name())));
    }

    @Override
    public UUID add(String name, String ownerName, @Nullable String ownerUscc, Instant at, Actor actor) {
        UUID id = ids.next();
        int added = db.update(
                "insert into taxonomy_brand (brand_id, name, name_key, owner_name, owner_uscc, created_by, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (name_key) do nothing",
                id,
                name.strip(),
                Brands.key(name),
                ownerName.strip(),
                ownerUscc,
                actor.id(),
                Timestamp.from(at));
        if (added == 0) {
            throw new Conflict(TaxonomyRule.BRAND_TAKEN, name.strip());
        }
        events.publishEvent(new BrandAdded(id, name.strip(), actor, at));
        return id;
    }

    private static BrandView view(ResultSet row, int index) throws SQLException {
        return new BrandView(
                row.getObject("brand_id", UUID.class),
                row.getString("name"),
                row.getString("owner_name"),
                row.getString("owner_uscc"));
    }
}
