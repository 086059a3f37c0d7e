-- The agent's address books as they were last read, so that a server that is gone changes nothing.
CREATE TABLE books (
    name TEXT PRIMARY KEY,
    made_of TEXT NOT NULL,
    token TEXT NOT NULL DEFAULT '',
    synced_at INTEGER
) STRICT, WITHOUT ROWID;

-- ref is the contact's name inside its book, version tells whether it changed there.
-- What is searched stands in columns; the contact as a whole is JSON.
CREATE TABLE contacts (
    id INTEGER PRIMARY KEY,
    book TEXT NOT NULL REFERENCES books (name),
    ref TEXT NOT NULL,
    version TEXT NOT NULL,
    sort_name TEXT NOT NULL,
    search_text TEXT NOT NULL,
    content BLOB NOT NULL,
    UNIQUE (book, ref)
) STRICT;
CREATE INDEX contacts_by_name ON contacts (sort_name, id);

-- exact is 0 for the number of an extension without the extension.
CREATE TABLE contact_numbers (
    number_key TEXT NOT NULL,
    contact INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    exact INTEGER NOT NULL CHECK (exact IN (0, 1)),
    PRIMARY KEY (number_key, contact)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_numbers_by_contact ON contact_numbers (contact);

CREATE TABLE contact_photos (
    contact INTEGER PRIMARY KEY REFERENCES contacts (id) ON DELETE CASCADE,
    content BLOB NOT NULL
) STRICT;

-- 'This is …': whom the agent chose for a number or for one call. It outlives the book's own row.
CREATE TABLE chosen_contacts (
    kind TEXT NOT NULL CHECK (kind IN ('number', 'call')),
    key TEXT NOT NULL,
    book TEXT NOT NULL,
    ref TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;
