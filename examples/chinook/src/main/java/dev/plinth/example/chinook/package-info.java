/** The Chinook music shop: models for its tables and questions about its business. */
@NullMarked
package dev.plinth.example.chinook;

import org.jspecify.annotations.NullMarked;
