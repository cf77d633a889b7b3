package io.touchstone.merchant.commitment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which shops a list of signatures shows: {@code signed} (yes, no) and {@code merchant}. */
public final class SignatureFilter {

    public static final List<String> SIGNED = List.of("no", "yes");

    private static final int ID_MAX = 64;

    private SignatureFilter() {}

    public static Map<String, String> of(Map<String, String> parameters) {
        Map<String, String> chosen = new LinkedHashMap<>();
        String signed = parameters.get("signed");
        if (signed != null && SIGNED.contains(signed)) {
            chosen.put("signed", signed);
        }
        String merchant = parameters.getOrDefault("merchant", "").strip();
        if (!merchant.isEmpty() && merchant.length() <= ID_MAX) {
            chosen.put("merchant", merchant);
        }
        return chosen;
    }

    static String where(Map<String, String> filter) {
        String has =
                "exists (select from merchant_commitment c where c.merchant_id = m.merchant_id and c.version_id = :id)";
        String signed = filter.get("signed");
        return """
                 where (select t.state from merchant_state t where t.merchant_id = m.merchant_id and t.valid_from <= :now
                         order by t.valid_from desc, t.step_no desc limit 1) in ('trial', 'active', 'suspended')
                """
                + (signed == null ? "" : " and " + ("yes".equals(signed) ? has : "not " + has))
                + (filter.containsKey("merchant") ? " and m.merchant_id = :merchant" : "");
    }
}
