//! The same pages through sea-orm: the same statements on the same file, nothing kept.

use std::collections::HashMap;

use actix_web::web::{self, Data};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer};
use peers::{Count, Document, HOME, Other, Shell, Target, pages};
use sea_orm::{
    ColumnTrait, ConnectOptions, Database, DatabaseConnection, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

mod documents {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "documents")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub language: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub place: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub slug: String,
        pub kind: String,
        pub id: String,
        pub title: String,
        pub summary: String,
        pub html: String,
        pub date: String,
        pub country: String,
        pub updated: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod counts {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "counts")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub language: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub place: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub facet: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub value: String,
        pub count: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod shells {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "shells")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub language: String,
        pub head: String,
        pub foot: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

impl From<documents::Model> for Document {
    fn from(row: documents::Model) -> Self {
        Self {
            place: row.place,
            slug: row.slug,
            id: row.id,
            title: row.title,
            summary: row.summary,
            html: row.html,
            date: row.date,
            country: row.country,
            updated: row.updated,
        }
    }
}

struct Reading {
    database: DatabaseConnection,
    shells: HashMap<String, Shell>,
}

async fn newest(database: &DatabaseConnection, language: &str, column: documents::Column, value: &str, limit: i64) -> Result<Vec<Document>, DbErr> {
    let rows = documents::Entity::find()
        .filter(documents::Column::Language.eq(language))
        .filter(column.eq(value))
        .order_by_desc(documents::Column::Date)
        .order_by_desc(documents::Column::Id)
        .limit(limit.unsigned_abs())
        .all(database)
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

async fn counts(database: &DatabaseConnection, language: &str, place: &str) -> Result<Vec<Count>, DbErr> {
    let rows = counts::Entity::find().filter(counts::Column::Language.eq(language)).filter(counts::Column::Place.eq(place)).all(database).await?;
    Ok(rows.into_iter().map(|row| Count { facet: row.facet, value: row.value, count: row.count }).collect())
}

async fn answer(reading: &Reading, path: &str) -> Result<Option<(&'static str, String)>, DbErr> {
    const HTML: &str = "text/html; charset=utf-8";
    let database = &reading.database;
    let Some((language, target)) = Target::parse(path) else { return Ok(None) };
    let Some(shell) = reading.shells.get(language) else { return Ok(None) };
    Ok(Some(match target {
        Target::Article(place, slug) => {
            let key = (language.to_owned(), place.to_owned(), slug.to_owned());
            let Some(row) = documents::Entity::find_by_id(key).one(database).await? else { return Ok(None) };
            let others = documents::Entity::find()
                .select_only()
                .columns([documents::Column::Language, documents::Column::Place, documents::Column::Slug])
                .filter(documents::Column::Id.eq(&row.id))
                .into_tuple::<(String, String, String)>()
                .all(database)
                .await?;
            let others: Vec<Other> = others.into_iter().map(|(language, place, slug)| Other { language, place, slug }).collect();
            (HTML, pages::article(shell, &row.into(), &others))
        }
        Target::List(place) => {
            let documents = newest(database, language, documents::Column::Place, place, 20).await?;
            let all = documents::Entity::find().filter(documents::Column::Language.eq(language)).filter(documents::Column::Place.eq(place));
            let total = i64::try_from(all.count(database).await?).unwrap_or_default();
            (HTML, pages::list(shell, language, &documents, &counts(database, language, place).await?, total))
        }
        Target::Home => {
            let mut parts = Vec::new();
            for (kind, limit) in HOME {
                parts.push(newest(database, language, documents::Column::Kind, kind, limit).await?);
            }
            (HTML, pages::home(shell, language, &parts, &counts(database, language, "").await?))
        }
        Target::Feed => ("application/atom+xml", pages::feed(language, &newest(database, language, documents::Column::Kind, "news", 20).await?)),
    }))
}

async fn any(reading: Data<Reading>, request: HttpRequest) -> HttpResponse {
    match answer(&reading, request.path()).await {
        Ok(Some((content_type, body))) => HttpResponse::Ok().content_type(content_type).body(body),
        Ok(None) => HttpResponse::NotFound().finish(),
        Err(error) => HttpResponse::InternalServerError().body(error.to_string()),
    }
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    let (address, file) = peers::arguments();
    let mut options = ConnectOptions::new(format!("sqlite://{file}?mode=ro"));
    options.max_connections(4).sqlx_logging(false).test_before_acquire(false);
    let database = Database::connect(options).await.map_err(std::io::Error::other)?;
    let shells = shells::Entity::find().all(&database).await.map_err(std::io::Error::other)?;
    let shells = shells.into_iter().map(|row| (row.language, Shell { head: row.head, foot: row.foot })).collect();
    let reading = Data::new(Reading { database, shells });
    HttpServer::new(move || App::new().app_data(reading.clone()).default_service(web::to(any))).backlog(2048).bind(address)?.run().await
}
