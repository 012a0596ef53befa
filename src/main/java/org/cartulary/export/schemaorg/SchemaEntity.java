package org.cartulary.export.schemaorg;

/** What a page of a site can mainly show, other than one thing of the graph. */
public sealed interface SchemaEntity
    permits SchemaDataset, SchemaList, SchemaService, SchemaTermSet, SchemaText, SchemaWork {

  /** It in schema.org's terms. */
  SchemaNode node();
}
