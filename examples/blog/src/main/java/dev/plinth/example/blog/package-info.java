/** A blog of users, posts, tags and comments: a tour of Plinth with the SQL it sends. */
@NullMarked
package dev.plinth.example.blog;

import org.jspecify.annotations.NullMarked;
