-- Each release that was recorded. Its datestamp, in seconds since 1970, is when its versions could first be read.
CREATE TABLE release (
  number INTEGER PRIMARY KEY,
  datestamp INTEGER NOT NULL,
  base TEXT NOT NULL,
  added INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  removed INTEGER NOT NULL
);
-- Each version of each thing, in the order of releases and, within one, of IRIs. Never deleted. What was superseded keeps its
-- graph, for the change stream, and loses its record. What was removed has neither.
CREATE TABLE version (
  seq INTEGER PRIMARY KEY,
  iri TEXT NOT NULL,
  kind TEXT NOT NULL,
  release INTEGER NOT NULL,
  change TEXT NOT NULL,
  current INTEGER NOT NULL,
  digest BLOB,
  record BLOB,
  graph BLOB
);
CREATE UNIQUE INDEX version_of_thing ON version (iri) WHERE current = 1;
CREATE INDEX version_in_order ON version (release, iri);
CREATE INDEX version_now ON version (seq) WHERE current = 1;
-- By what the current versions can be chosen: kind, funder, topic, source. What was removed stays where it last was.
CREATE TABLE facet (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE membership (facet INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (facet, seq)) WITHOUT ROWID;
CREATE INDEX membership_of_version ON membership (seq);
