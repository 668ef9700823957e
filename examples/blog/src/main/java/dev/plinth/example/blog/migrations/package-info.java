/** The history of the blog's tables, the oldest first. */
@NullMarked
package dev.plinth.example.blog.migrations;

import org.jspecify.annotations.NullMarked;
