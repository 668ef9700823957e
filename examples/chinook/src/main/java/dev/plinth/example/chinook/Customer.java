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
import org.jspecify.annotations.Nullable;

/** Who buys. */
@Table(name = "customer")
public class Customer extends Entity {
  @PrimaryKey
  @IntegerField(column = "customer_id")
  int id;

  @CharField(maxLength = 40)
  String firstName;

  @CharField(maxLength = 20)
  String lastName;

  @CharField(maxLength = 80)
  @Nullable String company;

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
  String email;

  @ForeignKey(relatedName = "customers", column = "support_rep_id")
  Ref<@Nullable Employee> supportRep;

  Many<Invoice> invoices;

  public static final Manager<Customer> objects = Manager.of(Customer.class);
}
