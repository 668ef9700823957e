package odd;

public enum State {
  ON,
  OFF
}
