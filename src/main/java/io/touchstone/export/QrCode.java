package io.touchstone.export;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import io.touchstone.export.Drawing.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** QR codes as drawings; still read when a quarter of it is worn off. */
public final class QrCode {

    private static final int QUIET = 4;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    private QrCode() {}

    /** One box for each run of dark modules, on white with the quiet zone that readers need. */
    public static Drawing of(String text) {
        BitMatrix dark = encoded(text);
        List<Drawing.Part> boxes = new ArrayList<>();
        boxes.add(new Box(0, 0, dark.getWidth(), dark.getHeight(), WHITE));
        for (int y = 0; y < dark.getHeight(); y++) {
            for (int x = 0; x < dark.getWidth(); x++) {
                int run = run(dark, x, y);
                if (run > 0) {
                    boxes.add(new Box(x, y, run, 1, BLACK));
                    x += run;
                }
            }
        }
        return Drawing.square(dark.getWidth(), boxes);
    }

    private static int run(BitMatrix dark, int x, int y) {
        int run = 0;
        while (x + run < dark.getWidth() && dark.get(x + run, y)) {
            run++;
        }
        return run;
    }

    private static BitMatrix encoded(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.Q));
        } catch (WriterException e) {
            throw new IllegalStateException("an address always fits", e);
        }
    }
}
