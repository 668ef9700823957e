package dev.plinth.db;

/** What runs once after a commit, however often the transaction asks for it. */
interface OnceAtCommit extends Runnable {}
