package dev.plinth.testkit.stub;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Wraps connections and statements so that the stub hears of what is sent. */
final class Faulty {
  private Faulty() {}

  static Connection connection(Connection real, FaultyDataSource source) {
    return wrapped(
        Connection.class,
        (proxy, method, arguments) -> {
          if (method.getName().equals("commit")) {
            source.before(FaultyDataSource.COMMIT, real);
          }
          Object answer = call(real, method, arguments);
          return answer instanceof Statement statement
              ? statement(statement, text(arguments), real, source)
              : answer;
        });
  }

  private static String text(@Nullable Object @Nullable [] arguments) {
    return arguments != null && arguments.length > 0 && arguments[0] instanceof String sql
        ? sql
        : "";
  }

  private static Statement statement(
      Statement real, String prepared, Connection connection, FaultyDataSource source) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            String own = text(arguments);
            source.before(own.isEmpty() ? prepared : own, connection);
          }
          return call(real, method, arguments);
        };
    return real instanceof PreparedStatement
        ? wrapped(PreparedStatement.class, handler)
        : wrapped(Statement.class, handler);
  }

  private static <T> T wrapped(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Faulty.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object call(
      Object real, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
