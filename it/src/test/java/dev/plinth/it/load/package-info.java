/** What holds while many threads work and connections are being killed. */
@NullMarked
package dev.plinth.it.load;

import org.jspecify.annotations.NullMarked;
