/** The behaviour suite every dialect must pass, with assertions for SQL and query counts. */
module dev.plinth.testkit {
  requires transitive dev.plinth.orm;
  requires transitive org.junit.jupiter.api;
  requires transitive org.assertj.core;
  requires transitive java.sql;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports dev.plinth.testkit;
  exports dev.plinth.testkit.behaviour;
  exports dev.plinth.testkit.stub;

  opens dev.plinth.testkit.behaviour;
}
