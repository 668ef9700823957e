/** The behaviour suite every dialect must pass, with assertions for SQL and query counts. */
module dev.plinth.testkit {
  requires transitive dev.plinth.orm;
  requires transitive org.junit.jupiter.api;
  requires transitive org.assertj.core;
  requires static transitive org.jspecify;
}
