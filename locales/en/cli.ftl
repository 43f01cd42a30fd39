### What the command line says. Names of commands, options and files are not translated.

## Around everything. The program writes a colon behind the headings, except “Usage:”.

cli-error = error:
cli-see-help = For more: { $command } --help
cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-settings = Settings
cli-heading-examples = Examples
cli-heading-exit = Exit codes

## What stands for a value

cli-value-name = NAME
cli-value-words = WORDS
cli-value-filter = FILTER
cli-value-options = OPTIONS
cli-value-command = COMMAND
cli-value-address = ADDRESS
cli-value-url = URL
cli-value-dir = DIR
cli-value-file = FILE
cli-value-level = LEVEL
cli-value-size = SIZE
cli-value-shell = SHELL
cli-value-language = LANGUAGE

## Exit codes

cli-exit-0 = Everything that was asked is done.
cli-exit-1 = An unexpected failure.
cli-exit-2 = The command line is wrong.
cli-exit-3 = The settings are wrong: the file, the environment or the locales.
cli-exit-4 = Some content was refused or has problems; the rest was taken.
cli-exit-5 = The database or the search index cannot be used, or is in use.
cli-exit-6 = The port is taken, or listening on it is not permitted.

## Commands. Comments in the examples are translated, commands are not.

cli-p2win = News, case studies and working groups of pollution prevention round tables, in their languages
    .long =
        Without a command it serves the site.

        Every setting can be given in a file, in the environment or as an option. The environment goes before the file, and options before both.
    .examples =
        p2win
            Serve on http://127.0.0.1:8080/ and keep everything in ./data
        p2win --listen 0.0.0.0:80 --public-url https://p2win.example
            Serve the world
        p2win content check content/
            Read all content and name what is wrong with it
        p2win help content import
            Say all there is to say about one command
cli-serve = Serve the site (what happens without a command)
    .long = A first start brings the tables up to date, publishes the built-in content unless told otherwise, and fills the search index.
    .examples =
        p2win serve --listen 127.0.0.1:0
            Take any free port; the address is printed
        P2WIN_DATABASE=postgres://p2win@db/p2win p2win serve --log-format json
            Keep the content in PostgreSQL and write log lines as JSON
cli-migrate = Bring the tables of the database up to date
    .long = Serving and importing do this too. Each step is done whole or not at all. There is no way back: copy the database first.
    .examples =
        p2win migrate --dry-run
            Name the steps that are missing
cli-migrate-dry-run = Name the steps and change nothing
cli-migrate-json = Write one line of JSON
cli-content = Take content in, write it out, check it
cli-content-import = Publish the items of a folder
    .long =
        The folder holds one folder an item, with item.toml and a file a language. What is unchanged is left alone, so an import can be repeated. What cannot be taken is named with file, line and field, and the rest goes on.

        With --json each item is one line, written once the item is safe in the database, and the last line is a summary.
    .examples =
        p2win content import content/ --dry-run
            Say what would become of each item
        p2win content import content/ --json | jq -r 'select(.outcome == "refused").path'
            List what was refused
cli-content-import-directory = The folder
cli-content-import-dry-run = Say what would become of each item and change nothing
cli-content-import-json = Write a line of JSON an item, and a summary
cli-content-export = Write all items as files
    .long = The folder can be imported again. Files of the same name are written over, others are left alone.
    .examples =
        p2win content export copy/
            Write item.toml and Markdown in every language
        p2win content export french/ --format ftl --language fr
            Write the French versions as Fluent messages, for a translation tool
cli-content-export-directory = The folder; it is made where it is missing
cli-content-export-format = Markdown, or Fluent messages
cli-content-export-language = Write this language only, such as es
cli-content-check = Read all items of a folder without a database and name what is wrong
    .long = Beside what an import would refuse, this finds addresses used twice, organizations that nobody describes, and quantities, sectors and techniques without a name in some language. A missing or outdated translation is a note, not a problem.
    .examples =
        p2win content check content/
cli-content-check-directory = The folder
cli-content-check-json = Write a line of JSON for each item with problems or notes, and a summary
cli-content-count = Count items, words, sources and figures of a folder
    .long = Writes tables of Markdown.
    .examples =
        p2win content count content/ > docs/content.md
cli-content-count-directory = The folder
cli-index = Look after the search index
cli-index-rebuild = Make the search index anew from the database
    .long = The index there is stays until the new one is complete. A running server has the index to itself: stop it first.
    .examples =
        p2win index rebuild --data /var/lib/p2win
cli-index-status = Say how large the search index is and how far it has read
    .examples =
        p2win index status --json
cli-index-status-json = Write one line of JSON
cli-search = Try the search on documents of your own
cli-search-try = Print the ids that a query finds among small documents
    .long = The documents are put into an index in memory, with the built-in thesaurus, and searched as a server would.
    .examples =
        p2win search try --docs docs.jsonl --query "agua de enjuague" --lang es
cli-search-try-docs = A file of JSON lines: id, lang, type, title, body
cli-search-try-query = The words to look for
cli-search-try-lang = The language of the words
cli-search-try-all-languages = Add what other languages have, after the first
cli-search-try-filter = Narrow: lang=es, type=news; several with commas
cli-search-try-suggest = Complete the words as a title, as a search box does
cli-search-eval = Measure how well a set of questions is answered
    .long = Prints a line of JSON for each spelling of the questions: as they are, without accents, with one slip.
    .examples =
        p2win search eval sets --set fr-piaf
cli-search-eval-directory = The folder with NAME.docs.jsonl, NAME.queries.jsonl and NAME.qrels.jsonl
cli-search-eval-set = The name of the set
cli-config = Look after the settings
cli-config-check = Show the settings as they come out, and where each comes from
    .long = Passwords are masked. The output is written like a configuration file.
    .examples =
        p2win config check --config /etc/p2win.toml
cli-config-check-json = Write one line of JSON
cli-completions = Print completions for a shell
    .examples =
        p2win completions bash > ~/.local/share/bash-completion/completions/p2win
cli-completions-shell = The shell
cli-man = Print the manual page
    .examples =
        p2win man > p2win.1 && man ./p2win.1
cli-help = Say all there is to say about a command
cli-help-command = The command, such as content import

## Settings. What stands in brackets behind them, variable and value, is added.

cli-option-listen = Address and port to listen on; port 0 takes a free one
cli-option-public-url = Address of the site as readers see it; needed to listen beyond this machine
cli-option-data = Folder for everything that is kept
cli-option-database = sqlite://FILE or postgres://USER:PASSWORD@HOST/NAME
cli-option-locales = Folder to use instead of the built-in languages
cli-option-seed = Publish the built-in content on a first start (as is done)
cli-option-no-seed = Start without content
cli-option-log-format = Log lines for people, or as JSON
cli-option-log-level = off, error, warn, info, debug or trace; by part as in info,store=debug
cli-option-page-cache = Room for rendered pages
cli-option-item-cache = Room for items read from the database
cli-option-fragment-cache = Room for finished pieces of pages
cli-option-config = File with settings; otherwise p2win.toml in the data folder, if there is one
cli-option-help = Print help (-h is short, --help says all)
cli-option-version = Print the version

## A command line that is wrong

cli-usage-unknown = There is no “{ $argument }” here.
cli-usage-no-command = There is no command “{ $name }”. There are: { $known }.
cli-usage-no-verb = A command is missing. There are: { $known }.
cli-usage-no-value = “{ $argument }” needs a value. Write it behind.
cli-usage-value = “{ $value }” is no value for { $argument }. There are: { $known }.
cli-usage-too-many = “{ $value }” is one value too many for { $argument }. Take it out.
cli-usage-conflict = “{ $argument }” cannot stand beside “{ $other }”. Take one of the two out.
cli-usage-missing = Something is missing: { $argument }. Add it.
cli-usage-not-text = A part of the command line is not UTF-8. Write it anew.
cli-usage-other = This cannot be understood: { $reason }
cli-usage-meant = Did you mean “{ $suggested }”?

## What went wrong

cli-failed = { $reason }
cli-file = { $path } cannot be used: { $reason }.
cli-output = The output cannot be written: { $reason }.
cli-unresolved = The item { $item } has a text that cannot be shown: { $reason }.
cli-no-items = There is no item in { $directory }: no folder with an item.toml. Name the folder that holds them.
cli-no-language = There is no language “{ $value }” here. There are: { $known }.
cli-no-database = There is no database { $file }. Check --data and --database, or begin one with p2win content import.
cli-pending = { $count ->
    [one] The database lacks { $count } step of this program. Run p2win migrate first.
   *[other] The database lacks { $count } steps of this program. Run p2win migrate first.
}
cli-cannot-listen = { $address } cannot be listened on: { $reason }. Choose another with --listen; port 0 takes a free one.
cli-cannot-listen-anywhere = The address cannot be listened on: { $reason }. Choose another with --listen; port 0 takes a free one.
cli-io-not-found = there is no such file or folder
cli-io-denied = permission denied
cli-io-exists = it is there already
cli-io-no-folder = a part of the path is not a folder
cli-io-folder = it is a folder
cli-io-full = the disk is full
cli-io-not-text = it is not UTF-8 text
cli-io-port-taken = another program has this port
cli-io-no-address = this machine does not have this address

## Settings that are wrong. { $place } is a file and line, a variable or an option.

config-unreadable = The configuration file { $file } cannot be read: { $reason }.
config-syntax = { $file }:{ $line }: This is not TOML. Correct what its reader names here: { $reason }.
config-unknown = { $place }: There is no setting “{ $name }”. There are: { $known }.
config-data-twice = { $place }: This file was found in the data folder, so it cannot name another one. Take “data” out, or name the file with --config.
config-public = { $place }: { $listen } can be reached from other machines, and the site needs to know its own address there. Give it with --public-url, such as https://p2win.example, or listen on 127.0.0.1.
config-value-listen = { $place }: “{ $value }” is no value for { $name }. Write an IP address and a port, such as 127.0.0.1:8080 or [::1]:8080.
config-value-public-url = { $place }: “{ $value }” is no value for { $name }. Write scheme, name and perhaps port, and nothing behind them, such as https://p2win.example.
config-value-data = { $place }: “{ $value }” is no value for { $name }. Write the path of a folder.
config-value-database = { $place }: “{ $value }” is no value for { $name }. Write sqlite://FILE or postgres://USER:PASSWORD@HOST/NAME.
config-value-locales = { $place }: “{ $value }” is no value for { $name }. Write the path of a folder.
config-value-seed = { $place }: “{ $value }” is no value for { $name }. Write true or false.
config-value-log-format = { $place }: “{ $value }” is no value for { $name }. Write text or json.
config-value-log-level = { $place }: “{ $value }” is no value for { $name }. Write off, error, warn, info, debug or trace, or levels by part, such as info,store=debug.
config-value-page-cache = { $place }: “{ $value }” is no value for { $name }. Write a number of bytes, or a size such as 64 MiB.
config-value-item-cache = { $place }: “{ $value }” is no value for { $name }. Write a number of bytes, or a size such as 16 MiB.
config-value-fragment-cache = { $place }: “{ $value }” is no value for { $name }. Write a number of bytes, or a size such as 16 MiB.
config-default = default
config-file = The file { $file } was read.
config-variable = The environment has { $name }, which is no setting. Correct its name or take it out.
config-good = These settings can be used.

## Locales that cannot be used

locales-no-first = { $directory } has no folder en, whose messages stand for those that other languages lack. Add it.
locales-folder = { $directory }/{ $folder }: The folder’s name is no language code. Name it by two or three small letters, such as es.
locales-data = { $directory }/{ $folder }/language.toml cannot be used. Correct what is named here: { $reason }.
locales-messages = { $directory }/{ $folder }/{ $file } cannot be used. Correct what is named here: { $reason }.

## The database

store-url = The address of the database cannot be used. Write sqlite://FILE or postgres://USER:PASSWORD@HOST/NAME.
store-file = The database file { $file } cannot be used: { $reason }. Check that it is a file, and who may write it and its folder.
store-damaged = The database { $file } is damaged: { $reason }. Nothing was changed. Set the file aside and put back a copy of it.
store-newer = The database has the step { $step }, which this program does not know. Start the newer program, or put back an older copy.
store-busy = Others are writing to the database. Try again in a few seconds.
store-full = The disk of the database is full, and nothing was saved. Make room and try again.
store-unreachable = The database does not answer. Check that it runs and that its address is right, and try again.
store-slug-taken = The address “{ $slug }” ({ $language }) belongs to “{ $by }”. Choose another.
store-unreadable = The item “{ $item }” cannot be read from the database: { $reason }. Publish it again, or put back a copy.
store-key = The place “{ $key }” is not in this list. Start at the first page.
store-interrupted = The work was cut off. Look whether it was done, and try again.
store-failed = The database failed: { $reason }

## The search index

search-locked = Another process uses the search index in { $path }. Stop it, or name another folder with --data.
search-io = The search index cannot use { $path }: { $reason }. Check who may write it.
search-slow = The search was given up after { $limit } ms. Use fewer or longer words.
search-unreadable = The search index in { $path } cannot be used: { $reason }. Make it anew with p2win index rebuild.
search-rebuilding = The search index is being made anew already. Wait until that has ended.
search-interrupted = The work on the search index was cut off. Try again.
search-failed = The search index failed. Make it anew with p2win index rebuild.

## What is being done

progress-import = Publishing items
progress-index = Filling the search index
progress-check = Checking items
progress-export = Writing items

## What was done

migrate-done = { $count ->
    [0] The tables are up to date.
    [one] { $count } step was done. The tables are up to date.
   *[other] { $count } steps were done. The tables are up to date.
}
migrate-would = { $count ->
    [0] The tables are up to date.
    [one] { $count } step is missing. Run p2win migrate to do it.
   *[other] { $count } steps are missing. Run p2win migrate to do them.
}
import-published = published in part
import-unchanged = unchanged
import-refused = refused
import-done = Published: { $published }; unchanged: { $unchanged }; refused: { $refused }.
import-would = Nothing was changed. To be published: { $published }; unchanged: { $unchanged }; to be refused: { $refused }.
import-problems = { $count ->
    [one] { $count } problem: correct it and import again.
   *[other] { $count } problems: correct them and import again.
}
export-done = { $count ->
    [one] { $count } item was written to { $directory }.
   *[other] { $count } items were written to { $directory }.
}
check-done = { $count ->
    [one] { $count } item was read.
   *[other] { $count } items were read.
}
check-counts = Problems: { $problems }; notes: { $notes }.
check-id-twice = { $other } has the id “{ $id }” too. Rename one of the two folders.
check-no-label = The message { $message } is missing in: { $languages }. Add it to the locales, or use a name that has one.
check-no-organization = There is no organization “{ $body }”. Correct the name, or add the organization.
search-no-filter = “{ $filter }” is no filter. Write lang=es or type=news.
search-line = { $path }, line { $line }: { $reason }. Each line must be JSON with “id” and “lang”.
check-no-concept = There is no concept “{ $id }”. Correct the name, or add the concept.
check-circle = This concept contains itself. Give it, or one of those it is within, another “broader”.
check-number = “{ $word }” is a number without a figure. Make it a figure and write { "{" } $name { "}" }, or add the phrase to exceptions.toml with the reason.
check-language = This paragraph seems to be in another language ({ $other }). Put it into the file of that language.
check-heading = This heading is out of order. Begin with ## and go down one level at a time.
check-no-version = Not yet in: { $languages }.
check-outdated = Translated from revision { $from }; the original is at revision { $revision }.
index-ready = The search index is complete.
index-filling = The search index is being filled: something is missing yet. Serving goes on with it.
index-rebuilding = The search index is complete, and a new one is being made.
index-behind = { $behind ->
    [one] The search index has { $behind } change to read yet. Serving does that.
   *[other] The search index has { $behind } changes to read yet. Serving does that.
}
index-documents = Documents: { $count }
index-size = Bytes: { $count }, in { $segments ->
    [one] { $segments } part
   *[other] { $segments } parts
}
index-position = Change read last: { $position } of { $log }
index-rebuilt = { $count ->
    [one] The search index was made anew, with { $count } document, up to change { $position }.
   *[other] The search index was made anew, with { $count } documents, up to change { $position }.
}
index-healed = The search index could not be used ({ $reason }) and was set aside as { $path }. A new one begins.

## The manual page

man-manual = User commands
man-name = Name
man-synopsis = Synopsis
man-description = Description
man-files = Files
man-environment = Environment
man-settings = All commands take these. The name of an option without its dashes is the key in the configuration file; the variable of the environment and the value where nobody gives one stand in brackets.
man-file-config = Settings, in the data folder unless --config names another.
man-file-database = The database, in the data folder unless --database names another.
man-file-index = The search index, in the data folder. It may be deleted; serving makes it anew.
man-variables = Settings.
man-language = Language of the command line: the first of them that is set.
man-no-color = No colours, if it is set.
