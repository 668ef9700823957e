package dev.plinth.example.chinook;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Manager;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.DecimalField;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.IntegerField;
import dev.plinth.orm.annotation.PrimaryKey;
import dev.plinth.orm.annotation.Table;
import java.math.BigDecimal;

/** One track on an invoice. */
@Table(name = "invoice_line")
public class InvoiceLine extends Entity {
  @PrimaryKey
  @IntegerField(column = "invoice_line_id")
  int id;

  @ForeignKey(relatedName = "lines", column = "invoice_id")
  Ref<Invoice> invoice;

  @ForeignKey(relatedName = "invoiceLines", column = "track_id")
  Ref<Track> track;

  @DecimalField(maxDigits = 10, decimalPlaces = 2)
  BigDecimal unitPrice;

  int quantity;

  public static final Manager<InvoiceLine> objects = Manager.of(InvoiceLine.class);
}
