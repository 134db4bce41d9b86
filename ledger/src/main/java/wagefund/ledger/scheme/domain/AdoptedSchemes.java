package wagefund.ledger.scheme.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.scheme.command.AdoptScheme;
import wagefund.ledger.scheme.command.AskRules;
import wagefund.ledger.scheme.command.AskSchemeTerms;
import wagefund.ledger.scheme.command.ComputeCaps;
import wagefund.ledger.scheme.command.OpenSchemeBook;
import wagefund.ledger.scheme.command.PreviewScheme;
import wagefund.ledger.scheme.command.SchemeError;
import wagefund.ledger.scheme.command.SchemeRules;
import wagefund.ledger.scheme.command.SchemeTerms;
import wagefund.ledger.scheme.command.TryScheme;
import wagefund.ledger.scheme.event.SchemeAdopted;
import wagefund.ledger.scheme.event.SchemeBookOpened;

/** The schemes that one fund adopted, each in force from a date until a later one takes over. */
@Aggregate(snapshotTriggerDefinition = "snapshots", cache = "aggregateCache")
class AdoptedSchemes {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @AggregateIdentifier
  @SuppressWarnings("NullAway.Init")
  private SchemeBookId schemeBookId;

  private final List<Adoption> adoptions = new ArrayList<>();

  AdoptedSchemes() {}

  /** One adoption, with the file in full. */
  record Adoption(
      int number,
      String schemeId,
      int version,
      LocalDate effectiveFrom,
      Digest digest,
      String content) {

    Scheme scheme() {
      return ReadSchemes.read(digest, content);
    }
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Outcome open(OpenSchemeBook command) {
    Optional<Rejection> refusal = onlyAFundManagerAdopts(command.by());
    if (refusal.isPresent()) {
      return Outcome.rejected(refusal.get());
    }
    apply(
        new SchemeBookOpened(
            command.schemeBookId(), command.schemeBookId().fundId(), command.by(), command.at()));
    return Outcome.accepted(command.schemeBookId());
  }

  @CommandHandler
  Outcome adopt(AdoptScheme command) {
    Scheme scheme = SchemeFile.read(command.content());
    Optional<Rejection> refusal =
        onlyAFundManagerAdopts(command.by())
            .or(() -> notTheSameTwice(scheme.terms(), command.effectiveFrom()))
            .or(() -> aVersionHasOneContent(scheme.terms()))
            .or(() -> notBeforeTheOneInForce(command.effectiveFrom(), command.at()));
    if (refusal.isPresent()) {
      return Outcome.rejected(refusal.get());
    }
    apply(adopted(command, scheme.terms()));
    return Outcome.accepted(scheme.termsOn(command.effectiveFrom(), command.effectiveFrom()));
  }

  private SchemeAdopted adopted(AdoptScheme command, SchemeTerms terms) {
    return new SchemeAdopted(
        schemeBookId,
        schemeBookId.fundId(),
        adoptions.size() + 1,
        terms.schemeId(),
        terms.version(),
        terms.title().zh(),
        terms.title().en(),
        command.effectiveFrom(),
        command.document(),
        command.content(),
        terms.digest(),
        command.by(),
        command.at());
  }

  @CommandHandler
  Outcome preview(PreviewScheme question) {
    return Outcome.accepted(SchemeFile.read(question.content()).terms());
  }

  @CommandHandler
  Outcome terms(AskSchemeTerms question) {
    return inForceOn(question.on())
        .map(a -> Outcome.accepted(a.scheme().termsOn(question.on(), a.effectiveFrom())))
        .orElseGet(() -> noneInForce(question.on()));
  }

  @CommandHandler
  Outcome caps(ComputeCaps question) {
    return inForceOn(question.on())
        .map(adoption -> CapEngine.compute(adoption.scheme(), question))
        .orElseGet(() -> noneInForce(question.on()));
  }

  @CommandHandler
  Outcome trial(TryScheme question) {
    return CapEngine.compute(SchemeFile.read(question.content()), question.question());
  }

  @CommandHandler
  Outcome rules(AskRules question) {
    return adoptions.stream()
        .filter(a -> a.schemeId().equals(question.schemeId()) && a.version() == question.version())
        .max(Comparator.comparing(Adoption::number))
        .map(AdoptedSchemes::rules)
        .orElseGet(() -> noneInForce(question.schemeId() + " " + question.version()));
  }

  private static Outcome rules(Adoption adoption) {
    SchemeTerms terms = adoption.scheme().terms();
    RuleTexts texts = RuleTexts.of(adoption.content());
    return Outcome.accepted(
        new SchemeRules(
            terms.schemeId(),
            terms.version(),
            terms.digest(),
            terms.title(),
            adoption.effectiveFrom(),
            texts.sources(),
            texts.caps(),
            terms.approval()));
  }

  @EventSourcingHandler
  void on(SchemeBookOpened event) {
    schemeBookId = event.schemeBookId();
  }

  @EventSourcingHandler
  void on(SchemeAdopted event) {
    adoptions.add(
        new Adoption(
            event.number(),
            event.schemeId(),
            event.version(),
            event.effectiveFrom(),
            event.digest(),
            event.content()));
  }

  // --- rules ---

  private static Optional<Rejection> onlyAFundManagerAdopts(Actor by) {
    return by.has(Role.FUND_MANAGER)
        ? Optional.empty()
        : Optional.of(new Rejection(KernelError.FUND_MANAGER_NEEDED, Facts.of("by", by.name())));
  }

  /** The latest adoption for a date already says just this. */
  private Optional<Rejection> notTheSameTwice(SchemeTerms terms, LocalDate effectiveFrom) {
    return adoptions.stream()
        .filter(a -> a.effectiveFrom().equals(effectiveFrom))
        .max(Comparator.comparing(Adoption::number))
        .filter(a -> a.digest().equals(terms.digest()))
        .map(
            a ->
                new Rejection(
                    SchemeError.SCHEME_ALREADY_ADOPTED,
                    Facts.of("schemeId", a.schemeId())
                        .and("version", a.version())
                        .and("effectiveFrom", effectiveFrom)));
  }

  private Optional<Rejection> aVersionHasOneContent(SchemeTerms terms) {
    return adoptions.stream()
        .filter(a -> a.schemeId().equals(terms.schemeId()) && a.version() == terms.version())
        .filter(a -> !a.digest().equals(terms.digest()))
        .findFirst()
        .map(
            a ->
                new Rejection(
                    SchemeError.SCHEME_VERSION_TAKEN,
                    Facts.of("schemeId", a.schemeId()).and("version", a.version())));
  }

  /** The time before the scheme that is in force on the day of adoption is settled. */
  private Optional<Rejection> notBeforeTheOneInForce(LocalDate effectiveFrom, Instant at) {
    return inForceOn(LocalDate.ofInstant(at, CHINA))
        .filter(a -> effectiveFrom.isBefore(a.effectiveFrom()))
        .map(
            a ->
                new Rejection(
                    SchemeError.EFFECTIVE_BEFORE_SCHEME_IN_FORCE,
                    Facts.of("effectiveFrom", effectiveFrom)
                        .and("inForceFrom", a.effectiveFrom())));
  }

  private Optional<Adoption> inForceOn(LocalDate on) {
    return adoptions.stream()
        .filter(a -> !a.effectiveFrom().isAfter(on))
        .max(Comparator.comparing(Adoption::effectiveFrom).thenComparing(Adoption::number));
  }

  private Outcome noneInForce(Object on) {
    String earliest =
        adoptions.stream()
            .map(Adoption::effectiveFrom)
            .min(Comparator.naturalOrder())
            .map(LocalDate::toString)
            .orElse("—");
    return Outcome.rejected(
        SchemeError.NO_SCHEME_IN_FORCE, Facts.of("on", on).and("earliest", earliest));
  }
}
