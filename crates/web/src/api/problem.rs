//! Why a program did not get what it asked for (RFC 9457).

use content::locale::Locale;
use serde::Serialize;
use utoipa::ToSchema;

use crate::feeds::served::say;

/// A problem: `application/problem+json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Problem {
    /// What sort of problem it is, the same in every language.
    #[serde(rename = "type")]
    #[schema(format = "uri", example = "tag:p2win.org,2026:problem:parameter")]
    pub kind: String,
    /// The sort in the language that was asked for.
    pub title: String,
    /// The HTTP status.
    #[schema(example = 400, minimum = 400, maximum = 599)]
    pub status: u16,
    /// What went wrong this time, in the language that was asked for.
    pub detail: String,
    /// The parameter that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "kind")]
    pub parameter: Option<String>,
    /// The language of title and detail.
    #[schema(example = "en")]
    pub requested_language: String,
    /// The number under which the site's log has more on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

/// A problem in words. `parameter` is a name with the value that it cannot have, `id` the number
/// under which the log has more.
pub fn problem(locale: &Locale, status: u16, parameter: Option<(&str, &str)>, id: Option<&str>) -> Problem {
    let sort = match (status, parameter) {
        (400..=499, Some(_)) => "parameter",
        (404 | 410, None) => "not-found",
        (405, None) => "method",
        (429 | 503, _) => "busy",
        (500..=599, _) => "failed",
        _ => "request",
    };
    let message = match (sort, id) {
        ("failed", Some(_)) => "export-problem-failed-id".to_owned(),
        _ => format!("export-problem-{sort}"),
    };
    let (name, value) = parameter.unwrap_or_default();
    let parts = [("name", name.into()), ("value", value.into()), ("id", id.unwrap_or_default().into())];
    Problem {
        kind: format!("tag:p2win.org,2026:problem:{sort}"),
        title: say(locale, &message, &[]),
        status,
        detail: say(locale, &format!("{message}.detail"), &parts),
        parameter: parameter.map(|(name, _)| name.to_owned()),
        requested_language: locale.language().to_string(),
        id: id.map(str::to_owned),
    }
}
