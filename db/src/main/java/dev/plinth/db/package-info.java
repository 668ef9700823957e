/** Databases, connections, transactions and statements: the only place that knows JDBC. */
@NullMarked
package dev.plinth.db;

import org.jspecify.annotations.NullMarked;
