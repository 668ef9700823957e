/** Models, query sets, relations and saving: what users work with. */
module dev.plinth.orm {
  requires transitive dev.plinth.db;
  requires static jakarta.validation;
  requires static transitive org.jspecify;

  exports dev.plinth.orm;
  exports dev.plinth.orm.annotation;
  exports dev.plinth.orm.meta;
  exports dev.plinth.orm.query;
  exports dev.plinth.orm.relation;
  exports dev.plinth.orm.save;
  exports dev.plinth.orm.schema;

  uses dev.plinth.orm.meta.JsonCodec;
}
