/** How values travel through a JDBC driver: binds on the way in, columns on the way out. */
@NullMarked
package dev.plinth.db.value;

import org.jspecify.annotations.NullMarked;
