package io.touchstone.deposit.statement;

import java.util.List;

/**
 * An amount of yuan in the capital characters of Chinese vouchers, which cannot be altered by a stroke: 壹仟肆佰零玖元伍角. By the rules
 * for filling in bills and settlement vouchers (支付结算办法, annex 1); where these leave a choice, the zero after the yuan is written
 * (壹仟陆佰捌拾元零叁角贰分) and nothing follows jiao or fen.
 */
public final class CapitalAmount {

    private static final List<String> DIGITS = List.of("零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖");
    private static final String ZERO = "零";

    private static final long YI = 100_000_000;
    private static final long WAN = 10_000;
    private static final long QIAN = 1_000;
    private static final long BAI = 100;
    private static final long SHI = 10;

    private CapitalAmount() {}

    /** @param fen hundredths of a yuan, of either sign */
    public static String of(long fen) {
        String sign = fen < 0 ? "负" : "";
        // By parts, as the smallest number there is has no positive counterpart.
        long yuan = Math.abs(fen / BAI);
        int rest = (int) Math.abs(fen % BAI);
        return "人民币" + sign + whole(yuan, rest) + parts(yuan, rest / (int) SHI, rest % (int) SHI);
    }

    private static String whole(long yuan, int rest) {
        if (yuan == 0) {
            return rest == 0 ? "零元" : "";
        }
        return read(yuan) + "元";
    }

    private static String parts(long yuan, int jiao, int fen) {
        if (jiao == 0 && fen == 0) {
            return "整";
        }
        boolean gap = yuan > 0 && (jiao == 0 || yuan % SHI == 0);
        String tenths = jiao == 0 ? "" : DIGITS.get(jiao) + "角";
        String hundredths = fen == 0 ? "" : DIGITS.get(fen) + "分";
        return (gap ? ZERO : "") + tenths + hundredths;
    }

    private static String read(long number) {
        if (number >= YI) {
            return joined(number, YI, "亿");
        } else if (number >= WAN) {
            return joined(number, WAN, "万");
        } else if (number >= QIAN) {
            return joined(number, QIAN, "仟");
        } else if (number >= BAI) {
            return joined(number, BAI, "佰");
        } else if (number >= SHI) {
            return joined(number, SHI, "拾");
        }
        return DIGITS.get((int) number);
    }

    /** A zero stands for any number of empty places between what is read and what follows. */
    private static String joined(long number, long unit, String name) {
        long tail = number % unit;
        String head = read(number / unit) + name;
        if (tail == 0) {
            return head;
        }
        return head + (tail < unit / SHI ? ZERO : "") + read(tail);
    }
}
