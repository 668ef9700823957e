package dev.plinth.sql.schema;

/**
 * What a {@link Table} is made of, so that a definition can list it in the order in which people
 * read it, see {@link Table#of(dev.plinth.sql.TableName, TablePart...)}.
 */
public sealed interface TablePart
    permits TableColumn,
        PrimaryKey,
        ForeignKeyConstraint,
        UniqueConstraint,
        CheckConstraint,
        ExclusionConstraint,
        Index {}
