package io.touchstone.merchant.bulk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of the table, in the order of the template; the message key is {@code merchant.bulk.field.<word>}. */
public enum BulkField {
    SELLER_KIND(true, 20, "主体类型"),
    COMPANY_NAME(true, 200, "企业名称"),
    USCC(false, 64, "统一社会信用代码"),
    LEGAL_PERSON(false, 200, "法定代表人"),
    DIVISION_CODE(false, 6, "行政区划代码"),
    REGISTERED_ADDRESS(false, 400, "注册地址"),
    CONTACT_NAME(false, 200, "联系人"),
    CONTACT_PHONE(false, 40, "联系电话"),
    CONTACT_EMAIL(true, 320, "电子邮箱"),
    SHOP_NAME(true, 200, "店铺名称"),
    SHOP_TYPE(true, 20, "店铺类型"),
    CATEGORY_CODES(true, 400, "类目代码"),
    BRAND_NAME(false, 200, "品牌名称"),
    BRAND_RIGHT(false, 20, "品牌权利");

    private final boolean required;
    private final int lengthMax;
    private final String chinese;

    BulkField(boolean required, int lengthMax, String chinese) {
        this.required = required;
        this.lengthMax = lengthMax;
        this.chinese = chinese;
    }

    boolean required() {
        return required;
    }

    int lengthMax() {
        return lengthMax;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The heading of a Chinese template; files with either are read. */
    public String chinese() {
        return chinese;
    }

    static Optional<BulkField> ofHeading(String heading) {
        String word = heading.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word) || field.chinese.equals(heading.strip()))
                .findFirst();
    }
}
