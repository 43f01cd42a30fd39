//! Values that files and rows write as text.

/// Lets serde write a value as text and read it as its `parse` does.
macro_rules! as_text {
    ($name:ty, |$value:ident| $text:expr) => {
        impl TryFrom<String> for $name {
            type Error = $crate::invalid::Invalid;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from($value: $name) -> Self {
                $text
            }
        }
    };
}

pub(crate) use as_text;
