package wagefund.ledger.casefile.event;

import java.util.List;
import java.util.stream.Stream;
import wagefund.ledger.scheme.command.MoneySource;

/** Which sources of money can pay nothing more in a case, each with its record. */
public record ExhaustedSources(List<SourceExhausted> records) {

  public static final ExhaustedSources NONE = new ExhaustedSources(List.of());

  public ExhaustedSources {
    records = List.copyOf(records);
  }

  public boolean contains(MoneySource source) {
    return records.stream().anyMatch(known -> known.source() == source);
  }

  public ExhaustedSources and(SourceExhausted more) {
    return new ExhaustedSources(Stream.concat(records.stream(), Stream.of(more)).toList());
  }
}
