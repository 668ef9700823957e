/** What differs from one JDBC driver to the next: one file each, and the settings they know. */
@NullMarked
package dev.plinth.db.driver;

import org.jspecify.annotations.NullMarked;
