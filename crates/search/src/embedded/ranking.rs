//! Turns what is wanted into tantivy's query. Every weight stands here.

use std::collections::{BTreeMap, BTreeSet};

use tantivy::query::{AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, EmptyQuery, Occur};
use tantivy::query::{Bm25StatisticsProvider, Bm25Weight, PhraseQuery, Query as TantivyQuery, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::tokenizer::TextAnalyzer;
use tantivy::{Score, Searcher, Term};

use super::columns::Columns;
use super::dictionary::{Dictionary, Frequencies, nearest};
use super::fields::{Fields, Spoken};
use crate::analysis::{folded, reduce};
use crate::engine::Error;
use crate::lexicon::{Lexicon, Span};
use crate::query::{Atom, Query, Scope, Synonym, Wanted};
use crate::snippet::Marker;

/// A word's stem, anywhere in the document.
const STEM: Score = 1.0;
/// The word as it was typed, accents aside.
const EXACT: Score = 0.6;
/// A word's stem in the title, as a share of the most that it weighs there, however long the title is. It is
/// an extra on top of [`STEM`] and small, because a title that many documents share would outweigh their text.
const TITLE: Score = 0.15;
/// Words in the order they were typed between quotes.
const PHRASE: Score = 1.0;
/// Two words that stand near each other as they were typed.
const PAIR: Score = 0.2;
/// How many words may stand between them.
const PAIR_SLOP: u32 = 2;
/// Another name of the same thing, in the visitor's language.
const SYNONYM: Score = 0.6;
/// Its name in another language.
const TRANSLATION: Score = 0.3;
/// That the document was filed under it, whatever its words: as much as a word of middling rarity.
const ABOUT: Score = 2.0;
/// That it is the page of what was named with nothing else: more than words may weigh.
const NAMED: Score = 10.0;
/// The same words written as one, or one word written as two.
const JOINED: Score = 0.5;
/// A word that resembles one which no document has: for no slip, one and two.
const RESEMBLING: [Score; 3] = [1.0, 0.8, 0.6];
/// A word that begins like one which no document has.
const BEGINNING: Score = 0.5;
/// Of up to so many words each is needed, of more only one: whoever types a sentence wants what
/// comes nearest to it. A question, and what has more stop words than others, is a sentence, however short.
const FEW: usize = 2;
/// The most words that are looked up, stop words aside.
const MOST_WORDS: usize = 16;

/// What of a query a document must have. What stands in quotes is always needed, but quotes within a
/// sentence mean nothing where one word will do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// All of a few words, one of many, and of what stands beside an `OR` one.
    Few,
    /// One of all these.
    Any,
}

type Clause = Box<dyn TantivyQuery>;

/// A query made ready.
pub(super) struct Ranking {
    /// What a document must match, and what it scores for that.
    pub(super) query: Clause,
    /// What adds to that score.
    pub(super) extras: Vec<Extra>,
    /// The words whose weights make up the whole score for the query; empty where something else may count.
    pub(super) words: Vec<Word>,
    /// Whether those that have each of these words are all that match.
    pub(super) each_needed: bool,
    /// Whether there are words to rank by.
    pub(super) ranked: bool,
    /// Whether it would find more with [`Need::Any`].
    pub(super) narrow: bool,
    pub(super) synonyms: Vec<Synonym>,
    /// What no document has, with the nearest that some have.
    pub(super) corrections: Vec<(String, String)>,
    stems: BTreeMap<String, BTreeSet<String>>,
    exact: BTreeSet<String>,
}

/// A word, and how much it weighs.
#[derive(Debug, Clone)]
pub(super) struct Word {
    pub(super) term: Term,
    pub(super) weight: Score,
}

impl Word {
    /// Documents with the word, as if it weighed one.
    pub(super) fn query(&self) -> TermQuery {
        TermQuery::new(self.term.clone(), IndexRecordOption::WithFreqs)
    }

    fn clause(&self) -> Clause {
        boost(Box::new(self.query()), self.weight)
    }
}

/// Something that a document need not match, but is the better for.
pub(super) struct Extra {
    pub(super) clause: Clause,
    /// The most it can add.
    pub(super) most: Score,
    pub(super) bound: Bound,
    /// Where it is a word in the title, this word, and the same anywhere.
    pub(super) title: Option<(Term, Word)>,
}

/// What else is known of how much an extra adds to a document.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Bound {
    /// No more than so many times what the document scores for one word of the query.
    Word(Score),
    /// No more than so many times what it scores for two words of the query together; each word belongs to
    /// two such pairs at the most.
    Pair(Score),
    /// Nothing to most documents: only few have it.
    Few,
    /// Nothing else.
    Any,
}

impl Extra {
    /// A word's stem in the title.
    fn title(frequencies: &Frequencies<'_>, term: Term, anywhere: Word) -> Result<Self, Error> {
        let (clause, most) = in_title(frequencies, &term)?;
        Ok(Self { clause, most, bound: Bound::Few, title: Some((term, anywhere)) })
    }

    /// A word as it was typed, which a document has no more often than its stem, and among no fewer
    /// words, for the stems leave the stop words out; only that documents have more words than stems
    /// on the average may make it weigh more.
    fn exact(frequencies: &Frequencies<'_>, term: Term, stem: Term) -> Result<Self, Error> {
        #[allow(clippy::cast_precision_loss)] // a rate
        let words = |term: &Term| frequencies.total_num_tokens(term.field()).map(|count| count as Score);
        let longer = (words(&term)? / words(&stem)?.max(1.0)).max(1.0);
        let most = heaviest(frequencies, std::slice::from_ref(&term))? * EXACT;
        let share = most * longer / (heaviest(frequencies, &[stem])? * STEM);
        Ok(Self { clause: weighed(term, EXACT), most, bound: Bound::Word(share), title: None })
    }

    /// Two words near each other: not more often than either of them, and as rare as both together. So
    /// where both score, it is a share of that.
    fn pair(frequencies: &Frequencies<'_>, terms: &[Term], clause: Clause, both_score: bool) -> Result<Self, Error> {
        let most = heaviest(frequencies, terms)? * PAIR;
        let bound = if both_score { Bound::Pair(PAIR) } else { Bound::Any };
        Ok(Self { clause: boost(clause, PAIR), most, bound, title: None })
    }
}

/// The most that terms can score where they stand together.
fn heaviest(frequencies: &Frequencies<'_>, terms: &[Term]) -> Result<Score, Error> {
    Ok(Bm25Weight::for_terms(frequencies, terms)?.max_score())
}

/// What a query is made ready and answered with.
#[derive(Clone, Copy)]
pub(super) struct Ground<'a> {
    pub(super) searcher: &'a Searcher,
    pub(super) frequencies: &'a Frequencies<'a>,
    pub(super) fields: &'a Fields,
    pub(super) columns: &'a Columns,
    pub(super) lexicon: &'a Lexicon,
}

impl<'a> Ground<'a> {
    pub(super) fn dictionary(self, field: Field) -> Dictionary<'a> {
        Dictionary { frequencies: self.frequencies, field }
    }

    /// Documents in a language.
    fn in_language(self, language: &str) -> Clause {
        Box::new(ConstScoreQuery::new(term(self.fields.language, language, 1.0), 0.0))
    }
}

impl Ranking {
    pub(super) fn new(ground: Ground<'_>, query: &Query, need: Need) -> Result<Self, Error> {
        let mut wanted = Wanted::parse(&query.text);
        let quotes = wanted.quotes_within(FEW + 1);
        if need == Need::Any && quotes {
            wanted = wanted.unquoted();
        }
        let mut writer = Writer::new(ground, query, need);
        let mut clauses: Vec<(Occur, Clause)> = Vec::new();
        if let Some(groups) = writer.groups(&wanted)? {
            clauses.push((Occur::Must, groups));
        }
        let ranked = !clauses.is_empty();
        if !ranked && !wanted.blank && wanted.without.is_empty() {
            clauses.push((Occur::Must, Box::new(EmptyQuery)));
        }
        let own = || ground.in_language(&query.language);
        match query.scope {
            // The fields of a language have no other's words, so what matches there is in it.
            Scope::Own if ranked && ground.fields.is_set_up(&query.language) => {}
            Scope::Own => clauses.push((Occur::Must, own())),
            _ if !ranked => clauses.push((Occur::Must, Box::new(AllQuery))),
            _ => {}
        }
        if query.scope == Scope::Others {
            clauses.push((Occur::MustNot, own()));
        }
        for atom in &wanted.without {
            clauses.push((Occur::MustNot, writer.excluded(atom)?));
        }
        let Writer { heard, extras, words, only_words, narrow, synonyms, corrections, stems, exact, .. } = writer;
        let is_filtered = clauses.len() > 1;
        let query: Clause = match clauses.as_mut_slice() {
            [(Occur::Must, _)] => clauses.remove(0).1,
            _ => Box::new(BooleanQuery::new(clauses)),
        };
        let narrow = narrow || need == Need::Few && quotes;
        let words = if only_words { words } else { Vec::new() };
        // In one language each word that was typed is one word, or none.
        let each_needed = heard.len() == 1 && !is_filtered && all_needed(query.as_ref()).len() == words.len();
        Ok(Self { query, extras, words, each_needed, ranked, narrow, synonyms, corrections, stems, exact })
    }

    /// What marks the words of this query in texts of a language.
    pub(super) fn marker(&self, fields: &Fields, language: &str) -> Marker {
        let stems = self.stems.get(language).cloned().unwrap_or_default();
        Marker::new(fields.spoken(language).stems.clone(), stems, self.exact.clone())
    }
}

/// A language the query is looked up in.
struct Heard<'a> {
    name: &'a str,
    spoken: &'a Spoken,
    analyzer: TextAnalyzer,
}

impl Heard<'_> {
    fn stem(&mut self, word: &str) -> Option<String> {
        reduce(&mut self.analyzer, word)
    }

    /// Where a word may stand in this language: anywhere, as it is or with the same stem; or a stop
    /// word only as it is.
    fn places(&mut self, folded: &str, word: &str) -> Places {
        let exact = Term::from_field_text(self.spoken.exact, folded);
        let Some(stem) = self.stem(word) else {
            return Places { anywhere: Word { term: exact, weight: EXACT }, better: None };
        };
        let in_field = |field| Term::from_field_text(field, &stem);
        Places {
            anywhere: Word { term: in_field(self.spoken.text), weight: STEM },
            better: Some(Better { title: in_field(self.spoken.title), exact }),
        }
    }
}

/// Where a word may stand.
struct Places {
    /// Which documents have it.
    anywhere: Word,
    better: Option<Better>,
}

/// Where it weighs more.
struct Better {
    title: Term,
    exact: Term,
}

impl Places {
    /// Documents with the word, weighed by all its places.
    fn clause(self, frequencies: &Frequencies<'_>) -> Result<Clause, Error> {
        let anywhere = self.anywhere.clause();
        let Some(Better { title, exact }) = self.better else { return Ok(anywhere) };
        let better = [in_title(frequencies, &title)?.0, weighed(exact, EXACT)].map(|clause| (Occur::Should, clause));
        Ok(Box::new(BooleanQuery::new([(Occur::Must, anywhere)].into_iter().chain(better).collect())))
    }
}

/// Something else that will do for a word.
struct Alternative {
    clause: Clause,
    weight: Score,
}

struct Writer<'a> {
    ground: Ground<'a>,
    /// The language of whoever asks: its stop words are passed over.
    own: Heard<'a>,
    heard: Vec<Heard<'a>>,
    /// The language of all documents looked for, if there is but one.
    only: Option<&'a str>,
    fold: TextAnalyzer,
    need: Need,
    with_synonyms: bool,
    extras: Vec<Extra>,
    /// What of the query scores for itself.
    words: Vec<Word>,
    /// Whether nothing else does.
    only_words: bool,
    narrow: bool,
    synonyms: Vec<Synonym>,
    corrections: Vec<(String, String)>,
    /// The words to mark, as far as they were written.
    stems: BTreeMap<String, BTreeSet<String>>,
    exact: BTreeSet<String>,
}

impl<'a> Writer<'a> {
    fn new(ground: Ground<'a>, query: &'a Query, need: Need) -> Self {
        let hear = |name: &'a str| {
            let spoken = ground.fields.spoken(name);
            Heard { name, spoken, analyzer: spoken.stems.clone() }
        };
        let own = ground.fields.set_up(&query.language);
        let is_heard = |language: &&str| match query.scope {
            Scope::Own => *language == own,
            Scope::Others => *language != own,
            Scope::All => true,
        };
        Self {
            ground,
            own: hear(&query.language),
            heard: ground.fields.languages.keys().map(String::as_str).filter(is_heard).map(hear).collect(),
            only: (query.scope == Scope::Own).then_some(query.language.as_str()),
            fold: folded(),
            need,
            with_synonyms: query.synonyms,
            extras: Vec::new(),
            words: Vec::new(),
            only_words: true,
            narrow: false,
            synonyms: Vec::new(),
            corrections: Vec::new(),
            stems: BTreeMap::new(),
            exact: BTreeSet::new(),
        }
    }

    /// What a document must have, or nothing if no word was typed.
    fn groups(&mut self, wanted: &Wanted) -> Result<Option<Clause>, Error> {
        let groups = &wanted.groups;
        let all_stop = groups.iter().flatten().all(|atom| self.is_stop_word(atom));
        let typed: Vec<String> = groups.iter().map(|group| lone_word(group).unwrap_or_default().to_owned()).collect();
        let spans = self.spans(&typed)?;
        let looked_up = self.rarest(groups, all_stop)?;
        if groups.iter().all(|group| lone_word(group).is_some()) {
            self.page_of(&spans, &looked_up);
        }
        let mut quoted: Vec<Clause> = Vec::new();
        let mut either: Vec<Clause> = Vec::new();
        let mut words: Vec<Clause> = Vec::new();
        for (at, group) in groups.iter().enumerate() {
            match group.as_slice() {
                [Atom::Word { word, parts }] => {
                    if looked_up.contains(&at) {
                        let span = spans.iter().find(|span| (span.from..span.from + span.count).contains(&at));
                        words.push(self.word(word, parts, span, &typed, at)?);
                    }
                }
                [atom] => quoted.push(self.atom(atom)?),
                atoms => {
                    let atoms: Vec<&Atom> = atoms.iter().filter(|atom| all_stop || !self.is_stop_word(atom)).collect();
                    let atoms = atoms.into_iter().map(|atom| self.atom(atom)).collect::<Result<Vec<_>, _>>()?;
                    either.extend((!atoms.is_empty()).then(|| any(atoms)));
                }
            }
        }
        self.only_words &= quoted.is_empty() && either.is_empty();
        self.pairs(&typed)?;
        let stop_words = groups.iter().filter(|group| lone_word(group).is_some()).count() - looked_up.len();
        let is_sentence = words.len() > FEW || wanted.is_question || stop_words > words.len();
        let needed = if is_sentence { words.len().min(1) } else { words.len() } + quoted.len() + either.len();
        self.narrow = self.need == Need::Few && needed > 1 && !(words.is_empty() && either.is_empty());
        Ok(self.together(quoted, either, words, is_sentence))
    }

    /// The places of the words that stand alone and are looked up; if there are too many, the rarest.
    fn rarest(&mut self, groups: &[Vec<Atom>], all_stop: bool) -> Result<BTreeSet<usize>, Error> {
        let mut words: Vec<(usize, &str)> =
            (0..).zip(groups).filter_map(|(at, group)| Some((at, lone_word(group)?))).collect();
        words.retain(|(_, word)| all_stop || self.own.stem(word).is_some());
        if words.len() > MOST_WORDS {
            let mut counted = Vec::with_capacity(words.len());
            for (at, word) in words {
                let documents = self.counts(word).try_fold(0, |most, count| Ok::<_, Error>(count?.max(most)))?;
                // What nobody has comes last: it would have to be taken for something else.
                counted.push((documents == 0, documents, at, word));
            }
            counted.sort_unstable();
            words = counted.into_iter().take(MOST_WORDS).map(|(_, _, at, word)| (at, word)).collect();
        }
        Ok(words.into_iter().map(|(at, _)| at).collect())
    }

    /// What a document must have of what stands in quotes, beside an `OR`, and alone.
    fn together(
        &self,
        quoted: Vec<Clause>,
        either: Vec<Clause>,
        words: Vec<Clause>,
        is_sentence: bool,
    ) -> Option<Clause> {
        let (mut must, mut may) = (quoted, words);
        match self.need {
            Need::Few => {
                must.extend(either);
                if is_sentence && !may.is_empty() {
                    must.push(any(std::mem::take(&mut may)));
                }
                must.append(&mut may);
            }
            Need::Any => {
                may.extend(either);
                if must.is_empty() && !may.is_empty() {
                    must.push(any(std::mem::take(&mut may)));
                }
            }
        }
        if must.len() + may.len() < 2 {
            return must.pop();
        }
        let must = must.into_iter().map(|clause| (Occur::Must, clause));
        Some(Box::new(BooleanQuery::new(must.chain(may.into_iter().map(|clause| (Occur::Should, clause))).collect())))
    }

    /// Two words that follow each other, near each other.
    fn pairs(&mut self, typed: &[String]) -> Result<(), Error> {
        let frequencies = self.ground.frequencies;
        for heard in &mut self.heard {
            let stems: Vec<(usize, String)> =
                (0..).zip(typed).filter_map(|(at, word)| Some((at, heard.stem(word)?))).collect();
            for two in stems.windows(2) {
                let [(first, one), (second, other)] = two else { continue };
                if one == other || second - first > 3 {
                    continue;
                }
                let terms = [one, other].map(|word| Term::from_field_text(heard.spoken.text, word));
                let placed = [0, second - first].into_iter().zip(terms.clone()).collect();
                let phrase = PhraseQuery::new_with_offset_and_slop(placed, PAIR_SLOP);
                let both_score = terms.iter().all(|term| self.words.iter().any(|word| word.term == *term));
                self.extras.push(Extra::pair(frequencies, &terms, Box::new(phrase), both_score)?);
            }
        }
        Ok(())
    }

    /// The names of concepts among some words.
    fn spans(&mut self, typed: &[String]) -> Result<Vec<Span>, Error> {
        if !self.with_synonyms {
            return Ok(Vec::new());
        }
        let Ground { lexicon, fields, .. } = self.ground;
        let mut at_home = typed.to_vec();
        let mut strange = vec![String::new(); typed.len()];
        for (word, strange) in at_home.iter_mut().zip(&mut strange) {
            if !self.is_at_home(word)? {
                std::mem::swap(word, strange);
            }
        }
        let is_strange = strange.iter().any(|word| !word.is_empty());
        let mut spans = Vec::new();
        for language in lexicon.languages().filter(|language| is_strange && *language != self.own.name) {
            // An acronym means what it means in its own language only.
            let named = lexicon.spans(language, &mut fields.spoken(language).stems.clone(), &strange);
            for span in named.into_iter().filter(|span| !span.is_acronym) {
                strange[span.from..span.from + span.count].fill(String::new());
                spans.push(Span { is_foreign: true, ..span });
            }
        }
        for (word, strange) in at_home.iter_mut().zip(&strange).filter(|(_, strange)| !strange.is_empty()) {
            *word = self.meant(strange)?;
        }
        spans.extend(lexicon.spans(self.own.name, &mut self.own.analyzer, &at_home));
        for span in &spans {
            for &concept in &span.concepts {
                for heard in &self.heard {
                    let names = lexicon.names(concept, heard.name).iter();
                    self.synonyms.extend(names.filter(|name| !name.keys.contains(&span.key)).map(|name| Synonym {
                        concept: lexicon.id(concept).to_owned(),
                        language: heard.name.to_owned(),
                        name: name.text.clone(),
                    }));
                }
            }
        }
        Ok(spans)
    }

    /// Whether the visitor's language has a word: among its stop words, in a name or in a document.
    fn is_at_home(&mut self, word: &str) -> Result<bool, Error> {
        let Some(stem) = self.own.stem(word) else { return Ok(true) };
        let term = Term::from_field_text(self.own.spoken.text, &stem);
        Ok(self.ground.frequencies.doc_freq(&term)? > 0 || self.ground.lexicon.has_stem(self.own.name, &stem))
    }

    /// The word itself, or if no document has it, the nearest in the visitor's language: what is misspelt
    /// still names something, also in other languages.
    fn meant(&mut self, word: &str) -> Result<String, Error> {
        if self.is_known(word)? {
            return Ok(word.to_owned());
        }
        let folded = self.fold(word);
        let variants = self.ground.dictionary(self.own.spoken.exact).variants(&folded)?;
        let known = variants.into_iter().next().map(|variant| variant.word);
        let meant = known.or_else(|| nearest(&folded, &self.ground.lexicon.words(self.own.name)).map(str::to_owned));
        Ok(meant.unwrap_or_else(|| word.to_owned()))
    }

    /// The page of a concept, where its name is all that was typed.
    fn page_of(&mut self, spans: &[Span], looked_up: &BTreeSet<usize>) {
        let [span] = spans else { return };
        if looked_up.iter().all(|at| (span.from..span.from + span.count).contains(at)) {
            let ids = span
                .concepts
                .iter()
                .map(|concept| Term::from_field_text(self.ground.fields.id, self.ground.lexicon.id(*concept)));
            let clause = Box::new(ConstScoreQuery::new(one_of(ids), NAMED));
            self.extras.push(Extra { clause, most: NAMED, bound: Bound::Few, title: None });
        }
    }

    fn is_stop_word(&mut self, atom: &Atom) -> bool {
        matches!(atom, Atom::Word { word, .. } if self.own.stem(word).is_none())
    }

    /// Documents with a word, or with what will do for it.
    fn word(
        &mut self,
        word: &str,
        parts: &[String],
        span: Option<&Span>,
        typed: &[String],
        at: usize,
    ) -> Result<Clause, Error> {
        self.mark(word);
        let mut alternatives = Vec::new();
        let joined = (!parts.is_empty()).then(|| parts.concat());
        for joined in joined.into_iter().chain(self.neighbours(typed, at)?) {
            self.mark(&joined);
            alternatives.push(Alternative { clause: self.same(&joined)?, weight: JOINED });
        }
        if let Some(span) = span {
            self.named(span, typed, &mut alternatives);
        }
        // What names a concept is no slip where only other languages are asked.
        let at_home = self.heard.iter().any(|heard| heard.name == self.own.name);
        let is_name = span.is_some_and(|span| span.is_foreign || !at_home);
        if !is_name && !self.is_known(word)? {
            self.resembling(word, &mut alternatives)?;
        }
        // Of by-product "product" alone is something else.
        let is_whole = parts.first().is_some_and(|first| self.own.stem(first).is_none());
        if is_whole || !alternatives.is_empty() {
            self.only_words = false;
        }
        let own = if is_whole { self.compound(parts)? } else { self.said(word, span, true)? };
        Ok(or(own, alternatives))
    }

    /// Documents that have a word in one of the languages heard. An acronym that means something
    /// else in another language is not looked up there.
    fn said(&mut self, word: &str, span: Option<&Span>, ranked: bool) -> Result<Clause, Error> {
        let folded = self.fold(word);
        let acronym = span.filter(|span| span.is_acronym);
        let Ground { lexicon, frequencies, .. } = self.ground;
        let mut found = Vec::new();
        for heard in &mut self.heard {
            let own = heard.name == self.own.name;
            if !own && acronym.is_some_and(|span| lexicon.means_another(heard.name, &folded, &span.concepts)) {
                continue;
            }
            let Places { anywhere, better } = heard.places(&folded, word);
            if let Some(Better { title, exact }) = better.filter(|_| ranked) {
                self.extras.push(Extra::title(frequencies, title, anywhere.clone())?);
                self.extras.push(Extra::exact(frequencies, exact, anywhere.term.clone())?);
            }
            found.push(anywhere.clause());
            if ranked {
                self.words.push(anywhere);
            }
        }
        Ok(any(found))
    }

    /// Documents that have a compound, in whatever way it is written.
    fn compound(&mut self, parts: &[String]) -> Result<Clause, Error> {
        Ok(Box::new(BooleanQuery::union(vec![self.same(&parts.concat())?, self.phrase(parts)])))
    }

    /// Documents that have a word in one of the languages heard.
    fn same(&mut self, word: &str) -> Result<Clause, Error> {
        self.said(word, None, false)
    }

    /// What else is called so: each word of the name stands for all of it, so the weight is shared.
    fn named(&mut self, span: &Span, typed: &[String], alternatives: &mut Vec<Alternative>) {
        let lexicon = self.ground.lexicon;
        let words = &typed[span.from..span.from + span.count];
        let said = words.iter().filter(|word| self.own.stem(word).is_some()).count().max(1);
        #[allow(clippy::cast_precision_loss)] // a few words
        let share = 1.0 / said as Score;
        for &concept in &span.concepts {
            let topics = lexicon.within(concept).iter().map(|id| Term::from_field_text(self.ground.fields.topic(), id));
            let mut about: Clause = Box::new(ConstScoreQuery::new(one_of(topics), 1.0));
            if let Some(language) = self.only {
                about = Box::new(BooleanQuery::intersection(vec![about, self.ground.in_language(language)]));
            }
            alternatives.push(Alternative { clause: about, weight: ABOUT * share });
            for heard in &mut self.heard {
                let weight = if heard.name == self.own.name { SYNONYM } else { TRANSLATION } * share;
                for form in lexicon.names(concept, heard.name).iter().flat_map(|name| &name.forms) {
                    let (clause, stems) = phrase_of_stems(heard, form);
                    if let Some(clause) = clause {
                        self.stems.entry(heard.name.to_owned()).or_default().extend(stems);
                        alternatives.push(Alternative { clause, weight });
                    }
                }
            }
        }
    }

    /// A word and the next, or the one before, as one word that some document has.
    fn neighbours(&mut self, typed: &[String], at: usize) -> Result<Vec<String>, Error> {
        let mut joined = Vec::new();
        let mut own = self.own.analyzer.clone();
        let mut says = |word: &str| reduce(&mut own, word).is_some();
        let mut pair = |one: &str, other: &str| (says(one) && says(other)).then(|| format!("{one}{other}"));
        let before = at.checked_sub(1).and_then(|before| pair(&typed[before], &typed[at]));
        let behind = typed.get(at + 1).and_then(|behind| pair(&typed[at], behind));
        for word in before.into_iter().chain(behind) {
            if word.bytes().all(|b| !b.is_ascii_digit()) && self.is_known(&word)? {
                joined.push(word);
            }
        }
        Ok(joined)
    }

    /// Whether a document in one of the languages heard has a word, in whatever form, or one in the
    /// visitor's own, who then has not misspelt it.
    fn is_known(&mut self, word: &str) -> Result<bool, Error> {
        for count in self.counts(word) {
            if count? > 0 {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// How many documents have a word, in whatever form, in each of the languages heard and then in the
    /// visitor's own.
    fn counts(&mut self, word: &str) -> impl Iterator<Item = Result<u64, Error>> {
        let (folded, frequencies) = (self.fold(word), self.ground.frequencies);
        let languages = self.heard.iter_mut().chain([&mut self.own]);
        languages.map(move |heard| Ok(frequencies.doc_freq(&heard.places(&folded, word).anywhere.term)?))
    }

    /// What the index has in place of a word that it does not know: the same with a slip or two,
    /// words that begin so, two words written as one.
    fn resembling(&mut self, word: &str, alternatives: &mut Vec<Alternative>) -> Result<(), Error> {
        let folded = self.fold(word);
        let mut nearest: Option<(u8, String)> = None;
        for at in 0..self.heard.len() {
            let dictionary = self.ground.dictionary(self.heard[at].spoken.exact);
            let variants = dictionary.variants(&folded)?;
            for variant in variants {
                self.mark(&variant.word);
                let weight = RESEMBLING[usize::from(variant.slips).min(2)];
                let clause = self.heard[at].places(&variant.word, &variant.word).clause(self.ground.frequencies)?;
                alternatives.push(Alternative { clause, weight });
                let nearer = nearest.as_ref().is_none_or(|(slips, _)| variant.slips < *slips);
                if nearer {
                    nearest = Some((variant.slips, variant.word));
                }
            }
            let heard = &mut self.heard[at];
            let completions = dictionary.completions(&folded)?;
            if !completions.is_empty() {
                let clauses = completions.iter().map(|word| term(heard.spoken.exact, word, 1.0)).collect();
                alternatives.push(Alternative { clause: any(clauses), weight: BEGINNING });
                self.exact.extend(completions);
            }
            if let Some((left, right)) = dictionary.halves(&folded)? {
                let halves = [&left, &right].map(|half| Term::from_field_text(heard.spoken.exact, half));
                let phrase = PhraseQuery::new(halves.to_vec());
                alternatives.push(Alternative { clause: Box::new(phrase), weight: JOINED });
                if nearest.is_none() {
                    nearest = Some((1, format!("{left} {right}")));
                }
                self.exact.extend([left, right]);
            }
        }
        if let Some((_, nearest)) = nearest
            && !self.corrections.iter().any(|(from, _)| from == word)
        {
            self.corrections.push((word.to_owned(), nearest));
        }
        Ok(())
    }

    /// Documents with what stands beside an `OR`, or in quotes.
    fn atom(&mut self, atom: &Atom) -> Result<Clause, Error> {
        match atom {
            Atom::Word { word, .. } => {
                let typed = std::slice::from_ref(word);
                let spans = self.spans(typed)?;
                self.word(word, &[], spans.first(), typed, 0)
            }
            Atom::Compound(parts) => {
                self.mark(&parts.concat());
                for part in parts.iter().filter(|part| self.own.stem(part).is_some()).collect::<Vec<_>>() {
                    self.mark(part);
                }
                let mut alternatives = Vec::new();
                if let Some(span) = self.spans(parts)?.first().filter(|span| span.count == parts.len()) {
                    self.named(span, parts, &mut alternatives);
                }
                Ok(or(self.compound(parts)?, alternatives))
            }
            Atom::Phrase(words) => {
                for word in words {
                    // Only what is no stop word, or its `of` were marked everywhere.
                    if self.own.stem(word).is_some() {
                        let folded = self.fold(word);
                        self.exact.insert(folded);
                    }
                }
                Ok(self.phrase(words))
            }
            Atom::Beginning(word) => self.beginning(word, true),
        }
    }

    /// Documents with what a query leaves out.
    fn excluded(&mut self, atom: &Atom) -> Result<Clause, Error> {
        match atom {
            Atom::Word { word, .. } => self.same(word),
            Atom::Compound(parts) => self.compound(parts),
            Atom::Phrase(words) => {
                // tantivy 0.27 asks what is left out for documents behind the one it is at, which a
                // phrase alone must not be asked (quickwit-oss/tantivy#2811); a union may.
                let phrase = self.phrase(words);
                Ok(Box::new(BooleanQuery::union(vec![phrase.box_clone(), phrase])))
            }
            Atom::Beginning(word) => self.beginning(word, false),
        }
    }

    fn beginning(&mut self, word: &str, mark: bool) -> Result<Clause, Error> {
        let folded = self.fold(word);
        let mut clauses: Vec<Clause> = vec![Box::new(EmptyQuery)];
        for heard in &self.heard {
            let completions = self.ground.dictionary(heard.spoken.exact).completions(&folded)?;
            clauses.extend(completions.iter().map(|word| term(heard.spoken.exact, word, 1.0)));
            if mark {
                self.exact.extend(completions);
            }
        }
        Ok(any(clauses))
    }

    fn phrase(&mut self, words: &[String]) -> Clause {
        let words: Vec<String> = words.iter().map(|word| self.fold(word)).collect();
        let in_field = |field: Field| -> Clause {
            let mut terms: Vec<Term> = words.iter().map(|word| Term::from_field_text(field, word)).collect();
            match terms.len() {
                1 => Box::new(TermQuery::new(terms.remove(0), IndexRecordOption::WithFreqs)),
                _ => Box::new(PhraseQuery::new(terms)),
            }
        };
        boost(any(self.heard.iter().map(|heard| in_field(heard.spoken.exact)).collect()), PHRASE)
    }

    fn mark(&mut self, word: &str) {
        let folded = self.fold(word);
        self.exact.insert(folded);
        for heard in &mut self.heard {
            let stem = heard.stem(word);
            self.stems.entry(heard.name.to_owned()).or_default().extend(stem);
        }
    }

    fn fold(&mut self, word: &str) -> String {
        reduce(&mut self.fold, word).unwrap_or_else(|| word.to_owned())
    }
}

/// The word of a group that is nothing but one word.
fn lone_word(group: &[Atom]) -> Option<&str> {
    match group {
        [Atom::Word { word, .. }] => Some(word),
        _ => None,
    }
}

/// Documents that have the words of a name in their order, in whatever form, with the stems.
fn phrase_of_stems(heard: &mut Heard<'_>, words: &[String]) -> (Option<Clause>, Vec<String>) {
    let stems: Vec<(usize, String)> = (0..).zip(words).filter_map(|(at, word)| Some((at, heard.stem(word)?))).collect();
    let field = heard.spoken.text;
    let clause: Option<Clause> = match stems.as_slice() {
        [] => None,
        [(_, stem)] => Some(term(field, stem, STEM)),
        [(first, _), ..] => {
            let terms = stems.iter().map(|(at, stem)| (at - first, Term::from_field_text(field, stem))).collect();
            Some(Box::new(PhraseQuery::new_with_offset(terms)))
        }
    };
    (clause, stems.into_iter().map(|(_, stem)| stem).collect())
}

fn term(field: Field, word: &str, weight: Score) -> Clause {
    weighed(Term::from_field_text(field, word), weight)
}

/// Documents that have one of some terms. tantivy's own query for that goes through the whole
/// dictionary, which is more than to look up a few.
pub(super) fn one_of(terms: impl Iterator<Item = Term>) -> Clause {
    any(terms.map(|term| weighed(term, 1.0)).collect())
}

fn weighed(term: Term, weight: Score) -> Clause {
    Word { term, weight }.clause()
}

/// What a document must match each of; nothing where that is not all that is asked.
pub(super) fn all_needed(query: &dyn TantivyQuery) -> &[(Occur, Clause)] {
    let clauses = query.downcast_ref::<BooleanQuery>().map(BooleanQuery::clauses).unwrap_or_default();
    if clauses.iter().all(|(occur, _)| *occur == Occur::Must) { clauses } else { &[] }
}

/// Documents with a word in their titles, and what each of them scores for that.
fn in_title(frequencies: &Frequencies<'_>, term: &Term) -> Result<(Clause, Score), Error> {
    let score = heaviest(frequencies, std::slice::from_ref(term))? * TITLE;
    let documents = Box::new(TermQuery::new(term.clone(), IndexRecordOption::Basic));
    Ok((Box::new(ConstScoreQuery::new(documents, score)), score))
}

#[allow(clippy::float_cmp)] // a weight of exactly one changes nothing
fn boost(clause: Clause, weight: Score) -> Clause {
    if weight == 1.0 { clause } else { Box::new(BoostQuery::new(clause, weight)) }
}

/// Documents with a thing, or with what will do for it: what is best of all counts.
fn or(own: Clause, alternatives: Vec<Alternative>) -> Clause {
    if alternatives.is_empty() {
        return own;
    }
    let others = alternatives.into_iter().map(|one| boost(one.clause, one.weight));
    Box::new(DisjunctionMaxQuery::new([own].into_iter().chain(others).collect()))
}

fn any(mut clauses: Vec<Clause>) -> Clause {
    if clauses.len() == 1 { clauses.remove(0) } else { Box::new(BooleanQuery::union(clauses)) }
}
