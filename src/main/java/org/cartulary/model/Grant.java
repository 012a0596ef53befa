package org.cartulary.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of one grant. What it does not say is null or empty.
 *
 * @param evidence the whole entry
 * @param title null for an entry that names only funder or programme
 * @param funder who gives the money
 * @param programme the funding programme as printed: "General Program"
 * @param awardNumber the funder's number
 * @param localNumber the number that the institution gave it
 * @param period from when to when
 * @param status as a heading or a word says it
 * @param amount the total
 * @param participations the people, in the source's order
 * @param organizations named for the grant, the funder excluded
 * @param description the abstract
 * @param topics concepts and free keywords
 * @param publications that the grant led to
 */
public record Grant(
    Evidence evidence,
    @Nullable Fact<Text> title,
    @Nullable Fact<Organization> funder,
    @Nullable Fact<Text> programme,
    @Nullable Fact<AwardNumber> awardNumber,
    @Nullable Fact<String> localNumber,
    @Nullable Fact<Period> period,
    @Nullable Fact<GrantStatus> status,
    @Nullable Fact<Money> amount,
    List<Participation> participations,
    List<Fact<Organization>> organizations,
    @Nullable Fact<Text> description,
    List<Fact<Topic>> topics,
    List<Publication> publications)
    implements SourceRecord {

  public Grant {
    participations = List.copyOf(participations);
    organizations = List.copyOf(organizations);
    topics = List.copyOf(topics);
    publications = List.copyOf(publications);
  }

  /** A grant of which nothing is known yet but where it stands. */
  public static Builder at(Evidence evidence) {
    return new Builder(evidence);
  }

  /** Collects what a source says, fact by fact. */
  public static final class Builder {
    private final Evidence evidence;
    private @Nullable Fact<Text> title;
    private @Nullable Fact<Organization> funder;
    private @Nullable Fact<Text> programme;
    private @Nullable Fact<AwardNumber> awardNumber;
    private @Nullable Fact<String> localNumber;
    private @Nullable Fact<Period> period;
    private @Nullable Fact<GrantStatus> status;
    private @Nullable Fact<Money> amount;
    private @Nullable Fact<Text> description;
    private final List<Participation> participations = new ArrayList<>();
    private final List<Fact<Organization>> organizations = new ArrayList<>();
    private final List<Fact<Topic>> topics = new ArrayList<>();
    private final List<Publication> publications = new ArrayList<>();

    private Builder(Evidence evidence) {
      this.evidence = evidence;
    }

    public Builder title(@Nullable Fact<Text> value) {
      title = value;
      return this;
    }

    public Builder funder(@Nullable Fact<Organization> value) {
      funder = value;
      return this;
    }

    public Builder programme(@Nullable Fact<Text> value) {
      programme = value;
      return this;
    }

    public Builder awardNumber(@Nullable Fact<AwardNumber> value) {
      awardNumber = value;
      return this;
    }

    public Builder localNumber(@Nullable Fact<String> value) {
      localNumber = value;
      return this;
    }

    public Builder period(@Nullable Fact<Period> value) {
      period = value;
      return this;
    }

    public Builder status(@Nullable Fact<GrantStatus> value) {
      status = value;
      return this;
    }

    public Builder amount(@Nullable Fact<Money> value) {
      amount = value;
      return this;
    }

    public Builder description(@Nullable Fact<Text> value) {
      description = value;
      return this;
    }

    public Builder participation(Participation value) {
      participations.add(value);
      return this;
    }

    public Builder organization(Fact<Organization> value) {
      organizations.add(value);
      return this;
    }

    public Builder topic(Fact<Topic> value) {
      topics.add(value);
      return this;
    }

    public Builder publication(Publication value) {
      publications.add(value);
      return this;
    }

    public Grant build() {
      return new Grant(
          evidence,
          title,
          funder,
          programme,
          awardNumber,
          localNumber,
          period,
          status,
          amount,
          participations,
          organizations,
          description,
          topics,
          publications);
    }
  }
}
