/** What each database can do and how it writes a statement: one compiler, one file per dialect. */
@NullMarked
package dev.plinth.sql.dialect;

import org.jspecify.annotations.NullMarked;
