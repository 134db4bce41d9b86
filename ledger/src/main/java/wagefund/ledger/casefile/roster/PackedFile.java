package wagefund.ledger.casefile.roster;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;

/**
 * Looks through a packed file before it is read: how much it unpacks to, and whether a cell claims
 * to stand so far out that the cells before it would fill the memory.
 */
final class PackedFile {

  /** Real spreadsheets unpack to 5 to 30 times their size. */
  private static final long RATIO = 100;

  private static final long RATIO_FROM_BYTES = 10L * 1024 * 1024;
  private static final XMLInputFactory XML = xml();

  private PackedFile() {}

  /**
   * @throws Malformed {@code FILE_UNPACKS_TOO_LARGE} or {@code FILE_UNREADABLE}
   */
  static void check(byte[] file, RosterLimits limits) {
    long ratioLimit = Math.max(RATIO_FROM_BYTES, RATIO * file.length);
    Budget budget = new Budget(Math.min(limits.unpackedBytes(), ratioLimit));
    try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        checkMethod(entry);
        try (InputStream content = new Counted(zip.getInputStream(entry), budget)) {
          checkPlaces(content);
          content.transferTo(OutputStream.nullOutputStream());
        }
      }
    } catch (Malformed e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw RosterFile.unreadable();
    }
  }

  /** Spreadsheets are packed in the one common way, or not at all. */
  private static void checkMethod(ZipArchiveEntry entry) {
    boolean common =
        entry.getMethod() == ZipArchiveEntry.DEFLATED
            || entry.getMethod() == ZipArchiveEntry.STORED;
    if (!common) {
      throw RosterFile.unreadable();
    }
  }

  /** What is not XML is only counted; whoever reads it as a sheet will fail by itself. */
  private static void checkPlaces(InputStream content) {
    try {
      XMLStreamReader reader = XML.createXMLStreamReader(content);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          String place = reader.getAttributeValue(null, "r");
          boolean cell = reader.getLocalName().equals("c");
          boolean row = reader.getLocalName().equals("row");
          if (place != null
              && (cell && !place.matches("[A-Za-z]{1,3}[0-9]{1,7}")
                  || row && !place.matches("[0-9]{1,7}"))) {
            throw RosterFile.unreadable();
          }
        }
      }
    } catch (XMLStreamException e) {
      // Not XML, or damaged: nothing more to look at.
    }
  }

  private static XMLInputFactory xml() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** How many bytes may still come out. */
  private static final class Budget {

    private long left;

    Budget(long left) {
      this.left = left;
    }

    void spend(long bytes) {
      left -= bytes;
      if (left < 0) {
        throw new Malformed(RosterError.FILE_UNPACKS_TOO_LARGE, Facts.NONE);
      }
    }
  }

  private static final class Counted extends FilterInputStream {

    private final Budget budget;

    Counted(InputStream in, Budget budget) {
      super(in);
      this.budget = budget;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      budget.spend(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      budget.spend(Math.max(read, 0));
      return read;
    }
  }
}
