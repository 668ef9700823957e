package dev.plinth.it.architecture.crooked.sql;

import org.slf4j.Logger;

class Logging {
  Logger log;
}
