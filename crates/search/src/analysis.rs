//! What counts as the same word.
//!
//! Text is cut into `words` (NFKC, lower case, elisions undone, compounds both whole and in parts,
//! numbers as if one language wrote them all), and then for a language: its stop words go, accents
//! are folded, and Snowball takes the stem. Folding comes before the stemmer, so that a word typed
//! without its accents has the same stem. Beside it stand the folded words with nothing taken away.
//!
//! Languages written without spaces are not cut into words: a run of their letters is one.

mod questions;
mod regular;
mod remembered;
mod words;

use tantivy::tokenizer::{
    AsciiFoldingFilter, Language, RawTokenizer, Stemmer, StopWordFilter, TextAnalyzer, Tokenizer,
};

use regular::Regular;
use remembered::Remembered;
use words::Words;
pub(crate) use words::{Cutter, Number, clean, pointed, whole_words, words};

/// Goes into the name of an index folder: raise it when words come out differently, or when what a
/// document is kept with means something else.
pub(crate) const VERSION: u32 = 5;

/// The analyzer of folded words, the same for every language.
pub(crate) const EXACT: &str = "exact";

/// How the words of a language are reduced to stems.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Analyzer {
    /// Not at all: words are folded only.
    Plain,
    /// By Snowball's rules for a language, after its stop words are taken out.
    Snowball(Language),
}

/// Snowball's languages, by their names in a settings file.
const SNOWBALL: [(&str, Language); 18] = [
    ("arabic", Language::Arabic),
    ("danish", Language::Danish),
    ("dutch", Language::Dutch),
    ("english", Language::English),
    ("finnish", Language::Finnish),
    ("french", Language::French),
    ("german", Language::German),
    ("greek", Language::Greek),
    ("hungarian", Language::Hungarian),
    ("italian", Language::Italian),
    ("norwegian", Language::Norwegian),
    ("portuguese", Language::Portuguese),
    ("romanian", Language::Romanian),
    ("russian", Language::Russian),
    ("spanish", Language::Spanish),
    ("swedish", Language::Swedish),
    ("tamil", Language::Tamil),
    ("turkish", Language::Turkish),
];

impl Analyzer {
    /// The analyzer of this name; a name that is not known means [`Analyzer::Plain`].
    pub fn parse(name: &str) -> Self {
        SNOWBALL
            .into_iter()
            .find(|(known, _)| *known == name)
            .map_or(Self::Plain, |(_, language)| Self::Snowball(language))
    }

    /// Its name, as [`Analyzer::parse`] reads it.
    pub fn as_str(self) -> &'static str {
        SNOWBALL.into_iter().find(|(_, language)| self == Self::Snowball(*language)).map_or("plain", |(name, _)| name)
    }

    /// Cuts a text into stems.
    pub(crate) fn stems(self) -> TextAnalyzer {
        self.on(Words::default())
    }

    /// The same for many texts, one after the other.
    pub(crate) fn stems_of_many(self) -> TextAnalyzer {
        TextAnalyzer::from(Remembered::new(self.on(RawTokenizer::default())))
    }

    /// Reduces what something else has cut.
    fn on(self, words: impl Tokenizer) -> TextAnalyzer {
        let Self::Snowball(language) = self else { return folded_on(words) };
        let stop = StopWordFilter::new(language).unwrap_or_else(|| StopWordFilter::remove([]));
        TextAnalyzer::builder(words)
            .filter(stop)
            .filter(StopWordFilter::remove(questions::of(language)))
            .filter(AsciiFoldingFilter)
            .filter(Regular(language))
            .filter(Stemmer::new(language))
            .build()
    }
}

/// Cuts a text into words without accents.
pub(crate) fn folded() -> TextAnalyzer {
    folded_on(Words::default())
}

fn folded_on(words: impl Tokenizer) -> TextAnalyzer {
    TextAnalyzer::builder(words).filter(AsciiFoldingFilter).build()
}

/// The name of a language's analyzer.
pub(crate) fn name(language: &str) -> String {
    format!("stems_{language}")
}

/// What an analyzer makes of a single word, or nothing if it drops it.
pub(crate) fn reduce(analyzer: &mut TextAnalyzer, word: &str) -> Option<String> {
    let mut tokens = analyzer.token_stream(word);
    tokens.advance().then(|| tokens.token().text.clone())
}

#[cfg(test)]
mod tests {
    use tantivy::tokenizer::TextAnalyzer;

    use super::{Analyzer, folded};

    fn stems(analyzer: &str, text: &str) -> String {
        let mut stems = Vec::new();
        let mut analyzer = Analyzer::parse(analyzer).stems();
        analyzer.token_stream(text).process(&mut |token| stems.push(token.text.clone()));
        stems.join(" ")
    }

    /// Asserts that both spellings of each pair are the same word.
    fn assert_same(analyzer: &str, pairs: &[(&str, &str)]) {
        for (one, other) in pairs {
            assert_eq!(stems(analyzer, one), stems(analyzer, other), "{one}, {other}");
            assert_ne!(stems(analyzer, one), "", "{one}");
        }
    }

    #[test]
    fn an_accent_left_out_makes_no_difference() {
        let spanish = [("energía", "energia"), ("ecología", "ECOLOGIA"), ("niños", "ninos")];
        assert_same("spanish", &spanish);
        let french = [("sécurité", "securite"), ("matière", "matiere"), ("électricité", "electricite")];
        assert_same("french", &french);
        assert_same("portuguese", &[("prevenção", "prevencao"), ("água", "agua")]);
        assert_same("english", &[("café", "cafe")]);
    }

    #[test]
    fn a_decomposed_accent_is_the_same_accent() {
        assert_same("french", &[("e\u{301}nergie", "énergie"), ("dE\u{301}chets", "déchet")]);
        assert_same("spanish", &[("produccio\u{301}n", "producción"), ("an\u{303}o", "año")]);
    }

    #[test]
    fn a_plural_is_found_by_its_singular() {
        assert_same("english", &[("solvents", "solvent"), ("batteries", "battery"), ("coatings", "coating")]);
        assert_same("spanish", &[("residuos", "residuo"), ("aguas", "agua"), ("metales", "metal")]);
        assert_same("french", &[("déchets", "déchet"), ("eaux", "eau"), ("usées", "usée")]);
        assert_same("portuguese", &[("resíduos", "resíduo"), ("fábricas", "fábrica")]);
    }

    #[test]
    fn a_form_that_is_regular_in_its_language_is_the_same_word() {
        assert_same("spanish", &[("luces", "luz"), ("barnices", "barniz"), ("eficaces", "eficaz")]);
        assert_same("french", &[("active", "actif"), ("vives", "vif"), ("publiques", "public"), ("neuve", "neuf")]);
        assert_same("french", &[("travaux", "travail"), ("émaux", "émail")]);
        assert_same("english", &[("gases", "gas"), ("lenses", "lens"), ("sulphuric", "sulfuric")]);
        for (one, other) in [("plaza", "placa"), ("luz", "lucha")] {
            assert_ne!(stems("spanish", one), stems("spanish", other));
        }
    }

    #[test]
    fn an_elision_is_undone_with_either_apostrophe() {
        assert_same("french", &[("l'eau", "eau"), ("d’énergie", "énergie"), ("qu'entreprise", "entreprise")]);
        assert_same("french", &[("L’usine", "usine"), ("jusqu'usine", "usine"), ("lʼhuile", "huile")]);
        assert_eq!(stems("plain", "aujourd'hui"), "aujourdhui");
        assert_eq!(stems("plain", "Aujourd’hui l'eau"), "aujourdhui eau");
        assert_same("english", &[("company's", "company"), ("the companies’ water", "company water")]);
    }

    #[test]
    fn signs_made_of_others_are_read_as_these() {
        assert_eq!(stems("plain", "CO₂ ﬁltre ｗater m² nº"), "co2 filtre water m2 no");
        assert_eq!(stems("plain", "pollu\u{ad}tion"), "pollution");
    }

    #[test]
    fn stop_words_of_the_language_are_left_out() {
        assert_eq!(stems("english", "the water of the plant"), "water plant");
        assert_eq!(stems("spanish", "el agua de la planta"), "agu plant");
        assert_eq!(stems("french", "l'eau de la tannerie"), "eau tanner");
        assert_eq!(stems("unknown", "the water"), "the water");
    }

    #[test]
    fn words_of_questions_are_left_out_with_and_without_accents() {
        assert_eq!(stems("english", "How does a plant recycle what it rinses?"), "plant recycl rins");
        assert_eq!(stems("spanish", "¿Cómo y cuándo se recicla? ¿Como?"), "recicl");
        assert_eq!(stems("french", "Où et quand recycler? ou?"), "recycl");
    }

    #[test]
    fn a_compound_is_found_whole_and_in_parts() {
        assert_eq!(stems("plain", "closed-loop"), "closedloop closed loop");
        assert_eq!(stems("plain", "eau-de‑vie"), "eaudevie eau de vie");
        assert_eq!(stems("plain", "a- b -c d–e"), "a b c d e");
        let mut positions = Vec::new();
        folded().token_stream("a closed-loop rinse").process(&mut |t| positions.push((t.text.clone(), t.position)));
        let expected = [("a", 0), ("closedloop", 1), ("closed", 1), ("loop", 2), ("rinse", 3)];
        assert_eq!(positions, expected.map(|(word, at)| (word.to_owned(), at)));
    }

    #[test]
    fn a_number_is_the_same_however_it_is_written() {
        for number in ["35000", "35,000", "35.000", "35 000", "35\u{a0}000", "35\u{202f}000"] {
            assert_eq!(stems("plain", number), "35000", "{number}");
        }
        for number in ["12.5", "12,5", "12,50"] {
            assert_eq!(stems("plain", number), "12.5", "{number}");
        }
        assert_eq!(stems("plain", "1,234,567.80 m 0,125 2.900.000"), "1234567.8 m 0.125 2900000");
        assert_eq!(stems("plain", "17.09.2002 1.2.3 in 1998 350 x 5, 6"), "17 09 2002 1 2 3 in 1998 350 x 5 6");
    }

    #[test]
    fn a_unit_is_a_word_of_its_own_but_not_in_a_code() {
        for measure in ["12000 m3", "12,000m³", "12 000 m3", "12.000㎥", "１２，０００m3"] {
            assert_eq!(stems("plain", measure), "12000 m3", "{measure}");
        }
        assert_eq!(stems("plain", "35kg, 0.5L 500㎖ 80℃"), "35 kg 0.5 l 500 ml 80 c");
        assert_eq!(stems("plain", "3M 12h30 2nd 14001a CO2"), "3m 12h30 2nd 14001a co2");
    }

    #[test]
    fn points_within_an_acronym_do_not_part_it() {
        assert_eq!(stems("plain", "the U.S. and E.P.A., S.A. de C.V."), "the us and epa sa de cv");
        assert_eq!(stems("plain", "A. Smith e.g. x.y"), "a smith eg xy");
        assert_eq!(stems("plain", "EE.UU., EE. UU. y EEUU; II.a"), "eeuu eeuu y eeuu ii a");
    }

    #[test]
    fn what_is_remembered_is_what_would_be_made_of_the_text() {
        let texts = [
            "The closed-loop rinses of the plant, and how it rinses: 35,000 m³ in U.S. plants; gases.",
            "L'eau usée des travaux; où recycler l’eau? Les eaux usées d'une usine active.",
            "¿Cómo se recicla el agua? Luces, luz y 12,5 kg de residuos en EE. UU.",
        ];
        for name in ["english", "french", "spanish", "arabic", "plain"] {
            let analyzer = Analyzer::parse(name);
            let mut of_many = analyzer.stems_of_many();
            for text in texts.iter().chain(&texts) {
                let tokens = |analyzer: &mut TextAnalyzer| {
                    let mut tokens = Vec::new();
                    analyzer.token_stream(text).process(&mut |token| tokens.push(token.clone()));
                    tokens
                };
                assert_eq!(tokens(&mut of_many), tokens(&mut analyzer.stems()), "{name}: {text}");
            }
        }
    }

    #[test]
    fn a_language_in_another_script_is_stemmed_too() {
        assert_same("russian", &[("отходы", "ОТХОДОВ")]);
        assert_same("greek", &[("νερό", "ΝΕΡΟ")]);
    }

    #[test]
    fn every_known_name_is_read_back_and_others_are_plain() {
        for (name, _) in super::SNOWBALL {
            assert_eq!(Analyzer::parse(name).as_str(), name);
        }
        assert_eq!(Analyzer::parse("klingon"), Analyzer::Plain);
        assert_eq!(Analyzer::Plain.as_str(), "plain");
    }

    #[test]
    fn positions_leave_no_gap_for_an_elision() {
        let mut positions = Vec::new();
        let mut exact = folded();
        exact.token_stream("traitement de l'eau usée").process(&mut |t| positions.push(t.position));
        assert_eq!(positions, [0, 1, 2, 3]);
    }
}
