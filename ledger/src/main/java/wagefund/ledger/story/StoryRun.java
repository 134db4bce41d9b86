package wagefund.ledger.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One story, run against one ledger. */
final class StoryRun {

  private static final String NOTHING = "nothing";

  private final Story story;
  private final StoryLedger ledger;
  private final StoryPrinter printer;
  private final StoryIds ids = new StoryIds();
  private final Preparation preparation;
  private final List<Row> all = new ArrayList<>();
  private final List<String> written = new ArrayList<>();
  private final KnownDays knownDays = new KnownDays();
  private final boolean asksWhatWasKnown;
  private String position = "";
  private Figures before = Figures.NONE;
  private Optional<Sent> last = Optional.empty();

  StoryRun(Story story, StoryLedger ledger, StoryPrinter printer) {
    this.story = story;
    this.ledger = ledger;
    this.printer = printer;
    this.preparation = new Preparation(story, ledger, ids);
    this.asksWhatWasKnown =
        story.steps().stream()
            .flatMap(step -> step.expected().stream())
            .anyMatch(expectation -> AsKnown.of(expectation.figure()).isPresent());
  }

  private record Sent(Prepared prepared, Answer answer) {}

  StoryResult run() {
    printer.begin(story);
    int done = 0;
    for (Step step : story.steps()) {
      done++;
      List<Row> rows = new ArrayList<>();
      boolean goOn = step(step, rows);
      all.addAll(rows);
      printer.step(step, rows);
      if (!goOn) {
        break;
      }
    }
    StoryResult result = new StoryResult(story, done, List.copyOf(all));
    printer.end(result);
    return result;
  }

  /** Whether the story can go on. */
  private boolean step(Step step, List<Row> rows) {
    try {
      return switch (step.deeds().get(0).action().kind()) {
        case RESTART -> restart(step, rows);
        case RETRY -> retry(step, rows);
        default -> act(step, rows);
      };
    } catch (NotPossible e) {
      rows.add(new Row("possible", "yes", e.why()));
      return false;
    } catch (IllegalStateException | UncheckedIOException e) {
      rows.add(new Row("the ledger", "answers", String.valueOf(e.getMessage())));
      return false;
    }
  }

  private boolean restart(Step step, List<Row> rows) {
    ledger.restart();
    Figures after = figures(step);
    rows.add(new Row("changed by the restart", NOTHING, before.difference(after).orElse(NOTHING)));
    compare(step, after, Map.of(), rows);
    return true;
  }

  /** The same request with the same key: the same answer, and no second effect. */
  private boolean retry(Step step, List<Row> rows) {
    Sent first = last.orElseThrow(() -> new NotPossible("nothing was sent before"));
    Optional<Refusal> refusal = step.deeds().get(0).refused();
    Answer again = first.prepared().send(ledger.api());
    if (refusal.isPresent() || !first.answer().isAccepted()) {
      judge(first.prepared().deed(), refusal, again, rows);
    } else {
      rows.add(new Row("answer", "the same again", same(first.answer(), again)));
    }
    noteEffects(List.of(new Sent(first.prepared(), again)));
    Figures after = figures(step);
    if (first.answer().isAccepted() || !again.isAccepted()) {
      rows.add(new Row("changed by the retry", NOTHING, before.difference(after).orElse(NOTHING)));
    }
    compare(step, after, Map.of(), rows);
    return true;
  }

  private static String same(Answer first, Answer again) {
    if (!again.isAccepted()) {
      return "refused: " + String.join(", ", again.codes());
    }
    if (!again.body().equals(first.body())) {
      return "another answer: " + Json.write(again.body());
    }
    return again.replayed() ? "the same again" : "the same, but not marked as given before";
  }

  private boolean act(Step step, List<Row> rows) {
    List<Prepared> prepared = new ArrayList<>();
    for (Deed deed : step.deeds()) {
      prepared.add(preparation.prepare(deed, key(step, deed, prepared.size()), position));
    }
    List<Sent> sent = prepared.size() == 1 ? List.of(send(prepared.get(0))) : together(prepared);
    noteEffects(sent);
    last = sent.size() == 1 ? Optional.of(sent.get(0)) : Optional.empty();
    Figures after = figures(step);
    boolean goOn = true;
    Map<String, String> own = new LinkedHashMap<>();
    boolean counted =
        step.expected().stream().anyMatch(e -> e.figure().matches("(accepted|rejected).*"));
    for (Sent one : sent) {
      Deed deed = one.prepared().deed();
      boolean open = step.together() && counted && deed.refused().isEmpty();
      goOn &= open || judge(deed, deed.refused(), one.answer(), rows);
      own.putAll(answered(one));
    }
    if (sent.stream().noneMatch(one -> one.answer().isAccepted())) {
      rows.add(
          new Row("changed by the refusal", NOTHING, before.difference(after).orElse(NOTHING)));
    }
    count(sent, own);
    compare(step, after, own, rows);
    return goOn;
  }

  private String key(Step step, Deed deed, int part) {
    String own = deed.key().isEmpty() ? "step-" + step.number() : "key-" + deed.key();
    String name =
        story.name().matches("[\\x21-\\x7E]*") ? story.name() : "" + story.name().hashCode();
    return name + "." + own + (part == 0 || !deed.key().isEmpty() ? "" : "." + part);
  }

  private Sent send(Prepared prepared) {
    return new Sent(prepared, prepared.send(ledger.api()));
  }

  /** All at the same moment, as far as a machine can. */
  private List<Sent> together(List<Prepared> prepared) {
    ExecutorService officers = Executors.newFixedThreadPool(prepared.size());
    CyclicBarrier start = new CyclicBarrier(prepared.size());
    try {
      List<Future<Sent>> sending = new ArrayList<>();
      for (Prepared one : prepared) {
        sending.add(
            officers.submit(
                () -> {
                  awaitAll(start);
                  return send(one);
                }));
      }
      List<Sent> sent = new ArrayList<>();
      for (Future<Sent> one : sending) {
        sent.add(one.get());
      }
      return sent;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      officers.shutdownNow();
    }
  }

  private static void awaitAll(CyclicBarrier start) throws InterruptedException {
    try {
      start.await();
    } catch (BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Remembers the ids that were given, and up to where the ledger must be read from now on. */
  private void noteEffects(List<Sent> sent) {
    for (Sent one : sent) {
      Answer answer = one.answer();
      if (!answer.position().isEmpty()) {
        written.add(answer.position());
      }
      if (!answer.isAccepted()) {
        continue;
      }
      Action action = one.prepared().deed().action();
      action
          .creates()
          .ifPresent(
              name ->
                  action
                      .kind()
                      .creates()
                      .ifPresent(thing -> ids.put(thing, name, answer.body().path("id").asText())));
      noteParts(action, answer);
      String advance = action.name(Thing.ADVANCE).orElse("");
      action
          .name(Thing.PAYROLL)
          .filter(payroll -> action.creates().isPresent())
          .ifPresent(
              payroll -> ids.digest("payroll " + payroll, answer.body().path("digest").asText()));
      if (action.kind() == Kind.REQUEST_WRITE_OFF) {
        ids.digest(
            "writeOff " + action.name(Thing.WRITE_OFF).orElse(""),
            answer.body().path("digest").asText());
      }
      if (action.kind() == Kind.REQUEST_ADVANCE) {
        ids.digest(advance, answer.body().path("digest").asText());
      }
      if (action.kind() == Kind.RELEASE) {
        ids.batch(advance, answer.body().path("batchId").asText());
      }
    }
  }

  /** Each part of a wire is a receipt of its own, and may have been given a name. */
  private void noteParts(Action action, Answer answer) {
    if (action.kind() != Kind.WIRE && action.kind() != Kind.IDENTIFY) {
      return;
    }
    JsonNode told = action.body().path("parts");
    JsonNode given = answer.body().path("parts");
    for (int i = 0; i < told.size(); i++) {
      String name = told.path(i).path(Thing.RECEIPT.field()).asText();
      if (!name.isEmpty()) {
        ids.put(Thing.RECEIPT, name, given.path(i).path("id").asText());
      }
    }
  }

  private Figures figures(Step step) {
    String token = ledger.tokenOf(Officer.AUDITOR);
    for (String write : written) {
      ledger.api().awaitShown(token, write);
      position = write;
    }
    written.clear();
    LocalDate on = step.deeds().get(0).on();
    if (asksWhatWasKnown) {
      knownDays.note(on, ledger.api(), token, position, ids);
    }
    return new FiguresReader(ledger.api(), token, position, on).read(ids);
  }

  /** What a question with two dates is answered with. */
  private String known(String figure, Map<AsKnown, Figures> answers) {
    AsKnown question = AsKnown.of(figure).orElseThrow();
    Figures answer =
        answers.computeIfAbsent(
            question,
            asked ->
                knownDays.answer(
                    asked, ledger.api(), ledger.tokenOf(Officer.AUDITOR), position, ids));
    return actual(figure.substring(question.prefix().length()), answer, Map.of());
  }

  /** Whether the answer is what the story says, or the story can at least go on. */
  private static boolean judge(
      Deed deed, Optional<Refusal> refusal, Answer answer, List<Row> rows) {
    String what = deed.by().isEmpty() ? "answer" : deed.inWords();
    if (refusal.isEmpty()) {
      if (!answer.isAccepted()) {
        rows.add(
            new Row(
                what,
                "accepted",
                "refused: " + String.join(", ", answer.codes()) + " " + answer.detail()));
      }
      return answer.isAccepted();
    }
    String code = refusal.get().code();
    String actual = answer.isAccepted() ? "accepted" : String.join(", ", answer.codes());
    rows.add(new Row("refused with", code, answer.codes().contains(code) ? code : actual));
    refusal
        .get()
        .facts()
        .forEach(
            (fact, value) -> rows.add(new Row("fact " + fact, value, fact(answer, fact, value))));
    return true;
  }

  /** An amount may be written as 120 or 120.00. */
  private static String fact(Answer answer, String name, String expected) {
    JsonNode fact = answer.body().path("facts").path(name);
    for (JsonNode problem : answer.body().path("problems")) {
      fact = fact.isMissingNode() ? problem.path("facts").path(name) : fact;
    }
    String actual =
        fact.isMissingNode() ? NOTHING : fact.isValueNode() ? fact.asText() : fact.toString();
    return amount(actual).isPresent() && amount(actual).equals(amount(expected))
        ? expected
        : actual;
  }

  private static Optional<String> amount(String text) {
    String plain = text.replace(",", "");
    return plain.matches("\\d{1,13}(\\.\\d{1,2})?")
        ? Optional.of(wagefund.ledger.kernel.Money.ofYuan(plain).toString())
        : Optional.empty();
  }

  /** What the answer itself says, for a receipt and a preview. */
  private static Map<String, String> answered(Sent sent) {
    Map<String, String> own = new LinkedHashMap<>();
    JsonNode body = sent.answer().body();
    Kind kind = sent.prepared().deed().action().kind();
    if (sent.answer().isAccepted() && (kind == Kind.WIRE || kind == Kind.IDENTIFY)) {
      own.put("wire unidentified", body.path("unidentified").asText());
    }
    if (sent.answer().isAccepted() && (kind == Kind.RECEIPT || kind == Kind.USE_OVER_RECOVERY)) {
      for (Figure figure : Figure.OF_RECEIPT) {
        own.put("receipt " + figure.name(), body.path(figure.name()).asText());
      }
    }
    if (sent.answer().isAccepted() && kind == Kind.DISTRIBUTE) {
      for (Figure figure : Figure.OF_DISTRIBUTION) {
        own.put("distribution " + figure.name(), body.path(figure.name()).asText());
      }
    }
    if (sent.answer().isAccepted() && kind == Kind.PREVIEW_ADVANCE) {
      own.put("preview total", body.path("total").asText());
      own.put("preview cap", body.path("cap").asText());
      FiguresReader.caps("preview", body, own);
    }
    return own;
  }

  private static void count(List<Sent> sent, Map<String, String> own) {
    long accepted = sent.stream().filter(one -> one.answer().isAccepted()).count();
    own.put("accepted", String.valueOf(accepted));
    own.put("rejected", String.valueOf(sent.size() - accepted));
    Map<String, Integer> codes = new LinkedHashMap<>();
    for (Sent one : sent) {
      one.answer().codes().stream().findFirst().ifPresent(c -> codes.merge(c, 1, Integer::sum));
    }
    codes.forEach((code, n) -> own.put("rejected " + code, String.valueOf(n)));
  }

  private void compare(Step step, Figures after, Map<String, String> own, List<Row> rows) {
    List<String> broken = Identities.broken(after);
    String identity = broken.isEmpty() ? "holds" : String.join("; ", broken);
    String books = Identities.unbalanced(after).orElse("balanced");
    Map<AsKnown, Figures> answers = new HashMap<>();
    for (Expectation expectation : step.expected()) {
      String figure = expectation.figure();
      boolean twoDates = AsKnown.of(figure).isPresent();
      String actual =
          switch (figure) {
            case "identity" -> identity;
            case "trial balance" -> books;
            default -> twoDates ? known(figure, answers) : actual(figure, after, own);
          };
      rows.add(new Row(figure, expectation.value(), actual));
    }
    if (!broken.isEmpty() && !expects(step, "identity")) {
      rows.add(new Row("identity", "holds", identity));
    }
    if (!books.equals("balanced") && !expects(step, "trial balance")) {
      rows.add(new Row("trial balance", "balanced", books));
    }
    before = after;
  }

  private static boolean expects(Step step, String figure) {
    return step.expected().stream().anyMatch(e -> e.figure().equals(figure));
  }

  private static String actual(String figure, Figures after, Map<String, String> own) {
    String answered = own.get(figure);
    if (answered != null) {
      return answered;
    }
    if (figure.startsWith("account ")) {
      return after.account(figure);
    }
    boolean counts = figure.endsWith(" lines") || figure.startsWith("rejected ");
    return after.find(figure).orElse(counts ? "0" : NOTHING);
  }
}
