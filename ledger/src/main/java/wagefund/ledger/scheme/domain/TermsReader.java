package wagefund.ledger.scheme.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.scheme.command.AgreementTerms;
import wagefund.ledger.scheme.command.Days;
import wagefund.ledger.scheme.command.FundTerms;
import wagefund.ledger.scheme.command.OverrideTerms;
import wagefund.ledger.scheme.command.PartyTerms;
import wagefund.ledger.scheme.command.Rate;
import wagefund.ledger.scheme.command.RecoveryTerms;
import wagefund.ledger.scheme.command.RecoveryTerms.Interest;
import wagefund.ledger.scheme.command.SchemeError;
import wagefund.ledger.scheme.command.ScopeTerms;
import wagefund.ledger.scheme.command.Sector;
import wagefund.ledger.scheme.command.Situation;
import wagefund.ledger.scheme.command.Title;
import wagefund.ledger.scheme.command.ValidityTerms;

/** Reads the parts of a scheme file that are neither caps, nor approval, nor reference data. */
final class TermsReader {

  private final Problems problems;

  TermsReader(Problems problems) {
    this.problems = problems;
  }

  static Title title(Optional<Fields> block) {
    if (block.isEmpty()) {
      return new Title("", "");
    }
    Fields fields = block.get();
    String zh = fields.requiredText("zh", 120);
    String en = fields.optionalText("en", 200);
    fields.refuseOthers();
    return new Title(zh, en.isEmpty() ? zh : en);
  }

  ScopeTerms scope(Optional<Fields> block) {
    if (block.isEmpty()) {
      return new ScopeTerms(ScopeTerms.allSectors(), false, List.of(), false);
    }
    Fields fields = block.get();
    ScopeTerms scope =
        new ScopeTerms(
            sectors(fields),
            fields.truth("governmentInvestedOnly", false),
            eligible(fields),
            fields.truth("filedCaseRequired", false));
    fields.refuseOthers();
    return scope;
  }

  private Set<Sector> sectors(Fields fields) {
    Set<Sector> only = fields.wordSet("sectors", Sector.class);
    Set<Sector> except = fields.wordSet("exceptSectors", Sector.class);
    if (fields.has("sectors") && fields.has("exceptSectors")) {
      problems.add(
          SchemeError.FIELDS_EXCLUDE_EACH_OTHER,
          Facts.of("fields", "sectors, exceptSectors"),
          fields.place());
    }
    if (fields.has("sectors")) {
      return only;
    }
    Set<Sector> rest = EnumSet.allOf(Sector.class);
    rest.removeAll(except);
    return rest;
  }

  /** Each item is one situation, or a list of situations that must all be there. */
  private List<Set<Situation>> eligible(Fields fields) {
    List<Set<Situation>> eligible = new ArrayList<>();
    for (Node item : fields.items("situations", 1)) {
      List<Node> together = item instanceof Node.Items list ? list.items() : List.of(item);
      if (together.isEmpty()) {
        problems.add(
            SchemeError.LIST_SIZE, Facts.of("size", 0).and("allowed", "1 or more"), item.place());
      }
      Set<Situation> set = EnumSet.noneOf(Situation.class);
      for (Node node : together) {
        fields
            .word(node, Situation.class, Enum::name)
            .ifPresent(word -> fields.refuseTwice(!set.add(word), word.name(), node));
      }
      fields.refuseTwice(!set.isEmpty() && eligible.contains(set), set.toString(), item);
      eligible.add(set);
    }
    return eligible;
  }

  PartyTerms parties(Optional<Fields> block) {
    if (block.isEmpty()) {
      return new PartyTerms(List.of(), Set.of(), Set.of(), true);
    }
    Fields fields = block.get();
    List<PartyTerms.Applicant> applicants = new ArrayList<>();
    for (Node item : fields.items("applicants", 1)) {
      Fields applicant = new Fields(item, problems);
      applicants.add(
          new PartyTerms.Applicant(
              applicant.requiredWord("party", PartyTerms.Party.class),
              applicant.wordSet("situations", Situation.class)));
      applicant.refuseOthers();
    }
    PartyTerms parties =
        new PartyTerms(
            applicants,
            fields.wordSet("payees", PartyTerms.Payee.class),
            fields.wordSet("debtors", PartyTerms.Debtor.class),
            fields.truth("debtorMayChange", true));
    fields.refuseOthers();
    return parties;
  }

  AgreementTerms agreement(Optional<Fields> block) {
    if (block.isEmpty()) {
      return new AgreementTerms(false, Set.of(), Set.of(), AgreementTerms.NeededBy.LATER);
    }
    Fields fields = block.get();
    AgreementTerms agreement =
        new AgreementTerms(
            fields.truth("required", true),
            fields.wordSet("exceptIn", Situation.class),
            fields.wordSet("mustState", AgreementTerms.Clause.class),
            fields
                .word("neededBy", AgreementTerms.NeededBy.class)
                .orElse(AgreementTerms.NeededBy.REQUEST));
    fields.refuseOthers();
    return agreement;
  }

  ValidityTerms validity(Optional<Fields> block) {
    if (block.isEmpty()) {
      return ValidityTerms.NONE;
    }
    Fields fields = block.get();
    ValidityTerms validity =
        new ValidityTerms(
            fields.block("undecided").map(TermsReader::period),
            fields.block("unreleased").map(TermsReader::period));
    fields.refuseOthers();
    return validity;
  }

  Optional<OverrideTerms> override(Optional<Fields> block) {
    return block.map(
        fields -> {
          Role role = deciding(fields);
          Optional<Fields> title = fields.block("title");
          OverrideTerms override =
              new OverrideTerms(
                  role,
                  title.isPresent() ? title(title) : new Title(role.zh(), role.en()),
                  fields.count("workingDays", 1, 365));
          fields.refuseOthers();
          return override;
        });
  }

  /** The roles that decide on money. */
  private enum Deciding {
    CHECKER,
    REVIEWER,
    APPROVER,
    GOVERNMENT
  }

  static Role deciding(Fields fields) {
    return Role.valueOf(fields.requiredWord("role", Deciding.class).name());
  }

  static Optional<Role> escalatingTo(Fields fields) {
    return fields.word("escalateTo", Deciding.class).map(role -> Role.valueOf(role.name()));
  }

  FundTerms fund(Optional<Fields> block) {
    if (block.isEmpty()) {
      return new FundTerms(
          FundTerms.Kind.EMERGENCY_FUND,
          Map.of(),
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
    Fields fields = block.get();
    FundTerms fund =
        new FundTerms(
            fields.word("kind", FundTerms.Kind.class).orElse(FundTerms.Kind.EMERGENCY_FUND),
            floors(fields),
            fields.wordSet("sources", FundTerms.Source.class),
            fields.word("custody", FundTerms.Custody.class),
            fields.word("heldBy", FundTerms.Holder.class),
            replenishment(fields.block("replenishment")),
            fields.word("carryOver", FundTerms.CarryOver.class));
    fields.refuseOthers();
    return fund;
  }

  private Map<FundTerms.Level, Money> floors(Fields fields) {
    Map<FundTerms.Level, Money> floors = new EnumMap<>(FundTerms.Level.class);
    for (Node item : fields.items("floors", 1)) {
      Fields floor = new Fields(item, problems);
      FundTerms.Level level = floor.requiredWord("level", FundTerms.Level.class);
      fields.refuseTwice(floors.containsKey(level), level.name(), item);
      floors.put(level, floor.requiredAmountAboveZero("amount"));
      floor.refuseOthers();
    }
    return floors;
  }

  private Optional<FundTerms.Replenishment> replenishment(Optional<Fields> block) {
    return block.map(
        fields -> {
          FundTerms.Replenishment replenishment =
              new FundTerms.Replenishment(
                  fields.requiredWord("trigger", FundTerms.Trigger.class),
                  fields.block("within").map(TermsReader::period));
          fields.refuseOthers();
          return replenishment;
        });
  }

  static Days period(Fields fields) {
    Days days = days(fields);
    fields.refuseOthers();
    return days;
  }

  private static Days days(Fields fields) {
    return new Days(
        fields.requiredCount("days", 1, 3650), fields.requiredWord("counted", Days.Counted.class));
  }

  /** 民法典第一百八十八条. */
  private static final int LIMITATION_YEARS = 3;

  /** 民事诉讼法第九十五条, as amended in 2023. */
  private static final int PUBLIC_NOTICE_DAYS = 30;

  RecoveryTerms recovery(Optional<Fields> block) {
    if (block.isEmpty()) {
      return new RecoveryTerms(
          Optional.empty(),
          Set.of(),
          Interest.NONE,
          Optional.empty(),
          true,
          Optional.empty(),
          LIMITATION_YEARS,
          PUBLIC_NOTICE_DAYS);
    }
    Fields fields = block.get();
    RecoveryTerms recovery =
        new RecoveryTerms(
            fields.block("due").map(TermsReader::due),
            fields.wordSet("pursuedBy", RecoveryTerms.Pursuer.class),
            fields.block("interest").map(this::interest).orElse(Interest.NONE),
            fields.word("allocation", RecoveryTerms.Allocation.class),
            fields.truth("documentMayOverride", true),
            fields.block("writeOff").map(this::writeOff),
            fields.count("limitationYears", 1, 30).orElse(LIMITATION_YEARS),
            fields.count("publicNoticeDays", 1, 365).orElse(PUBLIC_NOTICE_DAYS));
    fields.refuseOthers();
    return recovery;
  }

  private static RecoveryTerms.Due due(Fields fields) {
    RecoveryTerms.Due due =
        new RecoveryTerms.Due(
            days(fields),
            fields
                .word("from", RecoveryTerms.Due.ClockStart.class)
                .orElse(RecoveryTerms.Due.ClockStart.PAYMENT));
    fields.refuseOthers();
    return due;
  }

  private Interest interest(Fields fields) {
    Interest.Method method = fields.requiredWord("method", Interest.Method.class);
    Interest.InterestStart from =
        fields.word("from", Interest.InterestStart.class).orElse(Interest.InterestStart.DUE_DATE);
    Optional<Rate> rate = Optional.empty();
    int dayBasis = 365;
    if (method == Interest.Method.SIMPLE || method == Interest.Method.LPR) {
      rate = fields.percent("annualPercent", 100);
      dayBasis = dayBasis(fields);
    }
    if (method == Interest.Method.SIMPLE && !fields.has("annualPercent")) {
      problems.add(
          SchemeError.FIELD_MISSING,
          Facts.of("field", "annualPercent").and("expected", "percentage"),
          fields.place());
    }
    fields.refuseOthers();
    return new Interest(method, rate.orElse(new Rate(0)), dayBasis, from);
  }

  private int dayBasis(Fields fields) {
    int before = problems.count();
    int dayBasis = fields.count("dayBasis", 360, 365).orElse(365);
    if (problems.count() == before && dayBasis != 360 && dayBasis != 365) {
      problems.add(
          SchemeError.NUMBER_OUT_OF_RANGE,
          Facts.of("value", dayBasis).and("allowed", "360 or 365"),
          fields.node("dayBasis").map(Node::place).orElse(fields.place()));
    }
    return dayBasis;
  }

  private RecoveryTerms.WriteOff writeOff(Fields fields) {
    Set<RecoveryTerms.WriteOff.Condition> conditions =
        fields.wordSet("conditions", RecoveryTerms.WriteOff.Condition.class);
    Role role = deciding(fields);
    RecoveryTerms.WriteOff writeOff =
        new RecoveryTerms.WriteOff(
            conditions,
            fields
                .word("need", RecoveryTerms.WriteOff.Need.class)
                .orElse(RecoveryTerms.WriteOff.Need.ANY),
            fields.count("overdueYears", 1, 30),
            role,
            new ApprovalReader(problems).read(fields, ApprovalReader.checkedThen(role)));
    fields.refuseOthers();
    return writeOff;
  }
}
