package dev.plinth.testkit.model;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Manager;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.OnDelete;
import dev.plinth.orm.annotation.PrimaryKey;
import dev.plinth.orm.annotation.Table;
import org.jspecify.annotations.Nullable;

/** A composite key of two references. */
@Table(name = "enrolments")
public class Enrolment extends Entity {
  @PrimaryKey
  @ForeignKey(relatedName = "enrolments", onDelete = OnDelete.CASCADE)
  public Ref<Student> student;

  @PrimaryKey
  @ForeignKey(onDelete = OnDelete.CASCADE)
  public Ref<Course> course;

  public @Nullable Integer grade;

  public static final Manager<Enrolment> objects = Manager.of(Enrolment.class);
}
