package dev.plinth.example.chinook;

import static dev.plinth.orm.query.Aggregates.avg;
import static dev.plinth.orm.query.Aggregates.count;
import static dev.plinth.orm.query.Aggregates.max;
import static dev.plinth.orm.query.Aggregates.sum;
import static dev.plinth.orm.query.Windows.lag;
import static dev.plinth.orm.query.Windows.orderBy;
import static dev.plinth.orm.query.Windows.partitionBy;
import static dev.plinth.orm.query.Windows.rowNumber;

import dev.plinth.orm.query.NumberExpression;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was sold, when, where and by whom. */
final class SalesQuestions {
  private SalesQuestions() {}

  static List<Question<?>> all() {
    return List.of(
        topGenres(),
        invoicesByMonthAndCountry(),
        revenueByYear(),
        bestCustomerOfEachCountry(),
        averageInvoiceByEmployee(),
        largeInvoices(),
        quietCustomers());
  }

  /** The money of a line, computed by the database. */
  private static final NumberExpression<InvoiceLine, BigDecimal> AMOUNT =
      InvoiceLine_.unitPrice.times(InvoiceLine_.quantity.asDecimal());

  record GenreRevenue(@Nullable String genre, BigDecimal revenue) {}

  private static Question<GenreRevenue> topGenres() {
    return Question.of(
        "Which five genres earn most?",
        GenreRevenue.class,
        () ->
            InvoiceLine.objects
                .groupBy(InvoiceLine_.track().genre().name)
                .select(InvoiceLine_.track().genre().name, sum(AMOUNT))
                .into(GenreRevenue::new)
                .orderBy(sum(AMOUNT).desc(), InvoiceLine_.track().genre().name.asc())
                .limit(5)
                .all(),
        """
        SELECT genre.name AS genre, ROUND(SUM(line.unit_price * line.quantity), 2) AS revenue
        FROM invoice_line line
        JOIN track ON track.track_id = line.track_id
        LEFT JOIN genre ON genre.genre_id = track.genre_id
        GROUP BY genre.name
        ORDER BY revenue DESC, genre.name
        LIMIT 5
        """);
  }

  record MonthInCountry(
      int year, int month, @Nullable String country, long invoices, BigDecimal total) {}

  private static Question<MonthInCountry> invoicesByMonthAndCountry() {
    return Question.of(
        "How many invoices were written each month in each country, and over how much?",
        MonthInCountry.class,
        () ->
            Invoice.objects
                .groupBy(
                    Invoice_.invoiceDate.year(),
                    Invoice_.invoiceDate.month(),
                    Invoice_.billingCountry)
                .select(
                    Invoice_.invoiceDate.year(),
                    Invoice_.invoiceDate.month(),
                    Invoice_.billingCountry,
                    count(),
                    sum(Invoice_.total))
                .into(MonthInCountry::new)
                .orderBy(
                    Invoice_.invoiceDate.year().asc(),
                    Invoice_.invoiceDate.month().asc(),
                    Invoice_.billingCountry.asc())
                .all(),
        """
        SELECT CAST(SUBSTR(CAST(invoice_date AS VARCHAR(30)), 1, 4) AS INTEGER) AS year,
               CAST(SUBSTR(CAST(invoice_date AS VARCHAR(30)), 6, 2) AS INTEGER) AS month,
               billing_country AS country, COUNT(*) AS invoices, ROUND(SUM(total), 2) AS total
        FROM invoice
        GROUP BY 1, 2, 3
        ORDER BY 1, 2, 3
        """);
  }

  private static final NumberExpression<Invoice, BigDecimal> REVENUE = sum(Invoice_.total);

  private static final NumberExpression<Invoice, BigDecimal> YEAR_BEFORE =
      lag(REVENUE).over(orderBy(Invoice_.invoiceDate.year().asc()));

  record YearRevenue(int year, BigDecimal revenue, @Nullable BigDecimal growth) {}

  private static Question<YearRevenue> revenueByYear() {
    return Question.of(
        "How does the revenue of each year compare with the year before?",
        YearRevenue.class,
        () ->
            Invoice.objects
                .groupBy(Invoice_.invoiceDate.year())
                .select(Invoice_.invoiceDate.year(), REVENUE, REVENUE.minus(YEAR_BEFORE))
                .into(YearRevenue::new)
                .orderBy(Invoice_.invoiceDate.year().asc())
                .all(),
        """
        WITH yearly AS (
          SELECT CAST(SUBSTR(CAST(invoice_date AS VARCHAR(30)), 1, 4) AS INTEGER) AS year,
                 ROUND(SUM(total), 2) AS revenue
          FROM invoice
          GROUP BY 1)
        SELECT year, revenue, ROUND(revenue - LAG(revenue) OVER (ORDER BY year), 2) AS growth
        FROM yearly
        ORDER BY year
        """);
  }

  private static final NumberExpression<Customer, BigDecimal> SPENT =
      sum(Customer_.invoices(), Invoice_.total);

  record BestCustomer(String country, String customer, BigDecimal spent) {}

  private static Question<BestCustomer> bestCustomerOfEachCountry() {
    return Question.of(
        "Who is the best customer of each country?",
        BestCustomer.class,
        () ->
            Customer.objects
                .filter(
                    Customer_.country.isNotNull(),
                    Customer_.invoices().isNotEmpty(),
                    rowNumber()
                        .over(
                            partitionBy(Customer_.country)
                                .orderBy(SPENT.desc(), Customer_.id.asc()))
                        .eq(1L))
                .select(Customer_.country, Customer_.lastName, SPENT)
                .into(BestCustomer::new)
                .orderBy(Customer_.country.asc())
                .all(),
        """
        SELECT country, last_name AS customer, spent
        FROM (
          SELECT customer.country, customer.last_name, ROUND(SUM(invoice.total), 2) AS spent,
                 ROW_NUMBER() OVER (
                   PARTITION BY customer.country
                   ORDER BY SUM(invoice.total) DESC, customer.customer_id) AS place
          FROM customer
          JOIN invoice ON invoice.customer_id = customer.customer_id
          WHERE customer.country IS NOT NULL
          GROUP BY customer.country, customer.customer_id, customer.last_name) ranked
        WHERE place = 1
        ORDER BY country
        """);
  }

  record EmployeeSales(String employee, long invoices, BigDecimal average) {}

  private static Question<EmployeeSales> averageInvoiceByEmployee() {
    return Question.of(
        "How much is the average invoice of the customers whom an employee looks after?",
        EmployeeSales.class,
        () ->
            Invoice.objects
                .filter(Invoice_.customer().supportRep().isNotNull())
                .groupBy(Invoice_.customer().supportRep().lastName)
                .select(Invoice_.customer().supportRep().lastName, count(), avg(Invoice_.total))
                .into(
                    (name, invoices, average) -> new EmployeeSales(name, invoices, cents(average)))
                .orderBy(Invoice_.customer().supportRep().lastName.asc())
                .all(),
        """
        SELECT employee.last_name AS employee, COUNT(*) AS invoices,
               ROUND(AVG(invoice.total), 2) AS average
        FROM invoice
        JOIN customer ON customer.customer_id = invoice.customer_id
        JOIN employee ON employee.employee_id = customer.support_rep_id
        GROUP BY employee.last_name
        ORDER BY employee.last_name
        """);
  }

  private static BigDecimal cents(double amount) {
    return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
  }

  record LargeInvoice(int id, BigDecimal total) {}

  private static Question<LargeInvoice> largeInvoices() {
    return Question.of(
        "Which invoices are more than three times the average?",
        LargeInvoice.class,
        () ->
            Invoice.objects
                .filter(
                    Invoice_.total
                        .asDouble()
                        .gt(Invoice.objects.values(avg(Invoice_.total).times(3.0))))
                .select(Invoice_.id, Invoice_.total)
                .into(LargeInvoice::new)
                .orderBy(Invoice_.total.desc(), Invoice_.id.asc())
                .all(),
        """
        SELECT invoice_id AS id, total
        FROM invoice
        WHERE total > (SELECT 3 * AVG(total) FROM invoice)
        ORDER BY total DESC, invoice_id
        """);
  }

  record QuietCustomer(String firstName, String lastName) {}

  private static Question<QuietCustomer> quietCustomers() {
    return Question.of(
        "Which customers bought nothing in the last year?",
        QuietCustomer.class,
        () -> {
          LocalDateTime last = Invoice.objects.aggregate(max(Invoice_.invoiceDate));
          int year = Objects.requireNonNull(last).getYear();
          return Customer.objects
              .filter(Customer_.invoices().none(Invoice_.invoiceDate.year().eq(year)))
              .select(Customer_.firstName, Customer_.lastName)
              .into(QuietCustomer::new)
              .orderBy(Customer_.id.asc())
              .all();
        },
        """
        SELECT first_name, last_name
        FROM customer
        WHERE customer_id NOT IN (
          SELECT customer_id
          FROM invoice
          WHERE SUBSTR(CAST(invoice_date AS VARCHAR(30)), 1, 4) =
                (SELECT SUBSTR(CAST(MAX(invoice_date) AS VARCHAR(30)), 1, 4) FROM invoice))
        ORDER BY customer_id
        """);
  }
}
