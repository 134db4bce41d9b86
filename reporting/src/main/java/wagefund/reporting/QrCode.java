package wagefund.reporting;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.util.Map;

/** The square code that a phone reads from a printed statement. */
final class QrCode {

  private static final int PIXELS = 480;

  private QrCode() {}

  static BufferedImage of(String text) {
    BitMatrix dots;
    try {
      dots =
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  PIXELS,
                  PIXELS,
                  Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.MARGIN, 0));
    } catch (WriterException e) {
      throw new IllegalStateException(e);
    }
    BufferedImage image = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_BYTE_BINARY);
    for (int x = 0; x < PIXELS; x++) {
      for (int y = 0; y < PIXELS; y++) {
        image.setRGB(x, y, dots.get(x, y) ? 0 : 0xFFFFFF);
      }
    }
    return image;
  }
}
