package io.touchstone.merchant.domain;

import io.touchstone.shell.RetainedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What merchants and applicants said of themselves and is kept for a term only. Those who were admitted are kept by law until three
 * years after they left, and the reasons of a rejection stay; who was turned away or withdrew is nobody’s business any more.
 */
@Configuration(proxyBeanMethods = false)
class MerchantRetention {

    private static final String LINKS = "links";
    private static final String APPLICANTS = "applicants";
    private static final String REJECTED_ROWS = "rejected-rows";

    private static final String SENT_BULK = "exists (select from merchant_bulk b where b.bulk_id = t.bulk_id"
            + " and b.state not in ('ready', 'running') and b.uploaded_at < :before)";

    private static final String TURNED_AWAY = "a.state in ('rejected', 'withdrawn') and a.merchant_id is null"
            + " and coalesce(a.decided_at, a.updated_at) < :before";

    @Bean
    RetainedRows bulkErrors() {
        return RetainedRows.deleted(REJECTED_ROWS, "merchant_bulk_error", SENT_BULK);
    }

    @Bean
    RetainedRows bulkRows() {
        return RetainedRows.deleted(REJECTED_ROWS, "merchant_bulk_row", SENT_BULK);
    }

    @Bean
    RetainedRows lapsedRegistrations() {
        return RetainedRows.deleted(LINKS, "merchant_registration", "t.expires_at < :before");
    }

    @Bean
    RetainedRows lapsedInvitations() {
        return RetainedRows.deleted(LINKS, "merchant_invitation", "t.accepted_at is null and t.expires_at < :before");
    }

    @Bean
    RetainedRows applicantsTurnedAway() {
        return RetainedRows.erased(APPLICANTS, "merchant_application", """
                identity_sealed = null, identity_tail = null, bank_account_sealed = null, bank_account_tail = null,
                legal_person = null, registered_address = null, contact_name = null, contact_phone = null,
                contact_email = null, device_ref = null,
                company_name = case when t.seller_kind = 'person' then '–' else t.company_name end""", TURNED_AWAY.replace("a.", "t.") + " " + """
                and (num_nonnulls(t.identity_sealed, t.bank_account_sealed) > 0
                      or num_nonnulls(t.identity_tail, t.bank_account_tail, t.legal_person, t.registered_address,
                                      t.contact_name, t.contact_phone, t.contact_email, t.device_ref) > 0
                      or (t.seller_kind = 'person' and t.company_name <> '–'))""")
                .withVersions("select merchant_forget_turned_away()");
    }

    @Bean
    RetainedRows submissionsTurnedAway() {
        return RetainedRows.erased(
                        APPLICANTS,
                        "merchant_submission",
                        """
                content = jsonb_set(t.content, '{company}', (t.content -> 'company') || '{"legal_person": null,
                    "registered_address": null, "contact_name": null, "contact_phone": null, "contact_email": null}')""",
                        "exists (select from merchant_application a where a.application_id = t.application_id and "
                                + TURNED_AWAY
                                + """
                )
                and num_nonnulls(t.content #>> '{company,legal_person}', t.content #>> '{company,registered_address}',
                                  t.content #>> '{company,contact_name}', t.content #>> '{company,contact_phone}',
                                  t.content #>> '{company,contact_email}') > 0""")
                .withVersions("select merchant_forget_turned_away()");
    }
}
