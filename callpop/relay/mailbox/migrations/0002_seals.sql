-- What tells a place from the same place of a store that was set back since (store.py, new_seal); 0: not known.
ALTER TABLE mailboxes ADD COLUMN seal INTEGER NOT NULL DEFAULT 0;
ALTER TABLE items ADD COLUMN seal INTEGER NOT NULL DEFAULT 0;
