package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.Table;

/** The other side of a link that is keyed by what it links. */
@Table(name = "courses")
public class Course extends Model {
  @CharField(maxLength = 60)
  public String title;

  public Many<Student> students;

  public static final Manager<Course> objects = Manager.of(Course.class);
}
