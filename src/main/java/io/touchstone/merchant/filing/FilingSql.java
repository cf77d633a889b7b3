package io.touchstone.merchant.filing;

/** The queries of the filing: who traded at an instant, and the profile that held then. */
final class FilingSql {

    /** Merchants that traded as of {@code :at}, with the newest profile of that time; imported ones have none. */
    private static final String TRADING = """
            from merchant m
            left join lateral (select * from merchant_profile v where v.merchant_id = m.merchant_id
                and v.valid_from <= :at order by v.version desc limit 1) p on true
            where (select s.state from merchant_state s where s.merchant_id = m.merchant_id and s.valid_from <= :at
                   order by s.valid_from desc, s.step_no desc limit 1) in ('trial', 'active', 'suspended')
            """;

    private static final String REGISTERED = " and coalesce(p.seller_kind, 'company') <> 'person'";

    /** O37 art. 25 (1): name, code, address, contact, shop and its address. */
    static final String OF_REGISTERED = """
            select m.merchant_id, coalesce(p.company_name, m.name) as company_name, coalesce(p.uscc, m.uscc) as uscc,
                coalesce(p.legal_person, m.legal_person) as legal_person, p.division_code, p.registered_address,
                p.contact_name, p.contact_phone, coalesce(p.contact_email, m.contact_email) as contact_email,
                m.name as shop_name, p.shop_url
            """ + TRADING + REGISTERED + " order by m.merchant_id";

    /** Who has to be told of with an identity number. */
    static final String PEOPLE = "select m.merchant_id, p.application_id " + TRADING.replace(":at", "?")
            + " and p.seller_kind = 'person' order by m.merchant_id limit ?";

    /** O37 art. 25 (2): name, identity number, address, contact, shop and its address, declaration. */
    static final String OF_UNREGISTERED = """
            select m.merchant_id, p.company_name as person_name, o.number as identity_number, p.registered_address,
                p.contact_name, p.contact_phone, m.name as shop_name, p.shop_url,
                case when exists (select from merchant_document d where d.merchant_id = m.merchant_id
                    and d.document_type = 'self_declaration' and d.state = 'accepted') then 'yes' else 'no' end as declared,
                o.turnover::bigint as turnover_fen,
                case when o.turnover::bigint > :limit then 'yes' else 'no' end as over_limit
            """
            + TRADING.replace(
                    "from merchant m",
                    "from merchant m join unnest(:ids, :numbers, :turnovers) as o(merchant_id, number, turnover)"
                            + " on o.merchant_id = m.merchant_id")
            + " and p.seller_kind = 'person' order by m.merchant_id";

    static final String COUNTS = "select count(*) filter (where coalesce(p.seller_kind, 'company') <> 'person'),"
            + " count(*) filter (where p.seller_kind = 'person') " + TRADING.replace(":at", "?");

    private FilingSql() {}
}
