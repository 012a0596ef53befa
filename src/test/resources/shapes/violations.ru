# What breaks the conforming graph, and the message that must follow (its beginning). Each case is
# applied to a fresh copy. A case that must not break anything says "nothing".

## A thing without an address of its own
INSERT DATA { [] a vivo:College }

## The grant has no title
DELETE WHERE { :grant-nsfc-62000001 rdfs:label ?o }

## The grant has no title
DELETE { :grant-nsfc-62000001 rdfs:label ?o } INSERT { :grant-nsfc-62000001 rdfs:label ""@en } WHERE { :grant-nsfc-62000001 rdfs:label ?o }

## The grant must say which class
DELETE WHERE { :grant-nsfc-62000001 vitro:mostSpecificType ?o }

## A grant has one award number
INSERT DATA { :grant-nsfc-62000001 vivo:sponsorAwardId "62000002" }

## The institution's number
DELETE { :grant-nsfc-62000001 vivo:localAwardId ?o } INSERT { :grant-nsfc-62000001 vivo:localAwardId "" } WHERE { :grant-nsfc-62000001 vivo:localAwardId ?o }

## The funder of a grant is an organisation with an address
DELETE { :grant-nsfc-62000001 vivo:assignedBy ?o } INSERT { :grant-nsfc-62000001 vivo:assignedBy "NSFC" } WHERE { :grant-nsfc-62000001 vivo:assignedBy ?o }

## Several funders are named
INSERT DATA { :grant-nsfc-62000001 vivo:assignedBy :organization-x }

## What a grant is related to has an address
INSERT DATA { :grant-nsfc-62000001 vivo:relates "Ada" }

## A grant and what it is related to must point
DELETE WHERE { :person-ada-quill vivo:relatedBy ?o }

## A topic of a grant is a concept
INSERT DATA { :grant-nsfc-62000001 vivo:hasSubjectArea "tides" }

## A grant runs in one interval
DELETE { :grant-nsfc-62000001 vivo:dateTimeInterval ?o } INSERT { :grant-nsfc-62000001 vivo:dateTimeInterval :organization-nsfc } WHERE { :grant-nsfc-62000001 vivo:dateTimeInterval ?o }

## The abstract is a text
DELETE { :grant-nsfc-62000001 bibo:abstract ?o } INSERT { :grant-nsfc-62000001 bibo:abstract 7 } WHERE { :grant-nsfc-62000001 bibo:abstract ?o }

## The amount is one plain number
DELETE { :grant-nsfc-62000001 vivo:totalAwardAmount ?o } INSERT { :grant-nsfc-62000001 vivo:totalAwardAmount "300,000" } WHERE { :grant-nsfc-62000001 vivo:totalAwardAmount ?o }

## The currency is one code
DELETE { :grant-nsfc-62000001 cartulary:currency ?o } INSERT { :grant-nsfc-62000001 cartulary:currency "yuan" } WHERE { :grant-nsfc-62000001 cartulary:currency ?o }

## A grant is said to be ongoing or completed
DELETE { :grant-nsfc-62000001 cartulary:statedStatus ?o } INSERT { :grant-nsfc-62000001 cartulary:statedStatus "previous" } WHERE { :grant-nsfc-62000001 cartulary:statedStatus ?o }

## The page says of one grant that it is ongoing
INSERT DATA { :grant-nsfc-62000001 cartulary:statedStatus "ongoing" }

## The programme is a text
DELETE { :grant-nsfc-62000001 cartulary:programme ?o } INSERT { :grant-nsfc-62000001 cartulary:programme :organization-x } WHERE { :grant-nsfc-62000001 cartulary:programme ?o }

## No sentence is recorded
DELETE WHERE { :grant-nsfc-62000001 prov:wasDerivedFrom ?o }

## Nobody is named
DELETE WHERE { :grant-nsfc-62000001 vivo:relates ?o }

## There is a currency and no amount
DELETE WHERE { :grant-nsfc-62000001 vivo:totalAwardAmount ?o }

## The person has no name
DELETE WHERE { :person-ada-quill rdfs:label ?o }

## The person must say which class
DELETE WHERE { :person-ada-quill vitro:mostSpecificType ?o }

## One person is labelled with several names
INSERT DATA { :person-ada-quill rdfs:label "Pen, Ada" }

## A person has one ORCID iD
DELETE { :person-ada-quill vivo:orcidId ?o } INSERT { :person-ada-quill vivo:orcidId <http://orcid.org/12> } WHERE { :person-ada-quill vivo:orcidId ?o }

## A person and their roles must point
DELETE WHERE { :person-ada-quill obo:RO_0000053 ?o }

## A person has one card
INSERT DATA { :person-ada-quill obo:ARG_2000028 :other-card }

## The organisation has no name
DELETE WHERE { :organization-nsfc rdfs:label ?o }

## The organisation must say which class
DELETE WHERE { :organization-nsfc vitro:mostSpecificType ?o }

## An organisation has one short name
INSERT DATA { :organization-nsfc vivo:abbreviation "NNSFC" }

## A funder and its grants must point
DELETE WHERE { :organization-nsfc vivo:assigns ?o }

## The position must say which class
DELETE WHERE { :position-1 vitro:mostSpecificType ?o }

## A position joins one person and one organisation
DELETE DATA { :position-1 vivo:relates :person-ada-quill }

## The card must say which class
DELETE WHERE { :person-ada-quill-vcard vitro:mostSpecificType ?o }

## A card of contact data belongs to one
DELETE WHERE { :person-ada-quill-vcard obo:ARG_2000029 ?o }

## A card has one name
DELETE { :person-ada-quill-vcard vcard:hasName ?o } INSERT { :person-ada-quill-vcard vcard:hasName "Ada" } WHERE { :person-ada-quill-vcard vcard:hasName ?o }

## A name has at least one part
DELETE WHERE { :person-ada-quill-name vcard:givenName ?o } ;
DELETE WHERE { :person-ada-quill-name vcard:familyName ?o }

## nothing
DELETE WHERE { :person-ada-quill-name vcard:givenName ?o }

## There is one given name
DELETE { :person-ada-quill-name vcard:givenName ?o } INSERT { :person-ada-quill-name vcard:givenName "" } WHERE { :person-ada-quill-name vcard:givenName ?o }

## There is one family name
INSERT DATA { :person-ada-quill-name vcard:familyName "Pen" }

## A web page has one address
DELETE { :person-ada-quill-url vcard:url ?o } INSERT { :person-ada-quill-url vcard:url "javascript:x"^^xsd:anyURI } WHERE { :person-ada-quill-url vcard:url ?o }

## A role is of one kind
INSERT DATA { :role-1 vitro:mostSpecificType vivo:ResearcherRole }

## A role belongs to exactly one person
DELETE WHERE { :role-1 obo:RO_0000052 ?o }

## A role is a role on exactly one grant
DELETE WHERE { :role-1 vivo:relatedBy ?o }

## A role runs in one interval
INSERT DATA { :role-1 vivo:dateTimeInterval :role-1-interval . :role-1-interval a vivo:DateTimeInterval ; vivo:start :grant-nsfc-62000001-start }

## An interval of time has a start or an end
DELETE WHERE { :grant-nsfc-62000001-interval vivo:start ?o } ;
DELETE WHERE { :grant-nsfc-62000001-interval vivo:end ?o }

## nothing
DELETE WHERE { :grant-nsfc-62000001-interval vivo:start ?o }

## nothing
DELETE WHERE { :grant-nsfc-62000001-interval vivo:end ?o }

## An interval has one start
DELETE { :grant-nsfc-62000001-interval vivo:start ?o } INSERT { :grant-nsfc-62000001-interval vivo:start :topic-tides } WHERE { :grant-nsfc-62000001-interval vivo:start ?o }

## An interval has one end
DELETE { :grant-nsfc-62000001-interval vivo:end ?o } INSERT { :grant-nsfc-62000001-interval vivo:end "2024" } WHERE { :grant-nsfc-62000001-interval vivo:end ?o }

## It starts (2024-01-01T00:00:00) after it ends (2023-01-01T00:00:00)
DELETE { :grant-nsfc-62000001-start vivo:dateTime ?o } INSERT { :grant-nsfc-62000001-start vivo:dateTime "2024-01-01T00:00:00"^^xsd:dateTime } WHERE { :grant-nsfc-62000001-start vivo:dateTime ?o } ;
DELETE { :grant-nsfc-62000001-start vivo:dateTimePrecision ?o } INSERT { :grant-nsfc-62000001-start vivo:dateTimePrecision vivo:yearPrecision } WHERE { :grant-nsfc-62000001-start vivo:dateTimePrecision ?o }

## It starts (2023-07-01T00:00:00) after it ends (2023-06-01T00:00:00)
DELETE { :grant-nsfc-62000001-start vivo:dateTime ?o } INSERT { :grant-nsfc-62000001-start vivo:dateTime "2023-07-01T00:00:00"^^xsd:dateTime } WHERE { :grant-nsfc-62000001-start vivo:dateTime ?o } ;
DELETE { :grant-nsfc-62000001-start vivo:dateTimePrecision ?o } INSERT { :grant-nsfc-62000001-start vivo:dateTimePrecision vivo:yearMonthPrecision } WHERE { :grant-nsfc-62000001-start vivo:dateTimePrecision ?o } ;
DELETE { :grant-nsfc-62000001-end vivo:dateTime ?o } INSERT { :grant-nsfc-62000001-end vivo:dateTime "2023-06-01T00:00:00"^^xsd:dateTime } WHERE { :grant-nsfc-62000001-end vivo:dateTime ?o } ;
DELETE { :grant-nsfc-62000001-end vivo:dateTimePrecision ?o } INSERT { :grant-nsfc-62000001-end vivo:dateTimePrecision vivo:yearMonthDayPrecision } WHERE { :grant-nsfc-62000001-end vivo:dateTimePrecision ?o }

## It starts (2023-06-02T00:00:00) after it ends (2023-06-01T00:00:00)
DELETE { :grant-nsfc-62000001-start vivo:dateTime ?o } INSERT { :grant-nsfc-62000001-start vivo:dateTime "2023-06-02T00:00:00"^^xsd:dateTime } WHERE { :grant-nsfc-62000001-start vivo:dateTime ?o } ;
DELETE { :grant-nsfc-62000001-start vivo:dateTimePrecision ?o } INSERT { :grant-nsfc-62000001-start vivo:dateTimePrecision vivo:yearMonthDayPrecision } WHERE { :grant-nsfc-62000001-start vivo:dateTimePrecision ?o } ;
DELETE { :grant-nsfc-62000001-end vivo:dateTime ?o } INSERT { :grant-nsfc-62000001-end vivo:dateTime "2023-06-01T00:00:00"^^xsd:dateTime } WHERE { :grant-nsfc-62000001-end vivo:dateTime ?o } ;
DELETE { :grant-nsfc-62000001-end vivo:dateTimePrecision ?o } INSERT { :grant-nsfc-62000001-end vivo:dateTimePrecision vivo:yearMonthDayPrecision } WHERE { :grant-nsfc-62000001-end vivo:dateTimePrecision ?o }

## nothing
DELETE { :grant-nsfc-62000001-start vivo:dateTime ?o } INSERT { :grant-nsfc-62000001-start vivo:dateTime "2023-06-02T00:00:00"^^xsd:dateTime } WHERE { :grant-nsfc-62000001-start vivo:dateTime ?o } ;
DELETE { :grant-nsfc-62000001-start vivo:dateTimePrecision ?o } INSERT { :grant-nsfc-62000001-start vivo:dateTimePrecision vivo:yearMonthDayPrecision } WHERE { :grant-nsfc-62000001-start vivo:dateTimePrecision ?o } ;
DELETE { :grant-nsfc-62000001-end vivo:dateTime ?o } INSERT { :grant-nsfc-62000001-end vivo:dateTime "2023-06-01T00:00:00"^^xsd:dateTime } WHERE { :grant-nsfc-62000001-end vivo:dateTime ?o } ;
DELETE { :grant-nsfc-62000001-end vivo:dateTimePrecision ?o } INSERT { :grant-nsfc-62000001-end vivo:dateTimePrecision vivo:yearMonthPrecision } WHERE { :grant-nsfc-62000001-end vivo:dateTimePrecision ?o }

## nothing
DELETE { :grant-nsfc-62000001-start vivo:dateTime ?o } INSERT { :grant-nsfc-62000001-start vivo:dateTime "2023-06-02T00:00:00"^^xsd:dateTime } WHERE { :grant-nsfc-62000001-start vivo:dateTime ?o } ;
DELETE { :grant-nsfc-62000001-start vivo:dateTimePrecision ?o } INSERT { :grant-nsfc-62000001-start vivo:dateTimePrecision vivo:yearMonthDayPrecision } WHERE { :grant-nsfc-62000001-start vivo:dateTimePrecision ?o } ;
DELETE { :grant-nsfc-62000001-end vivo:dateTime ?o } INSERT { :grant-nsfc-62000001-end vivo:dateTime "2023-06-02T00:00:00"^^xsd:dateTime } WHERE { :grant-nsfc-62000001-end vivo:dateTime ?o } ;
DELETE { :grant-nsfc-62000001-end vivo:dateTimePrecision ?o } INSERT { :grant-nsfc-62000001-end vivo:dateTimePrecision vivo:yearMonthDayPrecision } WHERE { :grant-nsfc-62000001-end vivo:dateTimePrecision ?o }

## A date has one value
DELETE { :grant-nsfc-62000001-start vivo:dateTime ?o } INSERT { :grant-nsfc-62000001-start vivo:dateTime "2023-06" } WHERE { :grant-nsfc-62000001-start vivo:dateTime ?o }

## A date says whether it means
DELETE { :grant-nsfc-62000001-start vivo:dateTimePrecision ?o } INSERT { :grant-nsfc-62000001-start vivo:dateTimePrecision vivo:Grant } WHERE { :grant-nsfc-62000001-start vivo:dateTimePrecision ?o }

## The topic has no name
DELETE WHERE { :topic-tides rdfs:label ?o }

## A topic says which vocabulary
DELETE WHERE { :topic-tides rdfs:isDefinedBy ?o }

## The publication has no title
DELETE WHERE { :publication-1 rdfs:label ?o }

## The publication must say which class
DELETE WHERE { :publication-1 vitro:mostSpecificType ?o }

## This does not look like a DOI
DELETE { :publication-1 bibo:doi ?o } INSERT { :publication-1 bibo:doi "doi:tides" } WHERE { :publication-1 bibo:doi ?o }

## A passage needs an address
INSERT DATA { [] prov:value "x" ; cartulary:line 1 ; cartulary:column 1 }

## A passage has its words
INSERT DATA { :passage-1 prov:value "Ponds" }

## A passage stands in one sentence
INSERT DATA { :passage-1 cartulary:sentence "Another." }

## A passage starts on one line
DELETE { :passage-1 cartulary:line ?o } INSERT { :passage-1 cartulary:line 0 } WHERE { :passage-1 cartulary:line ?o }

## A passage starts in one column
DELETE WHERE { :passage-1 cartulary:column ?o }

## A statement needs an address
INSERT DATA { [] rdf:subject :x ; rdf:predicate rdfs:label ; rdf:object "x" ; prov:wasDerivedFrom :passage-1 }

## A statement is about one thing
INSERT DATA { :grant-nsfc-62000001-statement-0a1b2c3d rdf:subject :topic-tides }

## A statement names one property
DELETE WHERE { :grant-nsfc-62000001-statement-0a1b2c3d rdf:predicate ?o }

## A statement has one value
INSERT DATA { :grant-nsfc-62000001-statement-0a1b2c3d rdf:object "Ponds" }

## A statement tells the passage
DELETE WHERE { :grant-nsfc-62000001-statement-0a1b2c3d prov:wasDerivedFrom ?o }

## How sure a statement is
DELETE { :grant-nsfc-62000001-statement-0a1b2c3d cartulary:confidence ?o } INSERT { :grant-nsfc-62000001-statement-0a1b2c3d cartulary:confidence 1.5 } WHERE { :grant-nsfc-62000001-statement-0a1b2c3d cartulary:confidence ?o }

## This does not look like an award number of the National Natural
DELETE { :grant-nsfc-62000001 vivo:sponsorAwardId ?o } INSERT { :grant-nsfc-62000001 vivo:sponsorAwardId "6200000" } WHERE { :grant-nsfc-62000001 vivo:sponsorAwardId ?o }

## nothing
DELETE { :grant-nsfc-62000001 vivo:sponsorAwardId ?o } INSERT { :grant-nsfc-62000001 vivo:sponsorAwardId "U21A20456" } WHERE { :grant-nsfc-62000001 vivo:sponsorAwardId ?o }

## This does not look like an award number of the Ministry
DELETE { :organization-nsfc rdfs:label ?o } INSERT { :organization-nsfc rdfs:label "Ministry of Science and Technology of China"@en } WHERE { :organization-nsfc rdfs:label ?o } ;
DELETE WHERE { :organization-nsfc vivo:abbreviation ?o }

## nothing
DELETE { :organization-nsfc rdfs:label ?o } INSERT { :organization-nsfc rdfs:label "Ministry of Science and Technology of China"@en } WHERE { :organization-nsfc rdfs:label ?o } ;
DELETE WHERE { :organization-nsfc vivo:abbreviation ?o } ;
DELETE { :grant-nsfc-62000001 vivo:sponsorAwardId ?o } INSERT { :grant-nsfc-62000001 vivo:sponsorAwardId "2025YFA1018600" } WHERE { :grant-nsfc-62000001 vivo:sponsorAwardId ?o }

## This does not look like an award number of the U.S. National
DELETE { :organization-nsfc rdfs:label ?o } INSERT { :organization-nsfc rdfs:label "National Science Foundation"@en } WHERE { :organization-nsfc rdfs:label ?o } ;
DELETE WHERE { :organization-nsfc vivo:abbreviation ?o }

## nothing
DELETE { :organization-nsfc rdfs:label ?o } INSERT { :organization-nsfc rdfs:label "National Science Foundation"@en } WHERE { :organization-nsfc rdfs:label ?o } ;
DELETE WHERE { :organization-nsfc vivo:abbreviation ?o } ;
DELETE { :grant-nsfc-62000001 vivo:sponsorAwardId ?o } INSERT { :grant-nsfc-62000001 vivo:sponsorAwardId "2417001" } WHERE { :grant-nsfc-62000001 vivo:sponsorAwardId ?o }

## This does not look like an award number of the European
DELETE { :organization-nsfc rdfs:label ?o } INSERT { :organization-nsfc rdfs:label "European Research Council"@en } WHERE { :organization-nsfc rdfs:label ?o } ;
DELETE WHERE { :organization-nsfc vivo:abbreviation ?o }

## nothing
DELETE { :organization-nsfc rdfs:label ?o } INSERT { :organization-nsfc rdfs:label "European Research Council"@en } WHERE { :organization-nsfc rdfs:label ?o } ;
DELETE WHERE { :organization-nsfc vivo:abbreviation ?o } ;
DELETE { :grant-nsfc-62000001 vivo:sponsorAwardId ?o } INSERT { :grant-nsfc-62000001 vivo:sponsorAwardId "101055025" } WHERE { :grant-nsfc-62000001 vivo:sponsorAwardId ?o }

## This does not look like an award number of the Agence
DELETE { :organization-nsfc rdfs:label ?o } INSERT { :organization-nsfc rdfs:label "Agence Nationale de la Recherche"@en } WHERE { :organization-nsfc rdfs:label ?o } ;
DELETE WHERE { :organization-nsfc vivo:abbreviation ?o }

## nothing
DELETE { :organization-nsfc rdfs:label ?o } INSERT { :organization-nsfc rdfs:label "Agence Nationale de la Recherche"@en } WHERE { :organization-nsfc rdfs:label ?o } ;
DELETE WHERE { :organization-nsfc vivo:abbreviation ?o } ;
DELETE { :grant-nsfc-62000001 vivo:sponsorAwardId ?o } INSERT { :grant-nsfc-62000001 vivo:sponsorAwardId "ANR-21-CE23-0001" } WHERE { :grant-nsfc-62000001 vivo:sponsorAwardId ?o }

## This does not look like an award number of the National Institutes
DELETE { :organization-nsfc rdfs:label ?o } INSERT { :organization-nsfc rdfs:label "National Institutes of Health"@en } WHERE { :organization-nsfc rdfs:label ?o } ;
DELETE WHERE { :organization-nsfc vivo:abbreviation ?o }

## nothing
DELETE { :organization-nsfc rdfs:label ?o } INSERT { :organization-nsfc rdfs:label "National Institutes of Health"@en } WHERE { :organization-nsfc rdfs:label ?o } ;
DELETE WHERE { :organization-nsfc vivo:abbreviation ?o } ;
DELETE { :grant-nsfc-62000001 vivo:sponsorAwardId ?o } INSERT { :grant-nsfc-62000001 vivo:sponsorAwardId "R01GM123456" } WHERE { :grant-nsfc-62000001 vivo:sponsorAwardId ?o }

## This does not look like an award number of the Engineering
DELETE { :organization-nsfc rdfs:label ?o } INSERT { :organization-nsfc rdfs:label "Engineering and Physical Sciences Research Council"@en } WHERE { :organization-nsfc rdfs:label ?o } ;
DELETE WHERE { :organization-nsfc vivo:abbreviation ?o }

## nothing
DELETE { :organization-nsfc rdfs:label ?o } INSERT { :organization-nsfc rdfs:label "Engineering and Physical Sciences Research Council"@en } WHERE { :organization-nsfc rdfs:label ?o } ;
DELETE WHERE { :organization-nsfc vivo:abbreviation ?o } ;
DELETE { :grant-nsfc-62000001 vivo:sponsorAwardId ?o } INSERT { :grant-nsfc-62000001 vivo:sponsorAwardId "EP/X012345/1" } WHERE { :grant-nsfc-62000001 vivo:sponsorAwardId ?o }

## nothing
DELETE { :organization-nsfc rdfs:label ?o } INSERT { :organization-nsfc rdfs:label "A Funder of Which Nothing Is Known"@en } WHERE { :organization-nsfc rdfs:label ?o } ;
DELETE WHERE { :organization-nsfc vivo:abbreviation ?o } ;
DELETE { :grant-nsfc-62000001 vivo:sponsorAwardId ?o } INSERT { :grant-nsfc-62000001 vivo:sponsorAwardId "x" } WHERE { :grant-nsfc-62000001 vivo:sponsorAwardId ?o }

