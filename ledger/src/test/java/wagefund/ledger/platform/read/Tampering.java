package wagefund.ledger.platform.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;

/**
 * What somebody with all rights on the database can do to a table, made up from what the server
 * itself says of its columns: so that a column that is added tomorrow is tried as well.
 */
final class Tampering {

  /** One change of one cell, as the right side of an assignment. */
  record Change(String table, String column, String how, String expression, boolean keyed) {

    @Override
    public String toString() {
      return table + "." + column + ": " + how;
    }
  }

  private record Column(String name, String type, long length, boolean nullable) {}

  private final DSLContext db;
  private final Random random;
  private final Map<String, List<Column>> columns = new TreeMap<>();
  private final Map<String, List<String>> keys = new TreeMap<>();

  Tampering(DSLContext db, long seed) {
    this.db = db;
    this.random = new Random(seed);
    for (Record row :
        db.fetch(
            "select c.table_name as t, c.column_name as c, c.data_type as d,"
                + " coalesce(c.character_maximum_length, 0) as l, c.is_nullable as n,"
                + " c.column_key as k from information_schema.columns c"
                + " join information_schema.tables t on t.table_schema = c.table_schema"
                + " and t.table_name = c.table_name and t.table_type = 'BASE TABLE'"
                + " where c.table_schema = database() order by c.table_name, c.ordinal_position")) {
      String table = row.get("t", String.class);
      columns
          .computeIfAbsent(table, name -> new ArrayList<>())
          .add(
              new Column(
                  row.get("c", String.class),
                  row.get("d", String.class),
                  row.get("l", Long.class),
                  row.get("n", String.class).equals("YES")));
      if (row.get("k", String.class).equals("PRI")) {
        keys.computeIfAbsent(table, name -> new ArrayList<>()).add(row.get("c", String.class));
      }
    }
  }

  /** Every table that the server has. */
  List<String> tables() {
    return List.copyOf(columns.keySet());
  }

  boolean isEmpty(String table) {
    return db.fetchCount(DSL.table(DSL.name(table))) == 0;
  }

  /** Each way in which each column is changed. */
  List<Change> changes(String table) {
    List<Change> changes = new ArrayList<>();
    for (Column column : columns.getOrDefault(table, List.of())) {
      ways(column)
          .forEach(
              (how, expression) ->
                  changes.add(
                      new Change(
                          table,
                          column.name(),
                          how,
                          expression,
                          keys.getOrDefault(table, List.of()).contains(column.name()))));
    }
    return changes;
  }

  private static Map<String, String> ways(Column column) {
    String c = "`" + column.name() + "`";
    Map<String, String> ways = new LinkedHashMap<>();
    switch (column.type()) {
      case "int", "bigint", "tinyint", "smallint" ->
          ways.put(
              "one more",
              column.type().equals("tinyint")
                  ? "1 - coalesce(" + c + ", 0)"
                  : "coalesce(" + c + ", 0) + 1");
      case "decimal" -> ways.put("one more", "coalesce(" + c + ", 0) + 1");
      case "date" ->
          ways.put("one day earlier", "coalesce(" + c + ", '2001-01-01') - interval 1 day");
      case "datetime", "timestamp" ->
          ways.put(
              "a moment earlier", "coalesce(" + c + ", '2001-01-01') - interval 1 microsecond");
      case "char", "varchar", "text", "mediumtext", "longtext" -> {
        ways.put(
            "the last letter",
            "case when coalesce(%1$s, '') = '' then 'x'".formatted(c)
                + " else concat(left(%1$s, char_length(%1$s) - 1),".formatted(c)
                + " if(right(%1$s, 1) = 'x', 'y', 'x')) end".formatted(c));
        ways.put(
            "capitals",
            "if(binary upper(%1$s) = binary %1$s, lower(%1$s), upper(%1$s))".formatted(c));
        if (!column.type().equals("char")) {
          // What is full has no room for it.
          ways.put(
              "a space behind",
              "if(char_length(coalesce(%1$s, '')) < %2$d, concat(coalesce(%1$s, ''), ' '), %1$s)"
                  .formatted(c, column.length()));
        }
      }
      case "binary", "varbinary", "blob", "mediumblob", "longblob" -> {
        ways.put(
            "a bit of the first byte",
            "coalesce(concat(char(ascii(left(%1$s, 1)) ^ 1), substring(%1$s, 2)), 'x')"
                .formatted(c));
        ways.put(
            "a bit of the last byte",
            "concat(left(%1$s, length(%1$s) - 1), char(ascii(right(%1$s, 1)) ^ 128))".formatted(c));
      }
      default -> throw new IllegalStateException("No way is known to change " + column);
    }
    if (column.nullable()) {
      ways.put("nothing", "null");
    }
    return ways;
  }

  /** A row of the table as a condition on its key. */
  String someRow(String table) {
    int count = db.fetchCount(DSL.table(DSL.name(table)));
    String names = keys(table).stream().map(k -> "`" + k + "`").collect(Collectors.joining(", "));
    Record row =
        db.fetchSingle(
            "select "
                + keys(table).stream()
                    .map(k -> "hex(`" + k + "`) as `" + k + "`, ")
                    .collect(Collectors.joining())
                + "1 as one from `"
                + table
                + "` order by "
                + names
                + " limit 1 offset "
                + random.nextInt(count));
    return keys(table).stream()
        .map(k -> "hex(`" + k + "`) = '" + row.get(k, String.class) + "'")
        .collect(Collectors.joining(" and "));
  }

  private List<String> keys(String table) {
    List<String> key = keys.getOrDefault(table, List.of());
    if (key.isEmpty()) {
      throw new IllegalStateException(table + " has no primary key, so no row can be named");
    }
    return key;
  }

  /** Whether the change could be made and changed a byte. */
  boolean apply(Change change, String row) {
    String sql =
        "update `%1$s` set `%2$s` = %3$s where %4$s and not (hex(`%2$s`) <=> hex(%3$s))"
            .formatted(change.table(), change.column(), change.expression(), row);
    // The next value may be another row's: one far away is free.
    String farAway =
        sql.replace(") + 1", ") + 1000003").replace("interval 1 day", "interval 30011 day");
    return isChangedBy(sql) || isChangedBy(farAway);
  }

  /** What the database itself refuses cannot be done to it. */
  private boolean isChangedBy(String sql) {
    try {
      return db.execute(sql) == 1;
    } catch (IntegrityConstraintViolationException refused) {
      return false;
    }
  }

  /** A row that is made up, the same in each of the tables that are named. */
  void makeUp(String like, String... tables) {
    String values =
        columns.getOrDefault(like, List.of()).stream()
            .map(Tampering::something)
            .collect(Collectors.joining(", "));
    for (String table : tables) {
      db.execute("insert into `%s` values (%s)".formatted(table, values));
    }
  }

  private static String something(Column column) {
    return switch (column.type()) {
      case "date", "datetime", "timestamp" -> "'2026-01-05'";
      case "char", "varchar", "text", "mediumtext", "longtext" ->
          "'" + "abcdefg".substring(0, (int) Math.min(7, column.length())) + "'";
      case "binary", "varbinary", "blob", "mediumblob", "longblob" -> "'ab'";
      default -> "1";
    };
  }

  /** Puts a copy of a row, with another key, into the table. */
  void insertCopy(String table, String row) {
    String last = keys(table).get(keys(table).size() - 1);
    List<Column> all = columns.getOrDefault(table, List.of());
    String values =
        all.stream()
            .map(
                column ->
                    column.name().equals(last) || isUnique(table, column.name())
                        ? List.copyOf(ways(column).values())
                            .get(0)
                            .replace(") + 1", ") + 1000003")
                            .replace("interval 1 day", "interval 30011 day")
                        : "`" + column.name() + "`")
            .collect(Collectors.joining(", "));
    db.execute(
        "insert into `%1$s` select %2$s from `%1$s` where %3$s".formatted(table, values, row));
  }

  private boolean isUnique(String table, String column) {
    return db.fetchExists(
        DSL.selectOne()
            .from("information_schema.statistics")
            .where("table_schema = database()")
            .and("table_name = ?", table)
            .and("column_name = ?", column)
            .and("non_unique = 0"));
  }

  void delete(String table, String row) {
    db.execute("delete from `%s` where %s".formatted(table, row));
  }

  /** Gives the contents of two rows to each other, all columns but the key. */
  boolean swap(String table) {
    List<String> contents =
        columns.getOrDefault(table, List.of()).stream()
            .map(Column::name)
            .filter(name -> !keys(table).contains(name) && !isUnique(table, name))
            .toList();
    if (contents.isEmpty() || db.fetchCount(DSL.table(DSL.name(table))) < 2) {
      return false;
    }
    String one = someRow(table);
    String other = one;
    for (int i = 0; i < 50 && other.equals(one); i++) {
      other = someRow(table);
    }
    Record first = contentsOf(table, contents, one);
    Record second = contentsOf(table, contents, other);
    assign(table, one, second);
    assign(table, other, first);
    return !Arrays.deepEquals(first.intoArray(), second.intoArray());
  }

  private Record contentsOf(String table, List<String> contents, String row) {
    String names = contents.stream().map(n -> "`" + n + "`").collect(Collectors.joining(", "));
    return db.fetchSingle("select %s from `%s` where %s".formatted(names, table, row));
  }

  private void assign(String table, String row, Record contents) {
    String sets =
        Arrays.stream(contents.fields())
            .map(field -> "`" + field.getName() + "` = ?")
            .collect(Collectors.joining(", "));
    db.execute("update `%s` set %s where %s".formatted(table, sets, row), contents.intoArray());
  }
}
