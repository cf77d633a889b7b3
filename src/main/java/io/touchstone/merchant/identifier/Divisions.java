package io.touchstone.merchant.identifier;

import java.util.Set;

/** The provincial level of GB/T 2260, by which region codes inside identifiers begin; 10 stands for national bodies. */
final class Divisions {

    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "66", "71", "81", "82", "83");

    private static final String NATIONAL = "10";

    private static final String PROVINCE_NAMES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔云滇藏陕秦甘陇青宁新";

    private Divisions() {}

    /** Whether a code begins with a province; the counties below it change too often to tell a slip from a reform. */
    static boolean isProvince(String region) {
        return PROVINCES.contains(region.substring(0, 2));
    }

    static boolean isProvinceOrNational(String region) {
        return isProvince(region) || region.startsWith(NATIONAL);
    }

    /** Whether a character is the short name of a province, as provincial licences carry it. */
    static boolean isShortName(char name) {
        return PROVINCE_NAMES.indexOf(name) >= 0;
    }
}
