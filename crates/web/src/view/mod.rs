//! What templates show: items turned into plain values, in one reader's language and units.
//!
//! Everything here is a function of its arguments; handlers bring the items.
