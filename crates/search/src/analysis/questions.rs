//! The words of questions, and other words that say nothing of what is sought, which the lists of
//! stop words lack. With and without their accents: a query is often typed without.

use tantivy::tokenizer::Language;

const ENGLISH: &str = "what who whom whose when where which why how does did do done has have had been were being many \
    much can could would should may might i you he she we me my your his her our its us them than also from about";
const SPANISH: &str = "qué que cuál cual cuáles cuales quién quien quiénes quienes cuándo cuando dónde donde adónde cómo \
    como cuánto cuanto cuánta cuanta cuántos cuantos cuántas cuantas por qué fue fueron es son está esta están estan \
    él el más mas también tambien había habia sí si tú tu mí mi ser hay mucha muchas";
const FRENCH: &str = "quel quelle quels quelles qui que quoi quand comment pourquoi combien où ou est ce t il elle ils \
    elles lequel laquelle lesquels lesquelles a à même meme mêmes été ete étée étés étant etant étaient etaient était \
    etait êtes etes être etre fut ont fait dont plus y beaucoup";

/// The words of a language, none where it has no list.
pub(super) fn of(language: Language) -> Vec<String> {
    let words = match language {
        Language::English => ENGLISH,
        Language::Spanish => SPANISH,
        Language::French => FRENCH,
        _ => "",
    };
    words.split_whitespace().map(str::to_owned).collect()
}
