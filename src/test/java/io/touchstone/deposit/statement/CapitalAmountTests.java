package io.touchstone.deposit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalAmountTests {

    @ParameterizedTest
    @CsvSource({
        "0, 零元整",
        "1, 壹分",
        "10, 壹角",
        "50, 伍角",
        "56, 伍角陆分",
        "100, 壹元整",
        "101, 壹元零壹分",
        "110, 壹元壹角",
        "1000, 壹拾元整",
        "1010, 壹拾元零壹角",
        "10000, 壹佰元整",
        "10100, 壹佰零壹元整",
        "11000, 壹佰壹拾元整",
        "32504, 叁佰贰拾伍元零肆分",
        "123450, 壹仟贰佰叁拾肆元伍角",
        "140950, 壹仟肆佰零玖元伍角",
        "168032, 壹仟陆佰捌拾元零叁角贰分",
        "200000, 贰仟元整",
        "600714, 陆仟零柒元壹角肆分",
        "1000000, 壹万元整",
        "1640902, 壹万陆仟肆佰零玖元零贰分",
        "10700053, 壹拾万柒仟元零伍角叁分",
        "100100000, 壹佰万壹仟元整",
        "100010000, 壹佰万零壹佰元整",
        "10000000000, 壹亿元整",
        "10000000001, 壹亿元零壹分",
        "10000000100, 壹亿零壹元整",
        "10010000000, 壹亿零壹拾万元整",
        "1000000000000000, 壹拾万亿元整",
        "-140950, 负壹仟肆佰零玖元伍角"
    })
    void readsLikeABankWritesIt(long fen, String capitals) {
        assertThat(CapitalAmount.of(fen)).isEqualTo("人民币" + capitals);
    }

    @Test
    void readsTheEdgesOfWhatANumberCanHold() {
        assertThat(CapitalAmount.of(Long.MAX_VALUE)).isEqualTo("人民币玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零柒分");
        assertThat(CapitalAmount.of(Long.MIN_VALUE)).startsWith("人民币负玖亿").endsWith("元零捌分");
    }

    @Test
    void neverWritesTwoZerosInARowNorTwoAmountsAlike() {
        var seen = new java.util.HashSet<String>();
        for (long fen = 0; fen < 300_000; fen++) {
            String capitals = CapitalAmount.of(fen * 37);

            assertThat(capitals).doesNotContain("零零", "亿万", "拾拾");
            assertThat(seen.add(capitals)).as(capitals).isTrue();
        }
    }
}
