-- By which list of agents the participants were named (staff.py, fingerprint); '': not known, so they are named anew.
ALTER TABLE conversations ADD COLUMN staff TEXT NOT NULL DEFAULT '';
