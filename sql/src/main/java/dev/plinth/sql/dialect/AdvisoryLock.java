package dev.plinth.sql.dialect;

import dev.plinth.sql.Sql;

/**
 * The statements of a lock on a number of the application. It belongs to the connection that took
 * it, and ends with it.
 *
 * @param take answers true, or false at once when another connection holds it
 * @param takeInTransaction like {@code take}, and it is given back when the transaction ends
 * @param giveBack answers true when it was held
 * @param isMine answers whether this connection holds it
 * @param holder answers the connection that holds it: the name of its application, its number on
 *     the server, since when it is connected
 */
public record AdvisoryLock(Sql take, Sql takeInTransaction, Sql giveBack, Sql isMine, Sql holder) {}
