@NullMarked
package dev.plinth.example.blog;

import org.jspecify.annotations.NullMarked;
