package io.touchstone.merchant.bulk;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The row that shows how the template is filled in: made up, with a code whose check digits are right. */
final class BulkExample {

    private BulkExample() {}

    static Map<String, String> of(Locale locale) {
        boolean chinese = "zh".equals(locale.getLanguage());
        Map<String, String> values = new HashMap<>();
        values.put("seller_kind", chinese ? "企业" : "company");
        values.put("company_name", chinese ? "示例贸易有限公司" : "Example Trading Co., Ltd.");
        values.put("uscc", "91350100M000100Y43");
        values.put("legal_person", chinese ? "张三" : "Zhang San");
        values.put("division_code", "350102");
        values.put("registered_address", chinese ? "福建省福州市鼓楼区示例路1号" : "1 Example Road, Gulou, Fuzhou");
        values.put("contact_name", chinese ? "李四" : "Li Si");
        values.put("contact_phone", "13800000000");
        values.put("contact_email", "contact@example.com");
        values.put("shop_name", chinese ? "示例旗舰店" : "Example flagship shop");
        values.put("shop_type", chinese ? "旗舰店" : "flagship");
        values.put("category_codes", "C1001;C1002");
        values.put("brand_name", chinese ? "示例" : "Example");
        values.put("brand_right", chinese ? "自有" : "owner");
        return values;
    }
}
