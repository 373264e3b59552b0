package dev.gateboard.ui.control;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/// Writes a picture as PNG (ISO/IEC 15948), 8 bits a channel with alpha, without the desktop module of the JDK.
public final class PngEncoder {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BYTES_A_PIXEL = 4;
    private static final byte DEPTH = 8;
    private static final byte COLOUR_WITH_ALPHA = 6;

    private PngEncoder() {}

    public static byte[] encode(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var header =
                ByteBuffer.allocate(13).putInt(width).putInt(height).put(DEPTH).put(COLOUR_WITH_ALPHA);
        var file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        chunk(file, "IHDR", header.array());
        chunk(file, "IDAT", deflated(rows(image, width, height)));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    /// Each row behind a zero: its filter, none.
    private static byte[] rows(Image image, int width, int height) {
        var pixels = new int[width];
        var rows = ByteBuffer.allocate(height * (1 + width * BYTES_A_PIXEL));
        for (int y = 0; y < height; y++) {
            image.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            rows.put((byte) 0);
            for (int pixel : pixels) rows.putInt(Integer.rotateLeft(pixel, 8));
        }
        return rows.array();
    }

    private static byte[] deflated(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new Deflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            var buffer = new byte[1 << 16];
            while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
        }
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
        var named = ByteBuffer.allocate(4 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        var sum = new CRC32();
        sum.update(named);
        file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        file.writeBytes(named);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
