package wagefund.ledger.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static wagefund.ledger.architecture.Checks.dependOnlyWhere;
import static wagefund.ledger.architecture.Checks.find;
import static wagefund.ledger.architecture.Checks.neverDependWhere;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of the house, in the order in which a reader meets the rooms. */
final class Rules {

  /** What an aggregate may take from the framework. */
  static final Set<String> FRAMEWORK_OF_THE_DOMAIN =
      Set.of(
          "org.axonframework.commandhandling.CommandHandler",
          "org.axonframework.eventsourcing.EventSourcingHandler",
          "org.axonframework.modelling.command.AggregateCreationPolicy",
          "org.axonframework.modelling.command.AggregateIdentifier",
          "org.axonframework.modelling.command.AggregateLifecycle",
          "org.axonframework.modelling.command.ApplyMore",
          "org.axonframework.modelling.command.CreationPolicy",
          "org.axonframework.modelling.command.TargetAggregateIdentifier",
          "org.axonframework.spring.stereotype.Aggregate");

  /** What a desk, which asks several aggregates in one transaction, may take besides. */
  static final Set<String> FRAMEWORK_OF_A_DESK = Set.of("org.springframework.stereotype.Component");

  /** How a desk says that all is to be undone. */
  static final String UNDOES_ALL = ".platform.write.RejectedInside";

  /** What a command may take from the framework: whom it is for. */
  static final Set<String> FRAMEWORK_OF_A_COMMAND =
      Set.of(
          "org.axonframework.commandhandling.RoutingKey",
          "org.axonframework.modelling.command.AggregateIdentifier",
          "org.axonframework.modelling.command.TargetAggregateIdentifier");

  /** What the wiring must be able to name besides aggregates, with the reason beside it. */
  static final Set<String> PUBLIC_ALL_THE_SAME =
      Set.of("PostingProfiles", "Entry", "WarningRuleFile");

  /** Endings that say nothing of what a class is. */
  static final List<String> EMPTY_ENDINGS =
      List.of("Service", "Manager", "Helper", "Util", "Utils", "Impl", "Dto", "Mapper");

  /** Kernel classes that read a table that comes with the ledger, in YAML. */
  static final Set<String> READS_YAML_IN_KERNEL = Set.of("Banks");

  /** The classes that turn the text of a scheme, posting profile or warning rules into values. */
  static final Set<String> READS_TEXT_IN_DOMAIN = Set.of("SchemeText", "ProfileText", "RuleText");

  /** Parts that read or write rates, so that a decimal number is what they are about. */
  static final Set<String> READS_RATES = Set.of("kernel", "scheme");

  private static final Set<String> FLOATING =
      Set.of("float", "double", "java.lang.Float", "java.lang.Double");

  private static final Set<String> CLOCKS_AND_CHANCE =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.Math.random",
          "java.util.UUID.randomUUID",
          "java.util.Random.<init>",
          "java.util.Date.<init>",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.system");

  private static final Set<String> WRITES =
      Set.of(
          "insertInto",
          "insertQuery",
          "update",
          "updateQuery",
          "deleteFrom",
          "delete",
          "deleteQuery",
          "mergeInto",
          "truncate",
          "truncateTable",
          "batch",
          "batchInsert",
          "batchUpdate",
          "batchDelete",
          "batchStore",
          "batchMerge",
          "executeInsert",
          "executeUpdate",
          "executeDelete",
          "loadInto",
          "store",
          "merge");

  private Rules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("Features are free of cycles", "cycles", Rules::noCycles),
        new Rule(
            "Across features only commands and events are seen", "across", Rules::onlyMessages),
        new Rule("Every class is in a known room, the kernel or the wiring", "rooms", Rules::rooms),
        new Rule("The kernel knows nothing but Java", "kernelalone", Rules::kernelAlone),
        new Rule(
            "An aggregate decides by its own state: it asks nobody and looks nothing up",
            "aggregatealone",
            Rules::aggregateAlone),
        new Rule(
            "A domain knows messages, its own store, the kernel and a few annotations",
            "domainalone",
            Rules::domainAlone),
        new Rule(
            "An event knows events, closed lists and the kernel", "eventalone", Rules::eventAlone),
        new Rule("A command knows messages and the kernel", "commandalone", Rules::commandAlone),
        new Rule(
            "Messages and view rows are records, enums or sealed interfaces",
            "records",
            Rules::records),
        new Rule(
            "Only views, stores, reporting and the wiring touch the database",
            "database",
            Rules::database),
        new Rule("In a view only projections write", "writers", Rules::onlyProjectionsWrite),
        new Rule("A process decides nothing on stale reads", "staleread", Rules::noStaleReads),
        new Rule("Nobody depends on the journal", "onjournal", Rules::nobodyOnJournal),
        new Rule("The web never reaches into a domain", "webdomain", Rules::webNeverOnDomain),
        new Rule(
            "No clock is read and no chance is drawn outside the kernel", "clock", Rules::noClock),
        new Rule("No figure is a floating-point number", "floating", Rules::noFloating),
        new Rule(
            "Decimal numbers are for parsing, printing and allocating money",
            "decimals",
            Rules::decimals),
        new Rule("Event-sourcing handlers assign only", "handlers", Rules::handlersAssign),
        new Rule("No class has a name that says nothing", "names", Rules::names),
        new Rule(
            "What is inside a domain, a process or a web room is not public",
            "visible",
            Rules::packagePrivate),
        new Rule(
            "Reporting knows no Axon, no Spring and nothing of the ledger",
            "statements",
            Rules::reportingAlone));
  }

  private static ArchRule noCycles(House house) {
    return slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(JavaClass type) {
                return house.isInFeature(type)
                    ? SliceIdentifier.of(house.part(type))
                    : SliceIdentifier.ignore();
              }

              @Override
              public String getDescription() {
                return "features";
              }
            })
        .should()
        .beFreeOfCycles();
  }

  private static ArchRule onlyMessages(House house) {
    return classes()
        .that(house.inFeature())
        .should(
            neverDependWhere(
                d ->
                    house.isInFeature(d.getTargetClass())
                        && !house.sameFeature(d.getOriginClass(), d.getTargetClass())
                        && !House.SEEN_ACROSS_FEATURES.contains(house.room(d.getTargetClass()))));
  }

  private static ArchRule rooms(House house) {
    return classes()
        .that(house.inside())
        .should(
            find(
                type ->
                    house.isInKnownRoom(type) || house.isInKernel(type) || house.isWiring(type)
                        ? Stream.empty()
                        : Stream.of("in no known room")));
  }

  private static ArchRule kernelAlone(House house) {
    return classes()
        .that(DescribedPredicate.describe("are in the kernel", house::isInKernel))
        .should(
            dependOnlyWhere(
                d ->
                    isJava(target(d))
                        || house.isInKernel(target(d))
                        || (READS_YAML_IN_KERNEL.contains(d.getOriginClass().getSimpleName())
                            && target(d).getName().startsWith("com.fasterxml.jackson."))));
  }

  private static ArchRule aggregateAlone(House house) {
    return classes()
        .that(house.inRoom("domain"))
        .and(DescribedPredicate.describe("are aggregates", Rules::isAggregate))
        .should(
            dependOnlyWhere(
                d ->
                    isJava(target(d))
                        || (house.isInKernel(target(d)) && !isCommands(house, target(d)))
                        || FRAMEWORK_OF_THE_DOMAIN.contains(target(d).getName())
                        || house.room(target(d)).equals("event")
                        || (house.sameFeature(d.getOriginClass(), target(d))
                            && Set.of("command", "domain").contains(house.room(target(d))))));
  }

  private static ArchRule domainAlone(House house) {
    return classes()
        .that(house.inRoom("domain"))
        .should(
            dependOnlyWhere(
                d ->
                    isJava(target(d))
                        || house.isInKernel(target(d))
                        || FRAMEWORK_OF_THE_DOMAIN.contains(target(d).getName())
                        || (READS_TEXT_IN_DOMAIN.contains(d.getOriginClass().getSimpleName())
                            && target(d).getName().startsWith("com.fasterxml.jackson."))
                        || FRAMEWORK_OF_A_DESK.contains(target(d).getName())
                        || target(d).getName().equals(house.root() + UNDOES_ALL)
                        || isMessage(house, target(d))
                        || (house.sameFeature(d.getOriginClass(), target(d))
                            && Set.of("domain", "store").contains(house.room(target(d))))));
  }

  private static ArchRule eventAlone(House house) {
    return classes()
        .that(house.inRoom("event"))
        .should(
            dependOnlyWhere(
                d ->
                    isJava(target(d))
                        || house.isInKernel(target(d))
                        || house.room(target(d)).equals("event")
                        || (isMessage(house, target(d)) && target(d).isEnum())));
  }

  private static ArchRule commandAlone(House house) {
    return classes()
        .that(house.inRoom("command"))
        .should(
            dependOnlyWhere(
                d ->
                    isJava(target(d))
                        || house.isInKernel(target(d))
                        || FRAMEWORK_OF_A_COMMAND.contains(target(d).getName())
                        || isMessage(house, target(d))));
  }

  private static boolean isMessage(House house, JavaClass type) {
    return Set.of("command", "event").contains(house.room(type));
  }

  private static boolean isCommands(House house, JavaClass type) {
    return type.getName().equals(house.root() + ".kernel.Commands");
  }

  /** An interface in a command room is a question that others may ask; a view may ask too. */
  private static ArchRule records(House house) {
    ArchCondition<JavaClass> condition =
        find(
            type ->
                type.isRecord()
                        || type.isEnum()
                        || isPackageInfo(type)
                        || (type.isInterface() && type.reflect().isSealed())
                        || (house.room(type).equals("command") && type.isInterface())
                        || (house.room(type).equals("view")
                            && (type.isInterface() || touchesDatabase(type)))
                    ? Stream.empty()
                    : Stream.of("neither record nor enum nor sealed interface"));
    return classes()
        .that(house.inRoom("command", "event", "view"))
        .and()
        .areNotAnonymousClasses()
        .should(condition);
  }

  private static ArchRule database(House house) {
    return classes()
        .that(house.inside())
        .should(
            neverDependWhere(
                d ->
                    isDatabase(target(d))
                        && !Set.of("view", "store").contains(house.room(d.getOriginClass()))
                        && !house.isWiring(d.getOriginClass())));
  }

  private static ArchRule onlyProjectionsWrite(House house) {
    return classes()
        .that(house.inRoom("view"))
        .should(
            find(
                type ->
                    outermost(type).getSimpleName().endsWith("Projection")
                        ? Stream.empty()
                        : type.getCodeUnitAccessesFromSelf().stream()
                            .filter(a -> a.getTargetOwner().getName().startsWith("org.jooq."))
                            .filter(a -> WRITES.contains(a.getName()))
                            .map(JavaCodeUnitAccess::getDescription)));
  }

  private static ArchRule noStaleReads(House house) {
    return classes()
        .that(house.inRoom("process"))
        .should(
            neverDependWhere(d -> house.room(target(d)).equals("view") || isDatabase(target(d))));
  }

  private static ArchRule nobodyOnJournal(House house) {
    return classes()
        .that(house.inside())
        .should(
            neverDependWhere(
                d ->
                    house.isInside(target(d))
                        && house.part(target(d)).equals("journal")
                        && !house.sameFeature(d.getOriginClass(), target(d))
                        && !house.isWiring(d.getOriginClass())));
  }

  private static ArchRule webNeverOnDomain(House house) {
    return classes()
        .that(house.inRoom("web"))
        .should(neverDependWhere(d -> house.room(target(d)).equals("domain")));
  }

  private static ArchRule noClock(House house) {
    return classes()
        .that(house.inside())
        .should(
            find(
                type ->
                    house.isInKernel(type)
                        ? Stream.empty()
                        : type.getCodeUnitAccessesFromSelf().stream()
                            .filter(Rules::readsClockOrDrawsChance)
                            .map(JavaCodeUnitAccess::getDescription)));
  }

  private static boolean readsClockOrDrawsChance(JavaCodeUnitAccess<?> access) {
    String name = access.getTargetOwner().getName() + "." + access.getName();
    boolean now =
        access.getTargetOwner().getPackageName().equals("java.time")
            && access.getName().equals("now")
            && access.getTarget().getRawParameterTypes().stream()
                .noneMatch(p -> p.getName().equals("java.time.Clock"));
    boolean dateOfText =
        name.equals("java.util.Date.<init>")
            && !access.getTarget().getRawParameterTypes().isEmpty();
    return now || (CLOCKS_AND_CHANCE.contains(name) && !dateOfText);
  }

  private static ArchRule noFloating(House house) {
    return classes()
        .that(
            DescribedPredicate.describe(
                "are ours", type -> house.isInside(type) || house.isInReporting(type)))
        .should(
            find(type -> typesIn(type).filter(t -> FLOATING.contains(t)).map(t -> "uses " + t)));
  }

  private static ArchRule decimals(House house) {
    return classes()
        .that(house.inside())
        .should(
            find(
                type ->
                    READS_RATES.contains(house.part(type))
                        ? Stream.empty()
                        : typesIn(type)
                            .filter(t -> t.equals("java.math.BigDecimal"))
                            .map(t -> "uses " + t)));
  }

  /** The types of the fields, parameters and results of a class, and those that it calls. */
  private static Stream<String> typesIn(JavaClass type) {
    Stream<String> fields = type.getFields().stream().map(f -> f.getRawType().getName());
    Stream<String> units =
        type.getCodeUnits().stream()
            .flatMap(u -> Stream.concat(Stream.of(u.getRawReturnType()), parameters(u)))
            .map(JavaClass::getName);
    Stream<String> calls =
        type.getCodeUnitAccessesFromSelf().stream()
            .map(a -> a.getTarget().getRawReturnType().getName());
    return Stream.of(fields, units, calls).flatMap(s -> s).distinct();
  }

  private static Stream<JavaClass> parameters(JavaCodeUnit unit) {
    return unit.getRawParameterTypes().stream();
  }

  private static ArchRule handlersAssign(House house) {
    return classes()
        .that(house.inRoom("domain"))
        .should(
            find(
                type ->
                    type.getMethods().stream()
                        .filter(
                            m ->
                                m.isAnnotatedWith(
                                    "org.axonframework.eventsourcing.EventSourcingHandler"))
                        .flatMap(m -> m.getCallsFromSelf().stream())
                        .filter(call -> !isAssigning(house, call))
                        .map(call -> call.getDescription())));
  }

  /** Reading a message, comparing values and filling a collection is all that assigning needs. */
  private static boolean isAssigning(House house, JavaCall<?> call) {
    JavaClass owner = call.getTargetOwner();
    boolean fails = owner.isAssignableTo(Throwable.class);
    boolean asks = isCommands(house, owner);
    return !fails
        && !asks
        && (isJava(owner)
            || house.isInKernel(owner)
            || (house.isInside(owner) && !house.room(owner).equals("command")));
  }

  private static ArchRule names(House house) {
    return classes()
        .that(
            DescribedPredicate.describe(
                "are ours", type -> house.isInside(type) || house.isInReporting(type)))
        .should(
            find(
                type ->
                    EMPTY_ENDINGS.stream()
                        .filter(type.getSimpleName()::endsWith)
                        .map(ending -> "ends in " + ending)));
  }

  private static ArchRule packagePrivate(House house) {
    return classes()
        .that(house.inRoom("domain", "process", "web"))
        .should(
            find(
                type ->
                    type.getModifiers().contains(JavaModifier.PUBLIC)
                            && type.isTopLevelClass()
                            && !isAggregate(type)
                            && !PUBLIC_ALL_THE_SAME.contains(type.getSimpleName())
                        ? Stream.of("is public")
                        : Stream.empty()));
  }

  /** The wiring must be able to name an aggregate. */
  private static boolean isAggregate(JavaClass type) {
    return type.getFields().stream()
        .anyMatch(
            f -> f.isAnnotatedWith("org.axonframework.modelling.command.AggregateIdentifier"));
  }

  private static ArchRule reportingAlone(House house) {
    return classes()
        .that(DescribedPredicate.describe("are in reporting", house::isInReporting))
        .should(
            neverDependWhere(
                d -> {
                  String name = target(d).getName();
                  return name.startsWith("org.axonframework.")
                      || name.startsWith("org.springframework.")
                      || name.startsWith(House.LEDGER.root() + ".");
                }));
  }

  private static JavaClass target(Dependency dependency) {
    JavaClass target = dependency.getTargetClass();
    return target.isArray() ? target.getBaseComponentType() : target;
  }

  private static boolean isJava(JavaClass type) {
    return type.isPrimitive()
        || type.getPackageName().startsWith("java.")
        || type.getPackageName().equals("org.jspecify.annotations");
  }

  private static boolean isDatabase(JavaClass type) {
    return type.getPackageName().startsWith("org.jooq")
        || type.getPackageName().startsWith("wagefund.schema")
        || type.getPackageName().startsWith("java.sql")
        || type.getPackageName().startsWith("javax.sql")
        || type.getPackageName().startsWith("org.springframework.jdbc");
  }

  private static boolean touchesDatabase(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream().anyMatch(d -> isDatabase(target(d)));
  }

  private static boolean isPackageInfo(JavaClass type) {
    return type.getSimpleName().equals("package-info");
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Rules::outermost).orElse(type);
  }
}
