package dev.plinth.sql.dialect;

import dev.plinth.sql.Sql;

/**
 * What stands around a table that is made anew. Dropping the old one would delete the rows that
 * refer to it and takes its triggers along, so references are not checked meanwhile, and triggers
 * are made again.
 *
 * @param areKeysChecked answers 1 where the connection checks references
 * @param uncheckKeys sent before the transaction, on its connection
 * @param checkKeys sent after the transaction where references were checked before
 * @param triggers answers table and statement of each trigger
 * @param brokenKeys answers table and referred table of each broken reference; sent at the end of
 *     the transaction
 */
public record Rebuilding(
    Sql areKeysChecked, Sql uncheckKeys, Sql checkKeys, Sql triggers, Sql brokenKeys) {}
