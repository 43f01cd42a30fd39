//! A PostgreSQL server that closes connections.

use std::time::Duration;

use store::Published;

use crate::world::{Place, id, item, run};

const CUT: &str = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
    WHERE datname = current_database() AND pid <> pg_backend_pid()";

#[tokio::test(flavor = "multi_thread")]
async fn cut_connections_are_replaced_at_once() {
    let Some(place) = Place::postgres().await else { return };
    let store = place.open().await.with_item_cache(0);
    store.publish(&item("a"), "ana").await.unwrap();
    for rest in [0, 1_500] {
        // Several connections stand open.
        let readers: Vec<_> = (0..8).map(|_| tokio::spawn({ let store = store.clone(); async move { store.item(&id("a")).await } })).collect();
        for reader in readers {
            reader.await.unwrap().unwrap();
        }
        run(&place.url, CUT).await;
        tokio::time::sleep(Duration::from_millis(rest)).await;
        let mut failures = 0;
        while let Err(error) = store.item(&id("a")).await { println!("{error} {error:?}"); failures += 1; }
        println!("{rest}: {failures}");
        let p = store.publish(&item("a"), "ana").await;
        println!("{p:?}");
    }
    assert!(matches!(store.publish(&item("b"), "ana").await.unwrap(), Published::At(_)));
    store.close().await;
    place.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn scratch_times() {
    use std::time::Instant;
    use content::item::Item;
    use crate::world::{everything, slug, language, NEWS, on_each, open};
    on_each(|url| async move {
        let store = open(&url).await;
        let items: Vec<Item> = (0..2000).map(|n| { let mut i = if n % 2 == 0 { everything() } else { item("x") }; i.id = id(&format!("i{n}")); for v in i.versions.values_mut() { v.slug = slug(&format!("s{n}")); v.body = crate::world::text(&"Words of a paragraph, some more of them.\n\n".repeat(60)); } i }).collect();
        let t = Instant::now();
        for c in items.chunks(200) { store.publish_all(c, "x").await.unwrap(); }
        println!("{} publish_all 2000: {:?}", &url[..6], t.elapsed());
        let t = Instant::now();
        for n in 0..50 { let mut i = items[n].clone(); i.common.trinational = !i.common.trinational; store.publish(&i, "y").await.unwrap(); }
        println!("publish: {:?}", t.elapsed()/50);
        let t = Instant::now();
        store.publish_all(&items[50..250], "x").await.unwrap();
        println!("unchanged: {:?}", t.elapsed()/200);
        let cold = open(&url).await;
        for round in 0..2 {
        let t = Instant::now();
        for n in 300..700 { cold.item(&id(&format!("i{n}"))).await.unwrap().unwrap(); }
        println!("item round {round}: {:?}", t.elapsed()/400);
        }
        for round in 0..2 {
        let t = Instant::now();
        for n in 300..700 { cold.address(&language("en"), NEWS, &slug(&format!("s{}", n|1))).await.unwrap().unwrap(); }
        println!("address round {round}: {:?}", t.elapsed()/400);
        }
        for round in 0..2 {
        let t = Instant::now();
        for _ in 0..20 { cold.list(NEWS, None, 20).await.unwrap(); }
        println!("list of 20 round {round}: {:?}", t.elapsed()/20);
        }
        let t = Instant::now();
        for _ in 0..400 { cold.poll().await.unwrap(); }
        println!("poll: {:?}", t.elapsed()/400);
        let t = Instant::now();
        let n = store.all(None, 2000).await.unwrap().len();
        println!("all {n}: {:?}", t.elapsed());
    }).await;
}
