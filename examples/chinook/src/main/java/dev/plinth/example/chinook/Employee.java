package dev.plinth.example.chinook;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.IntegerField;
import dev.plinth.orm.annotation.PrimaryKey;
import dev.plinth.orm.annotation.Table;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Who works for the shop, and for whom there. */
@Table(name = "employee")
public class Employee extends Entity {
  @PrimaryKey
  @IntegerField(column = "employee_id")
  int id;

  @CharField(maxLength = 20)
  String lastName;

  @CharField(maxLength = 20)
  String firstName;

  @CharField(maxLength = 30)
  @Nullable String title;

  @ForeignKey(relatedName = "reports", column = "reports_to")
  Ref<@Nullable Employee> reportsTo;

  @Nullable LocalDateTime birthDate;
  @Nullable LocalDateTime hireDate;

  @CharField(maxLength = 70)
  @Nullable String address;

  @CharField(maxLength = 40)
  @Nullable String city;

  @CharField(maxLength = 40)
  @Nullable String state;

  @CharField(maxLength = 40)
  @Nullable String country;

  @CharField(maxLength = 10)
  @Nullable String postalCode;

  @CharField(maxLength = 24)
  @Nullable String phone;

  @CharField(maxLength = 24)
  @Nullable String fax;

  @CharField(maxLength = 60)
  @Nullable String email;

  Many<Employee> reports;
  Many<Customer> customers;

  public static final Manager<Employee> objects = Manager.of(Employee.class);
}
