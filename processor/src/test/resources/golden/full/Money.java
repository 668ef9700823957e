package shop;

public record Money(java.math.BigDecimal amount) implements Comparable<Money> {
  @Override
  public int compareTo(Money other) {
    return amount.compareTo(other.amount);
  }
}
