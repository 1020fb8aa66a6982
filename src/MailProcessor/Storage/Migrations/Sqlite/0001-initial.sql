-- All moments are UTC as text, yyyy-MM-ddTHH:mm:ss.fffffffZ: readable, and sorted as they should be.

create table settings (
  name  text primary key,
  value text not null
) without rowid;

-- The offices that were ever served; what happened before first_seen_at is nobody's report.
create table offices (
  office        text primary key,
  first_seen_at text not null
) without rowid;

-- Mail as received. (office, mailbox_id) is the identity of a mail, content_hash tells a second copy.
create table inbox (
  id           integer primary key autoincrement,
  office       text not null,
  mailbox_id   text not null,
  arrived_at   text not null,
  stored_at    text not null,
  size         integer not null,
  content_hash text not null,
  content      blob not null,
  state        text not null,               -- stored | decided | duplicate | quarantined | released
  kind         text,                        -- notification | answer | order | automatic | bounce | unrelated
  number       text,
  sender       text,
  subject      text,
  reason       text,
  decided_at   text,
  unique (office, mailbox_id)
);
create index inbox_waiting on inbox (id) where state = 'stored';
create index inbox_quarantined on inbox (id) where state = 'quarantined';
create index inbox_content on inbox (office, content_hash);

-- The cached fold of an incident's events.
create table incidents (
  office      text not null,
  number      text not null,
  version     integer not null,
  status      text not null,
  deadline    text,
  received_at text,
  closed_at   text,
  next_due_at text,
  state       text not null,
  primary key (office, number)
) without rowid;
create index incidents_due on incidents (next_due_at) where next_due_at is not null;
create index incidents_open on incidents (office, deadline) where closed_at is null;
create index incidents_closed on incidents (office, closed_at) where closed_at is not null;

create table events (
  sequence integer primary key autoincrement,
  office   text not null,
  number   text not null,
  version  integer not null,
  kind     text not null,
  at       text not null,
  mail     integer,
  data     text not null,
  unique (office, number, version)
);
create index events_at on events (office, at);

-- Every letter ever written: the outbox and the thread index in one.
create table letters (
  id                integer primary key autoincrement,
  office            text not null,
  letter_key        text not null,
  number            text,
  kind              text not null,
  role              text not null,
  department        text,
  assignment        integer,
  answer            integer,
  mail              integer,
  message_id        text not null,
  server_message_id text,
  root_id           text not null,
  token             text not null,
  subject           text not null,
  created_at        text not null,
  content           blob not null,
  unique (office, letter_key)
);
create unique index letters_message_id on letters (office, message_id);
create index letters_server_message_id on letters (office, server_message_id) where server_message_id is not null;
create unique index letters_token on letters (office, token);
create index letters_root_id on letters (office, root_id);

-- One row for each recipient of a letter: one transmission each.
create table deliveries (
  id              integer primary key autoincrement,
  letter          integer not null references letters (id),
  recipient       text not null,
  state           text not null,            -- ready | sending | sent | in doubt | failed | bounced
  attempts        integer not null default 0,
  next_attempt_at text,
  attempted_at    text,
  sent_at         text,
  error           text,
  unique (letter, recipient)
);
create index deliveries_waiting on deliveries (id) where state in ('ready', 'sending', 'in doubt');

-- Files of answers, by their hash.
create table blobs (
  hash    text primary key,
  size    integer not null,
  content blob not null
);

-- Reports that were made; the next one begins where the last one ended.
create table reports (
  office          text not null,
  due_at          text not null,
  from_at         text not null,
  up_to_sequence  integer not null,
  letter          integer,
  primary key (office, due_at)
) without rowid;
