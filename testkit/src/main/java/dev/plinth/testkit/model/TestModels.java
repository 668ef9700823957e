package dev.plinth.testkit.model;

import dev.plinth.orm.Entity;
import java.util.List;

/** The models of the suite whose tables every database can have. */
public final class TestModels {
  private TestModels() {}

  /** Their classes, in no order that would help to create their tables. */
  public static final List<Class<? extends Entity>> ALL =
      List.of(
          Account.class,
          Anything.class,
          Article.class,
          Author.class,
          AuthorPages.class,
          Book.class,
          CascadingFile.class,
          City.class,
          Club.class,
          Country.class,
          Course.class,
          DefaultingFile.class,
          Document.class,
          Egg.class,
          Enrolment.class,
          Event.class,
          Everything.class,
          Feature.class,
          FileNote.class,
          Fingerprint.class,
          Folder.class,
          Hen.class,
          House.class,
          Journal.class,
          Limited.class,
          Loan.class,
          Lodger.class,
          Membership.class,
          Note.class,
          NullingFile.class,
          Order.class,
          Parcel.class,
          Person.class,
          Product.class,
          Profile.class,
          ProtectingFile.class,
          Publisher.class,
          Rate.class,
          RefusingFile.class,
          RestrictingFile.class,
          Review.class,
          Seat.class,
          Shelf.class,
          Slot.class,
          Student.class,
          Tag.class,
          Vote.class,
          Weight.class,
          Wide.class);
}
