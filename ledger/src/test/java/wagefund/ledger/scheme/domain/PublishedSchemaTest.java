package wagefund.ledger.scheme.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.scheme.command.SchemeError;

/** The published JSON Schema and the ledger judge scheme files alike. */
class PublishedSchemaTest {

  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  /** What docs/scheme-format.md says a schema cannot check. */
  private static final Set<String> BEYOND_A_SCHEMA =
      Set.of(
          SchemeError.NAME_TWICE.name(),
          SchemeError.CAPS_TOO_DEEP.name(),
          SchemeError.CAP_LEVEL_CONFLICT.name(),
          SchemeError.REFERENCE_TWICE.name(),
          SchemeError.APPROVAL_TOO_SHORT.name(),
          SchemeError.STAGE_NEVER_NEEDED.name(),
          SchemeError.RATE_NEVER_HOLDS.name(),
          SchemeError.VALUE_TWICE.name(),
          KernelError.AMOUNT_MORE_THAN_TWO_DECIMALS.name());

  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(SchemeExamples.docs("scheme.schema.json"));

  /** The shipped schemes and the full examples of the documentation. */
  static Stream<String> schemes() {
    Stream<String> documented =
        Pattern.compile("```yaml\n(format: 1\n.*?)```", Pattern.DOTALL)
            .matcher(SchemeExamples.docs("scheme-format.md"))
            .results()
            .map(found -> found.group(1));
    return Stream.concat(SchemeExamples.SHIPPED.stream().map(SchemeExamples::shipped), documented);
  }

  @Test
  void the_documentation_has_two_full_examples() {
    assertThat(schemes()).hasSize(SchemeExamples.SHIPPED.size() + 2);
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void every_scheme_satisfies_both(String content) throws Exception {
    assertThat(SCHEMA.validate(YAML.readTree(content))).isEmpty();
    assertThat(SchemeFile.read(content).terms().schemeId()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void a_scheme_is_the_same_in_json(String content) throws Exception {
    String json = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(YAML.readTree(content));
    Scheme fromYaml = SchemeFile.read(content);
    Scheme fromJson = SchemeFile.read(json);
    assertThat(fromJson.caps()).isEqualTo(fromYaml.caps());
    assertThat(fromJson.reference()).isEqualTo(fromYaml.reference());
    assertThat(fromJson.terms().approval()).isEqualTo(fromYaml.terms().approval());
    assertThat(fromJson.terms().recovery()).isEqualTo(fromYaml.terms().recovery());
    assertThat(fromJson.terms().deposit()).isEqualTo(fromYaml.terms().deposit());
  }

  /** The full examples have every part of the format, so that changing them is enough. */
  static Stream<String> fullExamples() {
    return schemes().skip(SchemeExamples.SHIPPED.size());
  }

  @ParameterizedTest
  @MethodSource("fullExamples")
  void whatever_is_changed_both_judge_alike(String content) throws Exception {
    List<String> disagreements = new ArrayList<>();
    int[] count = {0, 0};
    forEachChange(
        YAML.readTree(content),
        changed -> {
          count[0]++;
          boolean schemaAccepts = SCHEMA.validate(changed).isEmpty();
          Set<String> codes = problems(changed.toString());
          count[1] += codes.isEmpty() ? 0 : 1;
          boolean beyond = !codes.isEmpty() && BEYOND_A_SCHEMA.containsAll(codes);
          if (schemaAccepts != codes.isEmpty() && !(schemaAccepts && beyond)) {
            disagreements.add("schema " + schemaAccepts + ", ledger " + codes + ": " + changed);
          }
        });
    assertThat(disagreements).isEmpty();
    assertThat(count[0]).isGreaterThan(100);
    assertThat(count[1]).isGreaterThan(count[0] / 2);
  }

  private static Set<String> problems(String content) {
    try {
      SchemeFile.read(content);
      return Set.of();
    } catch (Malformed e) {
      Set<String> codes = new TreeSet<>();
      e.problems().forEach(problem -> codes.add(problem.code().name()));
      return codes;
    }
  }

  /** Every field removed, one added to every block, every value replaced by others. */
  private static void forEachChange(JsonNode root, Consumer<JsonNode> judge) {
    change(root, root, judge);
  }

  private static void change(JsonNode root, JsonNode node, Consumer<JsonNode> judge) {
    if (node instanceof ObjectNode block) {
      block.put("unheardOf", 1);
      judge.accept(root);
      block.remove("unheardOf");
      for (Map.Entry<String, JsonNode> field : List.copyOf(block.properties())) {
        for (JsonNode other : others(field.getValue())) {
          block.set(field.getKey(), other);
          judge.accept(root);
        }
        block.set(field.getKey(), field.getValue());
        change(root, field.getValue(), judge);
        ObjectNode whole = block.deepCopy();
        block.remove(field.getKey());
        judge.accept(root);
        block.removeAll();
        block.setAll(whole);
      }
    } else if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        JsonNode item = list.get(i);
        for (JsonNode other : others(item)) {
          list.set(i, other);
          judge.accept(root);
        }
        list.set(i, item);
        change(root, item, judge);
        list.set(i, item);
      }
    }
  }

  private static List<JsonNode> others(JsonNode value) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    List<JsonNode> others =
        new ArrayList<>(
            List.of(
                make.nullNode(),
                make.textNode(""),
                make.textNode("nonsense"),
                make.textNode("open"),
                make.textNode("case"),
                make.numberNode(0),
                make.numberNode(new BigDecimal("0.5")),
                make.numberNode(new BigDecimal("99999999999999")),
                make.arrayNode(),
                make.objectNode()));
    if (value instanceof ArrayNode list && !list.isEmpty()) {
      others.add(list.deepCopy().add(list.get(0).deepCopy()));
    }
    return others;
  }
}
