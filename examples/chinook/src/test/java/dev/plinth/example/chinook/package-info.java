@NullMarked
package dev.plinth.example.chinook;

import org.jspecify.annotations.NullMarked;
