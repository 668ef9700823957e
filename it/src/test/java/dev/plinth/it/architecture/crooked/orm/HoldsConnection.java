package dev.plinth.it.architecture.crooked.orm;

import java.sql.Connection;

class HoldsConnection {
  Connection connection;
}
