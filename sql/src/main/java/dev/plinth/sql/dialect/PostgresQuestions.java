package dev.plinth.sql.dialect;

import dev.plinth.sql.Bind;
import dev.plinth.sql.Sql;
import dev.plinth.sql.SqlType;
import java.util.List;

/**
 * What PostgreSQL is asked about itself. Every answer is of texts; what belongs to the connection's
 * own schema has NULL as its schema, and what an extension brought is its own affair.
 */
final class PostgresQuestions {
  private static final String ALL =
      """
      WITH space AS (
        SELECT n.oid, nullif(n.nspname, current_schema())::text AS name
        FROM pg_namespace n
        WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
          AND n.nspname <> ALL(?))
      """;

  private static final String SOME =
      """
      WITH space AS (
        SELECT n.oid, nullif(n.nspname, current_schema())::text AS name
        FROM pg_namespace n
        WHERE n.nspname = current_schema() OR n.nspname = ANY(?))
      """;

  private static final String SPACES =
      """
      SELECT name AS schema FROM space WHERE name IS NOT NULL AND name <> 'public' ORDER BY name
      """;

  private static final String RELATIONS =
      """
      SELECT c.oid::text AS id, s.name AS schema, c.relname::text AS name, c.relkind::text AS kind,
        obj_description(c.oid, 'pg_class') AS comment,
        CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid, true) END AS query,
        CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS partitioned,
        (SELECT string_agg(i.inhparent::regclass::text, ', ' ORDER BY i.inhseqno)
          FROM pg_inherits i WHERE i.inhrelid = c.oid) AS parents,
        (SELECT string_agg(t.tgname, ', ' ORDER BY t.tgname)
          FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal) AS triggers,
        (c.relpersistence = 'u')::text AS unlogged, c.relrowsecurity::text AS row_security
      FROM pg_class c JOIN space s ON s.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition
        AND NOT EXISTS (SELECT FROM pg_depend d
          WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
      ORDER BY c.relkind IN ('v', 'm'),
        CASE WHEN c.relkind IN ('v', 'm') THEN c.oid END, s.name NULLS FIRST, c.relname
      """;

  private static final String COLUMNS =
      """
      SELECT a.attrelid::text AS relation, a.attname::text AS name,
        format_type(a.atttypid, a.atttypmod) AS type,
        nullif(en.nspname, current_schema())::text AS enum_schema, e.typname::text AS enum,
        (t.typcategory = 'A')::text AS is_array, a.attnotnull::text AS not_null,
        pg_get_expr(d.adbin, d.adrelid, true) AS expression,
        a.attgenerated::text AS generated, a.attidentity::text AS identity,
        CASE WHEN a.attcollation <> t.typcollation THEN co.collname::text END AS collation,
        col_description(a.attrelid, a.attnum) AS comment
      FROM pg_attribute a
        JOIN pg_class c ON c.oid = a.attrelid
        JOIN space s ON s.oid = c.relnamespace
        JOIN pg_type t ON t.oid = a.atttypid
        LEFT JOIN pg_type e ON e.typtype = 'e'
          AND e.oid = CASE WHEN t.typcategory = 'A' THEN t.typelem ELSE t.oid END
        LEFT JOIN pg_namespace en ON en.oid = e.typnamespace
        LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        LEFT JOIN pg_collation co ON co.oid = a.attcollation
      WHERE a.attnum > 0 AND NOT a.attisdropped
        AND c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition
      ORDER BY a.attrelid, a.attnum
      """;

  private static final String CONSTRAINTS =
      """
      SELECT con.oid::text AS id, con.conrelid::text AS relation, con.conname::text AS name,
        con.contype::text AS kind, a.attname::text AS "column", ta.attname::text AS target_column,
        nullif(tn.nspname, current_schema())::text AS target_schema, tc.relname::text AS target,
        con.confdeltype::text AS on_delete, con.confupdtype::text AS on_update,
        con.condeferrable::text AS deferrable, con.condeferred::text AS deferred,
        con.convalidated::text AS validated,
        CASE WHEN con.contype = 'c'
          THEN pg_get_expr(con.conbin, con.conrelid, true) END AS expression,
        pg_get_constraintdef(con.oid, true) AS definition
      FROM pg_constraint con
        JOIN pg_class c ON c.oid = con.conrelid
        JOIN space s ON s.oid = c.relnamespace
        LEFT JOIN LATERAL generate_subscripts(con.conkey, 1) AS k(position)
          ON con.contype IN ('p', 'u', 'f')
        LEFT JOIN pg_attribute a
          ON a.attrelid = con.conrelid AND a.attnum = con.conkey[k.position]
        LEFT JOIN pg_attribute ta
          ON ta.attrelid = con.confrelid AND ta.attnum = con.confkey[k.position]
        LEFT JOIN pg_class tc ON tc.oid = con.confrelid
        LEFT JOIN pg_namespace tn ON tn.oid = tc.relnamespace
      WHERE con.contype IN ('p', 'u', 'f', 'c') AND con.conparentid = 0 AND NOT c.relispartition
      ORDER BY con.conrelid, con.conname, con.oid, k.position
      """;

  private static final String INDEXES =
      """
      SELECT x.indexrelid::text AS id, x.indrelid::text AS relation, i.relname::text AS name,
        am.amname::text AS method, x.indisunique::text AS is_unique, x.indisvalid::text AS valid,
        (k.position > x.indnkeyatts)::text AS included,
        CASE WHEN x.indkey[k.position - 1] <> 0 THEN a.attname::text END AS "column",
        pg_get_indexdef(x.indexrelid, k.position, true) AS expression,
        CASE WHEN k.position <= x.indnkeyatts
          THEN x.indoption[k.position - 1]::text END AS options,
        CASE WHEN NOT opc.opcdefault THEN opc.opcname::text END AS operator_class,
        CASE WHEN x.indkey[k.position - 1] <> 0 AND k.position <= x.indnkeyatts
          AND x.indcollation[k.position - 1] <> a.attcollation
          THEN co.collname::text END AS collation,
        pg_get_expr(x.indpred, x.indrelid, true) AS predicate,
        (to_jsonb(x) ->> 'indnullsnotdistinct')::text AS nulls_equal,
        con.conname::text AS exclusion, op.oprname::text AS operator
      FROM pg_index x
        JOIN pg_class c ON c.oid = x.indrelid
        JOIN space s ON s.oid = c.relnamespace
        JOIN pg_class i ON i.oid = x.indexrelid
        JOIN pg_am am ON am.oid = i.relam
        CROSS JOIN LATERAL generate_series(1, x.indnatts) AS k(position)
        LEFT JOIN pg_attribute a
          ON a.attrelid = x.indrelid AND a.attnum = x.indkey[k.position - 1]
        LEFT JOIN pg_opclass opc
          ON k.position <= x.indnkeyatts AND opc.oid = x.indclass[k.position - 1]
        LEFT JOIN pg_collation co
          ON k.position <= x.indnkeyatts AND co.oid = x.indcollation[k.position - 1]
        LEFT JOIN pg_constraint con ON con.conindid = x.indexrelid AND con.contype = 'x'
        LEFT JOIN pg_operator op ON op.oid = con.conexclop[k.position]
      WHERE NOT c.relispartition
        AND NOT EXISTS (SELECT FROM pg_constraint key
          WHERE key.conindid = x.indexrelid AND key.contype IN ('p', 'u'))
      ORDER BY x.indrelid, i.relname, x.indexrelid, k.position
      """;

  private static final String ENUMS =
      """
      SELECT s.name AS schema, t.typname::text AS name, e.enumlabel::text AS label
      FROM pg_type t
        JOIN space s ON s.oid = t.typnamespace
        LEFT JOIN pg_enum e ON e.enumtypid = t.oid
      WHERE t.typtype = 'e' AND NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')
      ORDER BY s.name NULLS FIRST, t.typname, e.enumsortorder
      """;

  private static final String SEQUENCES =
      """
      SELECT s.name AS schema, c.relname::text AS name, q.seqstart::text AS start,
        q.seqincrement::text AS increment, q.seqmin::text AS min, q.seqmax::text AS max,
        q.seqcycle::text AS cycle
      FROM pg_sequence q
        JOIN pg_class c ON c.oid = q.seqrelid
        JOIN space s ON s.oid = c.relnamespace
      WHERE NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('e', 'i'))
      ORDER BY s.name NULLS FIRST, c.relname
      """;

  private static final String EXTENSIONS =
      """
      SELECT extname::text AS name FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY extname
      """;

  private static final String OTHERS =
      """
      SELECT format_type(t.oid, NULL) AS name,
        CASE t.typtype WHEN 'd' THEN 'domain' WHEN 'r' THEN 'range type' ELSE 'row type' END AS kind
      FROM pg_type t
        JOIN space s ON s.oid = t.typnamespace
        LEFT JOIN pg_class c ON c.oid = t.typrelid
      WHERE (t.typtype IN ('d', 'r') OR t.typtype = 'c' AND c.relkind = 'c')
        AND NOT EXISTS (SELECT FROM pg_depend d
          WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')
      UNION ALL
      SELECT p.oid::regprocedure::text, 'function'
      FROM pg_proc p JOIN space s ON s.oid = p.pronamespace
      WHERE NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i'))
      ORDER BY 2, 1
      """;

  private PostgresQuestions() {}

  /** The questions, in the order in which {@link PostgresCatalog} reads their answers. */
  static List<Sql> in(Scope scope) {
    return List.of(
        ask(SPACES, scope),
        ask(RELATIONS, scope),
        ask(COLUMNS, scope),
        ask(CONSTRAINTS, scope),
        ask(INDEXES, scope),
        ask(ENUMS, scope),
        ask(SEQUENCES, scope),
        ask(EXTENSIONS, scope),
        ask(OTHERS, scope));
  }

  private static Sql ask(String question, Scope scope) {
    String text = (scope.all() ? ALL : SOME) + question;
    return Sql.of(text, new Bind(scope.further(), SqlType.arrayOf(SqlType.TEXT)));
  }
}
