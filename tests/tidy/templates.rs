//! Templates hold no words, styles or scripts of their own.

use tests::checkout::{files, read, root, short};
use tests::page;

use super::sources::{bare_template, in_expression, tags_of_template};

fn templates() -> Vec<(String, String)> {
    files("web/templates", &[".html", ".svg"]).into_iter().map(|path| (short(&path), read(&path))).collect()
}

#[test]
fn templates_hold_no_words_of_their_own() {
    for (name, source) in templates() {
        let bare = bare_template(&source);
        // What an expression stood for left its attribute empty; a tag goes over several lines.
        let mut said = String::new();
        let mut inside = false;
        for letter in bare.chars() {
            match letter {
                '<' => inside = true,
                '>' if inside => inside = false,
                _ if inside && letter != '\n' => {}
                _ => said.push(letter),
            }
        }
        for (number, line) in said.lines().enumerate() {
            let words: String = page::unescape(line);
            // Units and marks that are the same in every language are symbols, not words.
            assert!(
                !words.chars().any(char::is_alphabetic),
                "{name}:{}: {} is for locales/ to say",
                number + 1,
                words.trim()
            );
        }
    }
}

#[test]
fn what_templates_say_in_attributes_comes_from_messages() {
    for (name, source) in templates() {
        for tag in page::tags(&bare_template(&source)) {
            for attribute in ["alt", "title", "aria-label", "aria-description", "placeholder", "label"] {
                let value = tag.get(attribute);
                assert!(
                    !value.chars().any(char::is_alphabetic),
                    "{name}: {attribute}=\"{value}\" is for locales/ to say"
                );
            }
        }
    }
}

#[test]
fn templates_hold_no_style_and_no_script() {
    for (name, source) in templates() {
        for tag in page::tags(&bare_template(&source)) {
            assert_ne!(tag.name, "style", "{name}");
            let is_data = tag.get("type") == "application/ld+json";
            assert!(tag.name != "script" || is_data || tag.text.trim().is_empty(), "{name}: a script inside the page");
            for attribute in tag.attributes.keys() {
                assert!(attribute != "style" && !attribute.starts_with("on"), "{name}: {attribute} on <{}>", tag.name);
            }
        }
    }
}

#[test]
fn nothing_passes_a_template_unescaped() {
    for (name, source) in templates() {
        for (line, tag) in tags_of_template(&source) {
            assert!(
                !tag.contains("|safe") && !tag.contains("| safe") && !tag.contains("autoescape"),
                "{name}:{line}: {}",
                tag.trim()
            );
        }
    }
}

#[test]
fn every_template_is_used() {
    let rust: String = files("crates", &[".rs"]).iter().map(|path| read(path)).collect();
    let all = templates();
    for (name, _) in &all {
        let own = name.trim_start_matches("web/templates/");
        let family = own.split_once('/').map_or("", |(folder, _)| folder);
        let by_name = rust.contains(&format!("\"{own}\"")) || rust.contains(&format!("\"{family}/{{"));
        let by_template = all.iter().any(|(_, source)| {
            tags_of_template(source)
                .iter()
                .flat_map(|(_, tag)| in_expression(tag))
                .any(|(_, text, behind)| text == own || (behind.starts_with('~') && text == format!("{family}/")))
        });
        assert!(by_name || by_template, "nobody uses {name}");
    }
    assert!(root().join("web/templates/page.html").is_file());
}
