package dev.plinth.example.chinook;

import static dev.plinth.orm.query.Aggregates.count;
import static dev.plinth.orm.query.Aggregates.max;

import dev.plinth.orm.query.Condition;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who works for the shop and who buys there. */
final class PeopleQuestions {
  private PeopleQuestions() {}

  static List<Question<?>> all() {
    return List.of(chainOfCommand(), duties(), listenersOfArtists(), lastPurchases());
  }

  record Chain(String employee, String chain) {}

  private static Question<Chain> chainOfCommand() {
    return Question.of(
        "What is the chain of command above each employee?",
        Chain.class,
        () ->
            Employee.objects.orderBy(Employee_.id.asc()).all().stream()
                .map(employee -> new Chain(employee.lastName, chain(employee)))
                .toList(),
        """
        WITH RECURSIVE chain(employee_id, boss, names) AS (
          SELECT employee_id, reports_to, CAST(last_name AS VARCHAR(500))
          FROM employee
          UNION ALL
          SELECT chain.employee_id, above.reports_to,
                 CAST(chain.names || ' < ' || above.last_name AS VARCHAR(500))
          FROM chain
          JOIN employee above ON above.employee_id = chain.boss)
        SELECT employee.last_name AS employee, chain.names AS chain
        FROM chain
        JOIN employee ON employee.employee_id = chain.employee_id
        WHERE chain.boss IS NULL
        ORDER BY employee.employee_id
        """);
  }

  /** Walks upwards; each step loads the bosses of all employees of the same level at once. */
  private static String chain(Employee employee) {
    Employee boss = employee.reportsTo.orNull();
    return boss == null ? employee.lastName : employee.lastName + " < " + chain(boss);
  }

  record Duties(String employee, long customers, long reports) {}

  private static Question<Duties> duties() {
    return Question.of(
        "How many customers and how many reports does each employee look after?",
        Duties.class,
        () ->
            Employee.objects
                .select(
                    Employee_.lastName, count(Employee_.customers()), count(Employee_.reports()))
                .into(Duties::new)
                .orderBy(Employee_.id.asc())
                .all(),
        """
        SELECT employee.last_name AS employee,
               COUNT(DISTINCT customer.customer_id) AS customers,
               COUNT(DISTINCT report.employee_id) AS reports
        FROM employee
        LEFT JOIN customer ON customer.support_rep_id = employee.employee_id
        LEFT JOIN employee report ON report.reports_to = employee.employee_id
        GROUP BY employee.employee_id, employee.last_name
        ORDER BY employee.employee_id
        """);
  }

  record Listener(String lastName, String email) {}

  private static Question<Listener> listenersOfArtists() {
    return Question.of(
        "Which customers bought something by an artist whose name starts with 'An'?",
        Listener.class,
        () ->
            Customer.objects
                .filter(Customer_.invoices().any(Invoice_.lines().any(byAn())))
                .select(Customer_.lastName, Customer_.email)
                .into(Listener::new)
                .orderBy(Customer_.lastName.asc(), Customer_.id.asc())
                .all(),
        """
        SELECT DISTINCT customer.last_name, customer.email, customer.customer_id
        FROM customer
        JOIN invoice ON invoice.customer_id = customer.customer_id
        JOIN invoice_line line ON line.invoice_id = invoice.invoice_id
        JOIN track ON track.track_id = line.track_id
        JOIN album ON album.album_id = track.album_id
        JOIN artist ON artist.artist_id = album.artist_id
        WHERE SUBSTR(artist.name, 1, 2) = 'An'
        ORDER BY customer.last_name, customer.customer_id
        """);
  }

  private static Condition<InvoiceLine> byAn() {
    return InvoiceLine_.track().album().artist().name.startsWith("An");
  }

  record LastPurchase(String customer, @Nullable LocalDateTime last) {}

  private static Question<LastPurchase> lastPurchases() {
    return Question.of(
        "When did each customer buy last, those first who wait longest?",
        LastPurchase.class,
        () ->
            Customer.objects
                .select(Customer_.lastName, max(Customer_.invoices(), Invoice_.invoiceDate))
                .into(LastPurchase::new)
                .orderBy(
                    max(Customer_.invoices(), Invoice_.invoiceDate).asc().nullsFirst(),
                    Customer_.id.asc())
                .all(),
        """
        SELECT customer.last_name AS customer,
               (SELECT MAX(invoice_date)
                FROM invoice
                WHERE invoice.customer_id = customer.customer_id) AS last
        FROM customer
        ORDER BY CASE WHEN EXISTS (
                   SELECT 1 FROM invoice WHERE invoice.customer_id = customer.customer_id)
                 THEN 1 ELSE 0 END, last, customer.customer_id
        """);
  }
}
