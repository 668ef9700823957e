package dev.plinth.db;

import dev.plinth.db.DatabaseUrl.Host;
import dev.plinth.sql.PlinthException;
import java.util.ArrayList;
import java.util.List;

/** Takes {@code db1:5432,[::1]:5433} apart. */
final class UrlHosts {

  private UrlHosts() {}

  static List<Host> parse(String text) {
    List<Host> hosts = new ArrayList<>();
    if (!text.isEmpty()) {
      for (String host : UrlParser.split(text, ',')) {
        hosts.add(host.startsWith("[") ? bracketed(host) : named(host));
      }
    }
    return hosts;
  }

  private static Host bracketed(String text) {
    int close = text.indexOf(']');
    String after = text.substring(close + 1);
    if (close < 0 || !(after.isEmpty() || after.startsWith(":"))) {
      throw new PlinthException(
          "url.host",
          "An IPv6 host in the database URL stands in brackets, with the port after them:"
              + " [::1]:5432.");
    }
    String address = text.substring(1, close);
    if (!address.matches("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(%.+)?")) {
      throw new PlinthException(
          "url.host", "What stands in brackets in the database URL is not an IPv6 address.");
    }
    return new Host(address, after.isEmpty() ? 0 : port(after.substring(1)));
  }

  private static Host named(String text) {
    int colon = text.indexOf(':');
    if (colon != text.lastIndexOf(':')) {
      throw new PlinthException(
          "url.host",
          "A host in the database URL has more than one colon. Put an IPv6 address into brackets,"
              + " [::1]:5432, and percent-encode a password that holds a sign of the URL.");
    }
    String name = UrlParser.decode(colon < 0 ? text : text.substring(0, colon), "host", false);
    if (name.isEmpty()) {
      throw new PlinthException(
          "url.host", "A host in the database URL is empty. Name it or leave out its port.");
    }
    return new Host(name, colon < 0 ? 0 : port(text.substring(colon + 1)));
  }

  /** Says nothing of the text: a password with an unencoded slash would end up here. */
  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port > 0 && port < 65_536) {
        return port;
      }
    } catch (NumberFormatException notNumber) {
      // told below, in the same words as a number that is out of range
    }
    throw new PlinthException(
        "url.port",
        "The port in the database URL is not a number from 1 to 65535. If it is a piece of the"
            + " password, percent-encode the password: '/' is %2F, '@' is %40, '?' is %3F, ':' is"
            + " %3A.");
  }
}
