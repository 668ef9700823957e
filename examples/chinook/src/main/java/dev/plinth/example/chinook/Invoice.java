package dev.plinth.example.chinook;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.DecimalField;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.IntegerField;
import dev.plinth.orm.annotation.PrimaryKey;
import dev.plinth.orm.annotation.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A purchase. */
@Table(name = "invoice")
public class Invoice extends Entity {
  @PrimaryKey
  @IntegerField(column = "invoice_id")
  int id;

  @ForeignKey(relatedName = "invoices", column = "customer_id")
  Ref<Customer> customer;

  LocalDateTime invoiceDate;

  @CharField(maxLength = 70)
  @Nullable String billingAddress;

  @CharField(maxLength = 40)
  @Nullable String billingCity;

  @CharField(maxLength = 40)
  @Nullable String billingState;

  @CharField(maxLength = 40)
  @Nullable String billingCountry;

  @CharField(maxLength = 10)
  @Nullable String billingPostalCode;

  @DecimalField(maxDigits = 10, decimalPlaces = 2)
  BigDecimal total;

  Many<InvoiceLine> lines;

  public static final Manager<Invoice> objects = Manager.of(Invoice.class);
}
