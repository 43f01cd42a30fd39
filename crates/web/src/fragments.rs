//! Finished pieces of pages: an item as a card, as the text of its page, as an entry of a feed.
//!
//! A piece is made of items or counts alone, in one language and unit system. It is kept with the
//! very values it was made of, and holds only while the store and the index still give those: a
//! change brings new ones, so nothing has to be told to drop anything.

use std::any::Any;
use std::sync::{Arc, Weak};

use minijinja::value::Value;
use moka::sync::Cache;

/// Something that a piece is made of: an item, or what the index counted.
pub type Of = Arc<dyn Any + Send + Sync>;

/// The pieces that are kept.
#[derive(Debug)]
pub struct Fragments {
    kept: Cache<String, Piece>,
}

/// A piece, and what it was made of. A weak pointer keeps the place in memory taken, so that
/// nothing else can be mistaken for it.
#[derive(Debug, Clone)]
struct Piece {
    of: Arc<[Weak<dyn Any + Send + Sync>]>,
    text: Value,
}

impl Piece {
    fn is_of(&self, sources: &[Of]) -> bool {
        let same = |(weak, source): (&Weak<_>, &Of)| std::ptr::addr_eq(weak.as_ptr(), Arc::as_ptr(source));
        self.of.len() == sources.len() && self.of.iter().zip(sources).all(same)
    }
}

impl Fragments {
    /// Keeps up to so many bytes; with none, nothing is kept.
    pub fn new(bytes: u64) -> Self {
        let weigh = |name: &String, piece: &Piece| {
            let text = piece.text.as_str().map_or(0, str::len);
            u32::try_from(name.len() + text + 128 + 16 * piece.of.len()).unwrap_or(u32::MAX)
        };
        Self { kept: Cache::builder().max_capacity(bytes).weigher(weigh).build() }
    }

    /// The piece of this name, made anew where it was made of other sources than these. The name
    /// says everything else that the text depends on. The text is finished: markup passes as such.
    pub fn get<E>(&self, name: String, sources: &[Of], make: impl FnOnce() -> Result<String, E>) -> Result<Value, E> {
        if let Some(piece) = self.kept.get(&name).filter(|piece| piece.is_of(sources)) {
            return Ok(piece.text);
        }
        let text = Value::from_safe_string(make()?);
        let of = sources.iter().map(Arc::downgrade).collect();
        self.kept.insert(name, Piece { of, text: text.clone() });
        Ok(text)
    }

    /// Drops every piece: when what is no source has changed, such as a template.
    pub fn drop_all(&self) {
        self.kept.invalidate_all();
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use super::*;

    fn get(fragments: &Fragments, name: &str, sources: &[Of], text: &str) -> String {
        fragments.get(name.to_owned(), sources, || Ok::<_, Infallible>(text.to_owned())).unwrap().to_string()
    }

    #[test]
    fn a_piece_holds_while_its_sources_are_the_same() {
        let fragments = Fragments::new(1 << 20);
        let (one, other): (Of, Of) = (Arc::new(1), Arc::new(1));
        assert_eq!(get(&fragments, "card en", std::slice::from_ref(&one), "first"), "first");
        assert_eq!(get(&fragments, "card en", std::slice::from_ref(&one), "second"), "first");
        assert_eq!(get(&fragments, "card fr", std::slice::from_ref(&one), "third"), "third");
        assert_eq!(get(&fragments, "card en", &[other], "fourth"), "fourth");
        assert_eq!(get(&fragments, "card en", &[one], "fifth"), "fifth");
    }

    #[test]
    fn a_source_that_is_gone_is_never_taken_for_a_new_one() {
        let fragments = Fragments::new(1 << 20);
        for round in 0..100 {
            let source: Of = Arc::new(round);
            let text = round.to_string();
            assert_eq!(get(&fragments, "card", &[source], &text), text);
        }
    }

    #[test]
    fn without_room_nothing_is_kept() {
        let fragments = Fragments::new(0);
        let source: Of = Arc::new(1);
        assert_eq!(get(&fragments, "card", std::slice::from_ref(&source), "first"), "first");
        fragments.kept.run_pending_tasks();
        assert_eq!(get(&fragments, "card", &[source], "second"), "second");
    }
}
