//! Made-up items in three languages, the same ones every time, for benches and for tests that
//! need many.
//!
//! [`generate`] makes folders as `content/` has them: [`write`] puts one on disk, and
//! `desk::seed::import` takes them as they are. Words are as frequent as in real texts (the
//! second is half as frequent as the first, and so on), so that searches find many or few.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use desk::seed::Folder;

/// Different words in a language.
const WORDS: u64 = 6_000;
/// Sectors and techniques that items are spread over.
const SECTORS: [&str; 6] = ["electroplating", "tanning", "printing", "food-and-beverage", "textiles", "chemicals"];
const TECHNIQUES: [&str; 4] =
    ["water-conservation", "closed-loop-recycling", "material-recovery", "solvent-substitution"];
const COUNTRIES: [&str; 3] = ["CA", "MX", "US"];

/// What items are about, in each language: the words that searches ask for.
const REAL: [(&str, [&str; 20]); 3] = [
    (
        "en",
        [
            "water",
            "waste",
            "prevention",
            "pollution",
            "workshop",
            "solvent",
            "energy",
            "rinse",
            "nickel",
            "paint",
            "tannery",
            "emissions",
            "recycling",
            "savings",
            "plant",
            "process",
            "training",
            "network",
            "steam",
            "chrome",
        ],
    ),
    (
        "es",
        [
            "agua",
            "residuos",
            "prevención",
            "contaminación",
            "taller",
            "solvente",
            "energía",
            "enjuague",
            "níquel",
            "pintura",
            "tenería",
            "emisiones",
            "reciclaje",
            "ahorros",
            "planta",
            "proceso",
            "capacitación",
            "red",
            "vapor",
            "cromo",
        ],
    ),
    (
        "fr",
        [
            "eau",
            "déchets",
            "prévention",
            "pollution",
            "atelier",
            "solvant",
            "énergie",
            "rinçage",
            "nickel",
            "peinture",
            "tannerie",
            "émissions",
            "recyclage",
            "économies",
            "usine",
            "procédé",
            "formation",
            "réseau",
            "vapeur",
            "chrome",
        ],
    ),
];

/// So many items, the first with the id `made-0000001`. One in five is a case with figures.
pub fn generate(count: u64) -> impl Iterator<Item = Folder> {
    (1..=count).map(item)
}

/// The item of a number.
pub fn item(number: u64) -> Folder {
    let id = format!("made-{number:07}");
    let mut dice = Dice(number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let case = number.is_multiple_of(5);
    let kind = if case { "case-study" } else { "news" };
    let mut files = BTreeMap::from([(
        "item.toml".to_owned(),
        if case { case_facts(&mut dice) } else { news_facts(number, &mut dice) },
    )]);
    let seed = dice.next();
    for (language, real) in &REAL {
        // The same dice for each language: the same length, and words of the same frequency.
        files.insert(format!("{language}.md"), version(language, real, &id, case, &mut Dice(seed)));
    }
    Folder { path: format!("{kind}/{id}"), id, files }
}

/// Writes a folder below a directory.
pub fn write(directory: &Path, folder: &Folder) -> io::Result<()> {
    let place = directory.join(&folder.path);
    fs::create_dir_all(&place)?;
    folder.files.iter().try_for_each(|(name, text)| fs::write(place.join(name), text))
}

fn news_facts(number: u64, dice: &mut Dice) -> String {
    let country = dice.one_of(&COUNTRIES);
    let (year, month, day) = (1998 + number % 28, 1 + dice.below(12), 1 + dice.below(28));
    format!("kind = \"news\"\noriginal = \"en\"\ncountry = \"{country}\"\ndate = \"{year}-{month:02}-{day:02}\"\n")
}

fn case_facts(dice: &mut Dice) -> String {
    let (country, sector, technique) = (dice.one_of(&COUNTRIES), dice.one_of(&SECTORS), dice.one_of(&TECHNIQUES));
    let (year, before) = (1990 + dice.below(35), 1_000 + dice.below(90_000));
    let after = before / (2 + dice.below(8));
    let figure = |name: &str, role: &str, value: u64| {
        format!(
            "\n[[figure]]\nname = \"{name}\"\nquantity = \"water-use\"\nrole = \"{role}\"\nvalue = \"{value}\"\nunit = \"cubic-metre\"\nperiod = \"year\"\nstatus = \"reported\"\n"
        )
    };
    format!(
        "kind = \"case-study\"\noriginal = \"en\"\nscope = \"facility\"\ncountry = \"{country}\"\nsector = \"{sector}\"\n\
         techniques = [\"{technique}\"]\nyear = {year}\nevidence = \"reported\"\nchecked = \"seed\"\n\n\
         [source]\ntitle = \"A made-up source\"\nlanguage = \"en\"\nquote = \"made up\"\n{}{}",
        figure("water-before", "before", before),
        figure("water-after", "after", after),
    )
}

fn version(language: &str, real: &[&str], id: &str, case: bool, dice: &mut Dice) -> String {
    let mut text = String::from("---\n");
    let title = sentence(real, 7, dice);
    let summary = format!("{}. {}.", sentence(real, 14, dice), sentence(real, 12, dice));
    let _ = write!(text, "title: {title}\nslug: {id}\nsummary: {summary}\n");
    if language != "en" {
        text.push_str("translated-from: 1\nby: person\n");
    }
    if case {
        let _ = writeln!(text, "result: {{ $water-before }} > {{ $water-after }}");
    }
    text.push_str("---\n");
    for part in 0..3 {
        if part > 0 {
            let _ = writeln!(text, "## {}\n", sentence(real, 4, dice));
        }
        for _ in 0..4 {
            let length = 8 + dice.below(14);
            let _ = write!(text, "{}. ", sentence(real, length, dice));
        }
        text.push_str("\n\n");
    }
    text
}

fn sentence(real: &[&str], words: u64, dice: &mut Dice) -> String {
    let mut sentence = String::new();
    for at in 0..words {
        let word = word(real, dice.zipf());
        if at == 0 {
            let mut letters = word.chars();
            sentence.extend(letters.next().into_iter().flat_map(char::to_uppercase).chain(letters));
        } else {
            sentence.push(' ');
            sentence.push_str(&word);
        }
    }
    sentence
}

/// The word of a rank: real ones are frequent, made-up ones rare.
fn word(real: &[&str], rank: u64) -> String {
    const SYLLABLES: [&str; 16] =
        ["ba", "co", "di", "fu", "ga", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "ma", "lu", "de"];
    if let Some(word) = usize::try_from(rank).ok().and_then(|rank| real.get(rank)) {
        return (*word).to_owned();
    }
    let mut word = String::new();
    let mut rest = rank;
    for _ in 0..4 {
        word.push_str(SYLLABLES[usize::try_from(rest % 16).unwrap_or_default()]);
        rest /= 16;
    }
    word
}

/// Dice that fall the same way every time (xorshift).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, bound: u64) -> u64 {
        (self.next() >> 16) % bound
    }

    fn one_of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[usize::try_from(self.below(choices.len() as u64)).unwrap_or_default()]
    }

    /// A rank whose frequency falls as its number rises: `WORDS` to the power of an even dice.
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn zipf(&mut self) -> u64 {
        let even = self.below(1 << 20) as f64 / f64::from(1 << 20);
        ((WORDS as f64).powf(even) as u64).saturating_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use content::folder;

    use super::*;

    #[test]
    fn made_up_items_are_taken_as_they_are_and_are_the_same_every_time() {
        for made in generate(20) {
            let reading = folder::read(&made.id, &made.files, &BTreeSet::new());
            assert_eq!(reading.problems, [], "{}", made.id);
            let draft = reading.draft.unwrap();
            assert_eq!(draft.versions.len(), 3);
            draft.accept(None, |_| None, chrono::DateTime::UNIX_EPOCH).unwrap();
        }
        assert_eq!(item(7).files, item(7).files);
    }

    #[test]
    fn frequent_words_are_frequent_and_rare_ones_rare() {
        let texts: Vec<String> = generate(100).map(|made| made.files["es.md"].clone()).collect();
        let with = |word: &str| texts.iter().filter(|text| text.to_lowercase().contains(word)).count();
        assert!(with("agua") > 60, "{}", with("agua"));
        assert!((1..with("agua")).contains(&with("cromo")), "{} of {}", with("cromo"), with("agua"));
        let rare = word(&[], 5_000);
        assert!(with(&rare) < 10, "{rare}: {}", with(&rare));
    }
}
