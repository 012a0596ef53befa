package org.cartulary.export.raid;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Terms of RAiD's vocabularies, as its metadata schema of 2026 lists them. */
enum RaidTerm {
  PRIMARY_TITLE("title.type.id/380", "title.type.schema/376"),
  ACRONYM("title.type.id/378", "title.type.schema/376"),
  ALTERNATIVE_TITLE("title.type.id/379", "title.type.schema/376"),
  PRIMARY_DESCRIPTION("description.type.id/326", "description.type.schema/320"),
  ALTERNATIVE_DESCRIPTION("description.type.id/321", "description.type.schema/320"),
  PRINCIPAL_INVESTIGATOR("contributor.position.schema/307", "contributor.position.schema/305"),
  CO_INVESTIGATOR("contributor.position.schema/308", "contributor.position.schema/305"),
  OTHER_PARTICIPANT("contributor.position.schema/311", "contributor.position.schema/305"),
  LEAD_RESEARCH_ORGANISATION("organisation.role.schema/182", "organisation.role.schema/359"),
  FUNDER("organisation.role.schema/186", "organisation.role.schema/359"),
  OTHER_ORGANISATION("organisation.role.schema/188", "organisation.role.schema/359"),
  FUNDING("relatedObject.type.schema/272", "relatedObject.type.schema/329"),
  TEXT("relatedObject.type.schema/265", "relatedObject.type.schema/329"),
  INPUT("relatedObject.category.id/191", "relatedObject.category.schema/385"),
  OUTPUT("relatedObject.category.id/190", "relatedObject.category.schema/385");

  private static final String VOCABULARY = "https://vocabulary.raid.org/";

  private final String id;
  private final String schema;

  RaidTerm(String id, String schema) {
    this.id = VOCABULARY + id;
    this.schema = VOCABULARY + schema;
  }

  /** Names the term and its vocabulary in a block. */
  ObjectNode in(ObjectNode block) {
    return block.put("id", id).put("schemaUri", schema);
  }
}
