/** Makes migrations: what the models ask for, against what the migrations so far make. */
@NullMarked
package dev.plinth.migrations.make;

import org.jspecify.annotations.NullMarked;
