package dev.plinth.db;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A data source that writes down what is asked of its connections. */
final class Recorder implements DataSource {

  final List<String> calls = new ArrayList<>();
  private final PGSimpleDataSource source = new PGSimpleDataSource();

  Recorder(String url) {
    source.setUrl("jdbc:" + url.replace("postgres:postgres@", ""));
    source.setUser("postgres");
    source.setPassword("postgres");
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection real = source.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            Recorder.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> record(real, method, arguments));
  }

  private Object record(Connection real, Method method, Object[] arguments) throws Throwable {
    calls.add(method.getName());
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() {
    return new PrintWriter(PrintWriter.nullWriter());
  }

  @Override
  public void setLogWriter(PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("nothing inside");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
