package org.cartulary.check;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.cartulary.model.AwardNumber;
import org.cartulary.model.Evidence;
import org.cartulary.model.Fact;
import org.cartulary.model.Funder;
import org.cartulary.model.FunderIndex;
import org.cartulary.model.Grant;
import org.cartulary.model.GrantStatus;
import org.cartulary.model.PartialDate;
import org.cartulary.model.Period;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.cartulary.problem.ProblemSink;
import org.cartulary.problem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What can be said against a grant before it is mapped, while every fact still knows its line. Says
 * it in the words of the page's owner.
 */
public final class RecordChecks {
  /** The most characters of a heading that a message repeats. */
  private static final int FEW_WORDS = 60;

  private final LocalDate today;
  private final FunderIndex registry;

  /**
   * @param today against which "ongoing" and "completed" are held
   * @param funders the registry that knows what award numbers look like
   */
  public RecordChecks(LocalDate today, List<Funder> funders) {
    this.today = today;
    this.registry = new FunderIndex(funders);
  }

  /**
   * Reports what is wrong with the grant.
   *
   * @return whether it may be published: false as soon as one problem is an error
   */
  public boolean accepts(Grant grant, ProblemSink problems) {
    Findings findings = new Findings(problems);
    checkTitle(grant, findings);
    checkOrder(grant, findings);
    checkStatus(grant, findings);
    checkFunder(grant, findings);
    checkAwardNumber(grant, findings);
    return !findings.refused;
  }

  private static void checkTitle(Grant grant, Findings findings) {
    if (grant.title() == null) {
      findings.add(
          ProblemCode.TITLE_MISSING,
          "this entry names no title, so there is nothing to call the grant by",
          "write the project's title after the funder and number; the entry is left out until then",
          grant.evidence());
    } else if (grant.title().value().value().codePoints().noneMatch(Character::isLetterOrDigit)) {
      findings.add(
          ProblemCode.TITLE_MISSING,
          "the title \"" + grant.title().value().value() + "\" holds no word",
          "write the project's title; the entry is left out until then",
          grant.title().evidence());
    }
  }

  private static void checkOrder(Grant grant, Findings findings) {
    if (grant.period() != null && outOfOrder(grant.period().value())) {
      Period period = grant.period().value();
      findings.add(
          ProblemCode.DATES_OUT_OF_ORDER,
          "the grant starts (" + period.start() + ") after it ends (" + period.end() + ")",
          "correct the dates; the entry is left out until then",
          grant.period().evidence());
    }
  }

  /** Whether no reading of the two dates, as precise as they are, puts them in order. */
  private static boolean outOfOrder(Period period) {
    return period.start() != null
        && period.end() != null
        && period.start().first().isAfter(period.end().last());
  }

  private void checkStatus(Grant grant, Findings findings) {
    if (grant.status() == null || grant.period() == null || outOfOrder(grant.period().value())) {
      return;
    }
    Period period = grant.period().value();
    String contradiction = contradiction(grant.status().value(), period.start(), period.end());
    if (contradiction != null) {
      findings.add(
          ProblemCode.STATUS_CONTRADICTS_DATES,
          said(grant.status()) + ", but " + contradiction,
          "move the entry under the right heading, or correct its dates;"
              + " both are published as they stand",
          grant.period().evidence());
    }
  }

  /** An end given as a year or month counts as running to its last day. */
  private @Nullable String contradiction(
      GrantStatus status, @Nullable PartialDate start, @Nullable PartialDate end) {
    return switch (status) {
      case ONGOING ->
          end != null && end.last().isBefore(today)
              ? "its dates say that it ended in " + end
              : null;
      case COMPLETED -> {
        if (end != null && !end.last().isBefore(today)) {
          yield "its dates say that it runs until " + end;
        }
        yield start != null && start.first().isAfter(today)
            ? "its dates say that it starts only in " + start
            : null;
      }
    };
  }

  /** Quotes the heading or word that says it; a whole record is only named by its line. */
  private static String said(Fact<GrantStatus> status) {
    Evidence evidence = status.evidence();
    String quote = evidence.quote().strip();
    String line = "line " + evidence.line();
    boolean aFewWords = quote.length() <= FEW_WORDS && quote.indexOf('\n') < 0;
    return (aFewWords ? "\"" + quote + "\" (" + line + ")" : line)
        + " says that the grant is "
        + (status.value() == GrantStatus.ONGOING ? "ongoing" : "completed");
  }

  private static void checkFunder(Grant grant, Findings findings) {
    if (grant.funder() == null && grant.programme() == null) {
      findings.add(
          ProblemCode.FUNDER_UNCLEAR,
          "this entry does not say who funds the grant",
          "name the funder or the programme before the title",
          grant.evidence());
    }
  }

  private void checkAwardNumber(Grant grant, Findings findings) {
    if (grant.awardNumber() == null) {
      return;
    }
    AwardNumber number = grant.awardNumber().value();
    List<Funder> funders = funders(grant);
    if (!funders.isEmpty() && funders.stream().noneMatch(funder -> fits(number, funder))) {
      String names = funders.stream().map(Funder::name).collect(Collectors.joining(" or "));
      findings.add(
          ProblemCode.AWARD_NUMBER_UNUSUAL,
          "\"" + number.printed() + "\" does not look like an award number of " + names,
          "compare it with the letter of award; it is published as it stands",
          grant.awardNumber().evidence());
    }
  }

  /** The funders that the grant's funder, or where none is named its programme, can mean. */
  private List<Funder> funders(Grant grant) {
    if (grant.funder() != null) {
      String abbreviation = grant.funder().value().abbreviation();
      List<Funder> named = registry.named(grant.funder().value().name());
      return named.isEmpty() && abbreviation != null ? registry.named(abbreviation) : named;
    }
    return grant.programme() == null
        ? List.of()
        : registry.ofProgramme(grant.programme().value().value());
  }

  private static boolean fits(AwardNumber number, Funder funder) {
    return funder.awardNumbers().isEmpty()
        || funder.awardNumbers().stream()
            .anyMatch(syntax -> syntax.matcher(number.normalized()).matches());
  }

  /** Passes problems on and remembers whether one of them refuses the record. */
  private static final class Findings {
    private final ProblemSink problems;
    private boolean refused;

    Findings(ProblemSink problems) {
      this.problems = problems;
    }

    void add(ProblemCode code, String message, String advice, Evidence evidence) {
      refused |= code.severity() == Severity.ERROR;
      problems.problem(new Problem(code, message, advice, evidence.place()));
    }
  }
}
