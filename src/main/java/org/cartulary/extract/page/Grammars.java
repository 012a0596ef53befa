package org.cartulary.extract.page;

import java.util.List;
import org.cartulary.extract.Lexicon;
import org.cartulary.extract.page.document.Sections;
import org.cartulary.extract.page.grammar.AwardNumberGrammar;
import org.cartulary.extract.page.grammar.DateGrammar;
import org.cartulary.extract.page.grammar.FundingGrammar;
import org.cartulary.extract.page.grammar.HeadGrammar;
import org.cartulary.extract.page.grammar.KnownFunders;
import org.cartulary.extract.page.grammar.MoneyGrammar;
import org.cartulary.extract.page.grammar.PeopleGrammar;
import org.cartulary.extract.page.grammar.RoleWords;
import org.cartulary.extract.page.grammar.SubjectGrammar;
import org.cartulary.extract.page.grammar.TopicFinder;
import org.cartulary.model.Funder;
import org.cartulary.model.Vocabulary;

/** All that a page is read with, wired once. */
record Grammars(
    Sections sections,
    RoleWords roles,
    DateGrammar dates,
    MoneyGrammar money,
    PeopleGrammar people,
    AwardNumberGrammar numbers,
    FundingGrammar funding,
    HeadGrammar heads,
    TopicFinder topics,
    SubjectGrammar subjects) {

  static Grammars of(Lexicon lexicon, List<Vocabulary> vocabularies, List<Funder> funders) {
    KnownFunders known = new KnownFunders(funders);
    RoleWords roles = new RoleWords(lexicon);
    DateGrammar dates = new DateGrammar(lexicon);
    PeopleGrammar people = new PeopleGrammar(lexicon, roles);
    AwardNumberGrammar numbers = new AwardNumberGrammar(lexicon, known);
    FundingGrammar funding = new FundingGrammar(lexicon, known);
    return new Grammars(
        new Sections(lexicon),
        roles,
        dates,
        new MoneyGrammar(),
        people,
        numbers,
        funding,
        new HeadGrammar(lexicon, roles, dates, people, numbers, funding),
        new TopicFinder(vocabularies),
        new SubjectGrammar(lexicon));
  }
}
