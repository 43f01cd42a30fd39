//! Lists by date and by id.

use content::item::Item;
use content::kind::Kind;
use store::{Key, Placed, Store};

use crate::world::{NEWS, accepted, everything, id, ids, news, on_each, open};

/// Dates of several precisions, and several items of one date.
fn many(count: usize) -> Vec<Item> {
    let date = |number: usize| match number % 5 {
        0 => "2001".to_owned(),
        1 => format!("2001-{:02}", number % 12 + 1),
        2 => "2001-06-15".to_owned(),
        _ => format!("20{:02}-03-{:02}", number % 30, number % 28 + 1),
    };
    (0..count).map(|number| accepted(news(&format!("n{}-{number}", number % 7), &date(number)))).collect()
}

/// A store with so many items of news and another one, and these items.
async fn stocked(url: &str, count: usize) -> (Store, Vec<Item>) {
    let (store, mut items) = (open(url).await, many(count));
    items.push(everything());
    store.publish_all(&items, "import").await.unwrap().into_iter().for_each(|done| assert!(done.is_ok()));
    (store, items)
}

async fn walk(store: &Store, kind: Kind, limit: u64) -> Vec<String> {
    let (mut found, mut after) = (Vec::new(), None::<Key>);
    loop {
        let page = store.list(kind, after.as_ref(), limit).await.unwrap();
        assert!(page.items.len() as u64 <= limit);
        found.extend(ids(&page.items));
        // Through an address and back.
        match page.next {
            Some(key) => after = Some(key.to_string().parse().unwrap()),
            None => return found,
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_have_neither_doubles_nor_gaps() {
    on_each(|url| async move {
        let (store, mut items) = stocked(&url, 53).await;
        items.pop();
        items.sort_by_key(|item| std::cmp::Reverse((item.order(), item.id.clone())));
        let expected: Vec<_> = items.iter().map(|item| item.id.to_string()).collect();
        for limit in [1, 7, 52, 53, 54, 1_000] {
            assert_eq!(walk(&store, NEWS, limit).await, expected, "by {limit}");
        }
        assert_eq!(walk(&store, Kind::Event, 7).await, [""; 0]);
        assert_eq!(walk(&store, Kind::CaseStudy, 1).await, ["teneria-el-aguila"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_in_a_list_holds_when_its_item_is_gone() {
    on_each(|url| async move {
        let (store, items) = (open(&url).await, many(20));
        store.publish_all(&items, "import").await.unwrap();
        let whole = walk(&store, NEWS, 50).await;
        let first = store.list(NEWS, None, 8).await.unwrap();
        store.withdraw(&id(&whole[7]), "ana").await.unwrap();
        store.withdraw(&id(&whole[8]), "ana").await.unwrap();
        let second = store.list(NEWS, first.next.as_ref(), 50).await.unwrap();
        assert_eq!(ids(&second.items), whole[9..]);
        assert_eq!(second.next, None);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn all_items_come_by_id() {
    on_each(|url| async move {
        let (store, items) = stocked(&url, 30).await;
        let mut expected: Vec<_> = items.iter().map(|item| item.id.to_string()).collect();
        expected.sort();
        let (mut found, mut after) = (Vec::new(), None);
        loop {
            let page = store.all(after.as_ref(), 7).await.unwrap();
            let Some(last) = page.last() else { break };
            after = Some(last.id.clone());
            found.extend(ids(&page));
        }
        assert_eq!(found, expected);
        assert_eq!(ids(&store.all_of(Kind::CaseStudy, None, 9).await.unwrap()), ["teneria-el-aguila"]);
        assert_eq!(store.all_of(NEWS, None, 99).await.unwrap().len(), 30);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_items_are_is_known_without_their_texts() {
    on_each(|url| async move {
        let (store, items) = stocked(&url, 11).await;
        let (mut placed, mut after) = (Vec::new(), None);
        loop {
            let batch = store.placed(after.as_ref(), 5).await.unwrap();
            let Some(last) = batch.last() else { break };
            after = Some(last.item.clone());
            placed.extend(batch);
        }
        let read = store.all(None, 100).await.unwrap();
        assert_eq!(placed, read.iter().map(|item| Placed::from(item.as_ref())).collect::<Vec<_>>());
        assert_eq!(placed.len(), items.len());
    })
    .await;
}
