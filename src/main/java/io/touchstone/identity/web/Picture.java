package io.touchstone.identity.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/**
 * A QR code as the path of an SVG, one square for each dark module, so that it needs no image file and no script.
 *
 * @param size edge length in modules
 * @param path value of the {@code d} attribute
 */
record Picture(int size, String path) {

    static Picture of(String text) {
        try {
            BitMatrix matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
            return new Picture(matrix.getWidth(), path(matrix));
        } catch (WriterException e) {
            throw new IllegalStateException("a text of that length always fits", e);
        }
    }

    public String viewBox() {
        return "0 0 " + size + " " + size;
    }

    private static String path(BitMatrix matrix) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
