//! How a document lies in the index: derived from the languages given, so that one more
//! language is two more fields and no code.

use std::collections::BTreeMap;

use tantivy::TantivyDocument;
use tantivy::schema::{FAST, Field, IndexRecordOption, STORED, STRING, Schema, SchemaBuilder};
use tantivy::schema::{TextFieldIndexing, TextOptions, Value};
use tantivy::tokenizer::{PreTokenizedString, TextAnalyzer, Token, TokenizerManager};

use crate::analysis::{self, Analyzer, EXACT};
use crate::document::{Document, Facet};

/// The fields of an index.
pub(super) struct Fields {
    pub(super) schema: Schema,
    pub(super) id: Field,
    pub(super) language: Field,
    pub(super) languages: BTreeMap<String, Spoken>,
    kind: Field,
    /// The text is stored once as it is read; the document store compresses it.
    title: Field,
    summary: Field,
    body: Field,
    names: Field,
    key: Field,
    published: Field,
    saving: Field,
    payback: Field,
    facets: [Field; Facet::ALL.len()],
}

/// The fields of one language.
pub(super) struct Spoken {
    /// Stems of title, summary and body, in order.
    pub(super) text: Field,
    /// Stems of the title again, each as often as `text` has it: whoever finds a word in a title then knows
    /// what it weighs in the text.
    pub(super) title: Field,
    /// Every word, folded, in order: phrases are looked up here, and what resembles a word.
    pub(super) exact: Field,
    /// The folded words of the title and the other names, for completing what is being typed.
    pub(super) name: Field,
    pub(super) analyzer: Analyzer,
    /// The analyzer at work; a clone shares its list of stop words.
    pub(super) stems: TextAnalyzer,
    /// The same for the titles of documents.
    of_titles: TextAnalyzer,
}

/// The fields of documents in a language that nobody has set up.
const OTHER: &str = "other";

/// The fast field of the key that tells documents apart.
pub(super) const KEY: &str = "key";
/// The fast field of the time of publication, in microseconds.
pub(super) const PUBLISHED: &str = "published";

/// The fast field of the share that was saved, in thousandths.
pub(super) const SAVING: &str = "saving";
/// The fast field of the payback, in days.
pub(super) const PAYBACK: &str = "payback";

/// The fast field of a facet.
pub(super) fn column(facet: Facet) -> String {
    format!("facet_{}", facet.as_str())
}

impl Fields {
    pub(super) fn new(analyzers: &BTreeMap<String, Analyzer>) -> Self {
        let mut schema = Schema::builder();
        let mut spoken = |language: &str, analyzer: Analyzer| {
            let stems = analysis::name(language);
            let mut add = |field: &str, options: TextFieldIndexing| {
                let options = TextOptions::default().set_indexing_options(options);
                schema.add_text_field(&format!("{field}_{language}"), options)
            };
            Spoken {
                text: add("text", indexed(&stems, IndexRecordOption::WithFreqsAndPositions)),
                title: add("title", indexed(&stems, IndexRecordOption::WithFreqs).set_fieldnorms(false)),
                exact: add("exact", indexed(EXACT, IndexRecordOption::WithFreqsAndPositions)),
                name: add("name", indexed(EXACT, IndexRecordOption::Basic)),
                analyzer,
                stems: analyzer.stems(),
                of_titles: analyzer.stems_of_many(),
            }
        };
        let all = analyzers.iter().map(|(language, analyzer)| (language.as_str(), *analyzer));
        let languages = all
            .chain([(OTHER, Analyzer::Plain)])
            .map(|(language, analyzer)| (language.to_owned(), spoken(language, analyzer)))
            .collect();
        Self {
            languages,
            id: schema.add_text_field("id", STRING | STORED),
            language: schema.add_text_field("language", STRING | STORED),
            kind: schema.add_text_field("kind", STORED),
            title: schema.add_text_field("title", STORED),
            summary: schema.add_text_field("summary", STORED),
            body: schema.add_text_field("body", STORED),
            names: schema.add_text_field("names", STORED),
            key: schema.add_u64_field(KEY, FAST),
            published: schema.add_i64_field(PUBLISHED, FAST),
            saving: schema.add_u64_field(SAVING, FAST),
            payback: schema.add_u64_field(PAYBACK, FAST),
            facets: Facet::ALL.map(|facet| counted(&mut schema, facet)),
            schema: schema.build(),
        }
    }

    /// What documents are about.
    pub(super) fn topic(&self) -> Field {
        let place = Facet::ALL.iter().position(|facet| *facet == Facet::Topic).unwrap_or_default();
        self.facets[place]
    }

    /// The fields of a language.
    pub(super) fn spoken(&self, language: &str) -> &Spoken {
        &self.languages[self.set_up(language)]
    }

    /// The language, or the one that stands for those that nobody has set up.
    pub(super) fn set_up<'a>(&self, language: &'a str) -> &'a str {
        if self.is_set_up(language) { language } else { OTHER }
    }

    pub(super) fn is_set_up(&self, language: &str) -> bool {
        self.languages.contains_key(language)
    }

    /// What an index must agree on to be read by this program.
    pub(super) fn stamp(&self) -> String {
        let schema = serde_json::to_string(&self.schema).unwrap_or_default();
        let mut hasher = blake3::Hasher::new();
        hasher.update(schema.as_bytes());
        for (language, spoken) in &self.languages {
            hasher.update(format!("{language}={};", spoken.analyzer.as_str()).as_bytes());
        }
        hasher.update(&analysis::VERSION.to_le_bytes());
        hasher.update(tantivy::version_string().as_bytes());
        hasher.finalize().to_hex()[..16].to_owned()
    }

    /// The analyzers by name: the index knows them by their names only.
    pub(super) fn tokenizers(&self) -> TokenizerManager {
        let manager = TokenizerManager::default();
        manager.register(EXACT, analysis::folded());
        for (language, spoken) in &self.languages {
            manager.register(&analysis::name(language), spoken.analyzer.stems_of_many());
        }
        manager
    }

    /// A document in the words of tantivy.
    pub(super) fn write(&self, document: &Document) -> TantivyDocument {
        let mut written = TantivyDocument::new();
        let Document { id, language, kind, title, summary, body, .. } = document;
        written.add_text(self.id, id);
        written.add_text(self.language, language);
        written.add_text(self.kind, kind);
        written.add_u64(self.key, key(id, language));
        written.add_i64(self.published, document.published.timestamp_micros());
        let spoken = self.spoken(language);
        for (field, text) in [(self.title, title), (self.summary, summary), (self.body, body)] {
            written.add_text(field, text);
            written.add_text(spoken.text, text);
            written.add_text(spoken.exact, text);
        }
        written.add_pre_tokenized_text(spoken.title, title_as_often(spoken.of_titles.clone(), document));
        written.add_text(spoken.name, title);
        for name in &document.names {
            written.add_text(self.names, name);
            written.add_text(spoken.name, name);
            written.add_text(spoken.text, name);
            written.add_text(spoken.exact, name);
        }
        for (field, measure) in [(self.saving, document.saving), (self.payback, document.payback)] {
            if let Some(measure) = measure {
                written.add_u64(field, measure);
            }
        }
        for (facet, field) in Facet::ALL.into_iter().zip(self.facets) {
            for value in values(document, facet) {
                written.add_text(field, value);
            }
        }
        written
    }

    /// The stored parts of a document.
    pub(super) fn read<'a>(&self, stored: &'a TantivyDocument) -> Stored<'a> {
        let text = |field| stored.get_first(field).and_then(|v| v.as_str()).unwrap_or_default();
        Stored {
            id: text(self.id),
            language: text(self.language),
            kind: text(self.kind),
            title: text(self.title),
            summary: text(self.summary),
            body: text(self.body),
            names: stored.get_all(self.names).filter_map(|name| name.as_str()).collect(),
        }
    }
}

/// What the index keeps of a document to show it.
pub(super) struct Stored<'a> {
    pub(super) id: &'a str,
    pub(super) language: &'a str,
    pub(super) kind: &'a str,
    pub(super) title: &'a str,
    pub(super) summary: &'a str,
    pub(super) body: &'a str,
    pub(super) names: Vec<&'a str>,
}

fn indexed(analyzer: &str, record: IndexRecordOption) -> TextFieldIndexing {
    TextFieldIndexing::default().set_tokenizer(analyzer).set_index_option(record)
}

/// The stems of the title, each as often as the document has it anywhere.
fn title_as_often(mut stems: TextAnalyzer, document: &Document) -> PreTokenizedString {
    let Document { title, summary, body, names, .. } = document;
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    stems.token_stream(title).process(&mut |token| {
        counts.insert(token.text.clone(), 0);
    });
    for text in [title, summary, body].into_iter().chain(names) {
        stems.token_stream(text).process(&mut |token| {
            if let Some(count) = counts.get_mut(&token.text) {
                *count += 1;
            }
        });
    }
    let as_often = |(text, count)| std::iter::repeat_n(Token { text, position: 0, ..Token::default() }, count);
    PreTokenizedString { text: String::new(), tokens: counts.into_iter().flat_map(as_often).collect() }
}

/// Facets are filtered and counted by their columns, so they are not indexed; but what a document
/// is about is looked up as well, for whoever asks by the name of a concept.
fn counted(schema: &mut SchemaBuilder, facet: Facet) -> Field {
    let options = TextOptions::default().set_fast("raw");
    let is_asked_for = facet == Facet::Topic;
    let options =
        if is_asked_for { options.set_indexing_options(indexed("raw", IndexRecordOption::Basic)) } else { options };
    schema.add_text_field(&column(facet), options)
}

/// What a document is counted under, each value once.
fn values(document: &Document, facet: Facet) -> Vec<String> {
    let mut values = document.facets.get(&facet).cloned().unwrap_or_default();
    if values.is_empty() {
        match facet {
            Facet::Kind => values.push(document.kind.clone()),
            Facet::Language => values.push(document.language.clone()),
            Facet::Year => values.extend(document.date.map(|date| date.format("%Y").to_string())),
            Facet::Sector
            | Facet::Technique
            | Facet::Topic
            | Facet::Country
            | Facet::Region
            | Facet::Saving
            | Facet::Payback
            | Facet::Investment
            | Facet::Size
            | Facet::Original => {}
        }
    }
    values.sort_unstable();
    values.dedup();
    values
}

fn key(id: &str, language: &str) -> u64 {
    let mut hasher = blake3::Hasher::new();
    hasher.update(id.as_bytes()).update(&[0]).update(language.as_bytes());
    let mut key = [0; 8];
    key.copy_from_slice(&hasher.finalize().as_bytes()[..8]);
    u64::from_le_bytes(key)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::Fields;
    use crate::analysis::Analyzer;

    fn stamp(languages: &[(&str, &str)]) -> String {
        let analyzers: BTreeMap<_, _> =
            languages.iter().map(|(language, analyzer)| ((*language).to_owned(), Analyzer::parse(analyzer))).collect();
        Fields::new(&analyzers).stamp()
    }

    #[test]
    fn another_language_or_analyzer_is_another_index() {
        let english = stamp(&[("en", "english")]);
        assert_eq!(english, stamp(&[("en", "english")]));
        assert_ne!(english, stamp(&[("en", "plain")]));
        assert_ne!(english, stamp(&[("en", "english"), ("pt-BR", "portuguese")]));
    }
}
