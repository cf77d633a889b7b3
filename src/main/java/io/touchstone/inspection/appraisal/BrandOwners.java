package io.touchstone.inspection.appraisal;

import io.touchstone.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owners of brands as the database has them. */
@Component
class BrandOwners {

    private static final String SELECT = "select * from inspection_brand_owner o";

    private final JdbcClient jdbc;

    BrandOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By code; without brands and members. */
    List<BrandOwner> list(@Nullable String afterCode, int limit) {
        JdbcClient.StatementSpec query = jdbc.sql(
                        SELECT + (afterCode == null ? "" : " where code > :after") + " order by code limit :limit")
                .param("limit", limit);
        if (afterCode != null) {
            query = query.param("after", afterCode);
        }
        return query.query((row, i) -> view(row, List.of(), List.of())).list();
    }

    Optional<BrandOwner> find(String code) {
        return jdbc.sql(SELECT + " where code = :code")
                .param("code", code)
                .query((row, i) -> {
                    UUID id = Objects.requireNonNull(row.getObject("owner_id", UUID.class));
                    return view(row, brands(id), members(id));
                })
                .optional();
    }

    /** Who speaks for a brand. */
    Optional<BrandOwner> ofBrand(UUID brand) {
        return jdbc.sql(SELECT + " join inspection_brand_owner_brand b using (owner_id) where b.brand_id = :brand")
                .param("brand", brand)
                .query((row, i) -> view(row, List.of(), List.of()))
                .optional();
    }

    /** For which owner of brands an account sits. */
    Optional<BrandOwner> ofAccount(UUID account) {
        return jdbc.sql(SELECT + " join inspection_brand_owner_member m using (owner_id) where m.account_id = :account")
                .param("account", account)
                .query((row, i) -> view(row, List.of(), List.of()))
                .optional();
    }

    List<UUID> accounts(UUID owner) {
        return jdbc.sql(
                        "select account_id from inspection_brand_owner_member where owner_id = :owner order by account_id")
                .param("owner", owner)
                .query(UUID.class)
                .list();
    }

    /** Whether the code was free. */
    boolean add(BrandOwner owner, Instant at, Actor by) {
        return jdbc.sql("""
                        insert into inspection_brand_owner (owner_id, code, name_zh, name_en, created_at, created_by)
                        values (:id, :code, :zh, :en, :at, :by) on conflict (code) do nothing""")
                        .param("id", owner.id())
                        .param("code", owner.code())
                        .param("zh", owner.nameZh())
                        .param("en", owner.nameEn())
                        .param("at", Timestamp.from(at))
                        .param("by", by.toString())
                        .update()
                == 1;
    }

    /** Whether nobody spoke for the brand yet, or this owner did. */
    boolean giveBrand(UUID owner, UUID brand) {
        return jdbc.sql("""
                        insert into inspection_brand_owner_brand (brand_id, owner_id) values (:brand, :owner)
                        on conflict (brand_id) do update set owner_id = excluded.owner_id
                         where inspection_brand_owner_brand.owner_id = excluded.owner_id""").param("brand", brand).param("owner", owner).update() == 1;
    }

    boolean takeBrand(UUID owner, UUID brand) {
        return jdbc.sql("delete from inspection_brand_owner_brand where owner_id = :owner and brand_id = :brand")
                        .param("owner", owner)
                        .param("brand", brand)
                        .update()
                == 1;
    }

    /** Whether the account sat nowhere yet, or here. */
    boolean seat(UUID owner, UUID account) {
        return jdbc.sql("""
                        insert into inspection_brand_owner_member (account_id, owner_id) values (:account, :owner)
                        on conflict (account_id) do update set owner_id = excluded.owner_id
                         where inspection_brand_owner_member.owner_id = excluded.owner_id""").param("account", account).param("owner", owner).update() == 1;
    }

    boolean unseat(UUID owner, UUID account) {
        return jdbc.sql("delete from inspection_brand_owner_member where owner_id = :owner and account_id = :account")
                        .param("owner", owner)
                        .param("account", account)
                        .update()
                == 1;
    }

    /** Whether it still had this version. */
    boolean setActive(UUID owner, boolean active, long version) {
        return jdbc.sql("update inspection_brand_owner set active = :active, version = version + 1"
                                + " where owner_id = :owner and version = :version")
                        .param("active", active)
                        .param("owner", owner)
                        .param("version", version)
                        .update()
                == 1;
    }

    private List<BrandOwner.Named> brands(UUID owner) {
        return jdbc.sql(
                        "select t.brand_id, t.name from inspection_brand_owner_brand b join taxonomy_brand t using (brand_id)"
                                + " where b.owner_id = :owner order by t.name_key")
                .param("owner", owner)
                .query((row, i) ->
                        new BrandOwner.Named(Objects.requireNonNull(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    /** Under their ids; whoever shows them asks for their names. */
    private List<BrandOwner.Named> members(UUID owner) {
        return accounts(owner).stream()
                .map(account -> new BrandOwner.Named(account, account.toString()))
                .toList();
    }

    private static BrandOwner view(ResultSet row, List<BrandOwner.Named> brands, List<BrandOwner.Named> members)
            throws SQLException {
        return new BrandOwner(
                Objects.requireNonNull(row.getObject("owner_id", UUID.class)),
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getBoolean("active"),
                brands,
                members,
                row.getLong("version"));
    }
}
