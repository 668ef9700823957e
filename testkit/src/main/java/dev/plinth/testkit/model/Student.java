package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.ManyToMany;
import dev.plinth.orm.annotation.Table;

/** One side of a link that is keyed by what it links. */
@Table(name = "students")
public class Student extends Model {
  @CharField(maxLength = 60)
  public String name;

  @ManyToMany(through = Enrolment.class, relatedName = "students")
  public Many<Course> courses;

  public Many<Enrolment> enrolments;

  public static final Manager<Student> objects = Manager.of(Student.class);
}
