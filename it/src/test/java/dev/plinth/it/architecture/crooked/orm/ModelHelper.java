package dev.plinth.it.architecture.crooked.orm;

class ModelHelper {}
