-- What modules told the demo market of their own, each once.
create table demo_chapter (
    name    text primary key check (char_length(name) between 1 and 60),
    told_at timestamptz not null
);
