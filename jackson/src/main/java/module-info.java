/** JSON fields, and models to and from JSON, with Jackson 3. */
module dev.plinth.jackson {
  requires transitive dev.plinth.orm;
  requires transitive tools.jackson.databind;
  requires static transitive org.jspecify;

  exports dev.plinth.jackson;

  provides dev.plinth.orm.meta.JsonCodec with
      dev.plinth.jackson.JacksonCodec;
  provides tools.jackson.databind.JacksonModule with
      dev.plinth.jackson.PlinthModule;
}
