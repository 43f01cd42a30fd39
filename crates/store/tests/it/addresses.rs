//! Addresses, old ones too.

use crate::world::{NEWS, id, item, language, on_each, open, over, slug};
use content::kind::Kind;
use store::Address;

#[tokio::test(flavor = "multi_thread")]
async fn an_old_address_answers_with_the_new_one() {
    on_each(|url| async move {
        let (store, first) = (open(&url).await, item("a"));
        store.publish(&first, "ana").await.unwrap();
        let fr = language("fr");
        let at = async |text: &str| store.address(&fr, NEWS, &slug(text)).await.unwrap();
        assert_eq!(at("a-fr").await, Some(Address { item: id("a"), current: None }));
        let rename = |item: &_, second, name: &str| {
            over(item, second, |draft| draft.versions.get_mut(&language("fr")).unwrap().slug = slug(name))
        };
        let second = rename(&first, 2, "deux");
        let third = rename(&second, 3, "trois");
        for item in [&second, &third] {
            store.publish(item, "ana").await.unwrap();
        }
        for old in ["a-fr", "deux"] {
            assert_eq!(at(old).await, Some(Address { item: id("a"), current: Some(slug("trois")) }), "{old}");
        }
        assert_eq!(at("trois").await.unwrap().current, None);
        // Back to a slug it had before.
        store.publish(&rename(&third, 4, "deux"), "ana").await.unwrap();
        assert_eq!(at("deux").await.unwrap().current, None);
        assert_eq!(at("trois").await.unwrap().current, Some(slug("deux")));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_belongs_to_a_language_and_a_kind() {
    on_each(|url| async move {
        let store = open(&url).await;
        store.publish(&item("a"), "ana").await.unwrap();
        for (code, kind, text) in
            [("en", Kind::Event, "a-en"), ("en", NEWS, "b"), ("en", NEWS, "a-fr"), ("fr", NEWS, "a-es")]
        {
            assert_eq!(store.address(&language(code), kind, &slug(text)).await.unwrap(), None, "{code} {text}");
        }
        // The slug of the original leads to what the language has in its place.
        let address = store.address(&language("fr"), NEWS, &slug("a-en")).await.unwrap();
        assert_eq!(address, Some(Address { item: id("a"), current: Some(slug("a-fr")) }));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_item_without_the_language_is_found_under_the_slug_of_its_original() {
    on_each(|url| async move {
        let store = open(&url).await;
        let less = over(&item("a"), 2, |draft| drop(draft.versions.remove(&language("fr"))));
        store.publish(&less, "ana").await.unwrap();
        let at = async |text: &str| store.address(&language("fr"), NEWS, &slug(text)).await.unwrap();
        assert_eq!(at("a-en").await, Some(Address { item: id("a"), current: None }));
        assert_eq!(at("a-es").await, None);
        // What is published in the language goes before.
        let other = over(&item("b"), 3, |draft| draft.versions.get_mut(&language("fr")).unwrap().slug = slug("a-en"));
        store.publish(&other, "ana").await.unwrap();
        assert_eq!(at("a-en").await.unwrap().item, id("b"));
    })
    .await;
}
