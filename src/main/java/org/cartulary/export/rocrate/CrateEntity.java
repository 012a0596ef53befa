package org.cartulary.export.rocrate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cartulary.export.record.ExportSite;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.WebAddress;
import org.cartulary.store.record.LanguageText;
import org.jspecify.annotations.Nullable;

/**
 * An entity of a crate while it is described. Texts are plain strings, since most who read crates
 * expect nothing else; what is blank is not said.
 *
 * @param about the IRI of the thing, by which losses name it
 */
record CrateEntity(ObjectNode json, String about, ExportSite site, Losses losses) {
  /** An entity with an address, which is the thing's IRI. */
  static CrateEntity of(String iri, List<String> types, ExportSite site, Losses losses) {
    return within(iri, types, iri, site, losses);
  }

  /**
   * An entity that tells of a thing and has no IRI outside of the crate.
   *
   * @param id with a {@code #} before it
   */
  static CrateEntity within(
      String id, List<String> types, String about, ExportSite site, Losses losses) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("@id", id);
    return new CrateEntity(json, about, site, losses).texts("@type", types);
  }

  /** A value, or several as an array. */
  CrateEntity texts(String property, Collection<String> texts) {
    List<String> said = texts.stream().filter(text -> !text.isBlank()).distinct().toList();
    if (said.size() == 1) {
      json.put(property, said.get(0));
    } else if (!said.isEmpty()) {
      ArrayNode all = json.putArray(property);
      said.forEach(all::add);
    }
    return this;
  }

  CrateEntity text(String property, @Nullable String text) {
    return texts(property, Stream.ofNullable(text).toList());
  }

  CrateEntity text(String property, Optional<String> text) {
    return texts(property, text.stream().toList());
  }

  /** The first is the name; the others, and an abbreviation, are alternatives. */
  CrateEntity names(List<LanguageText> names, @Nullable String abbreviation) {
    Set<String> all = new LinkedHashSet<>();
    Stream.concat(names.stream().map(LanguageText::text), Stream.ofNullable(abbreviation))
        .filter(text -> !text.isBlank())
        .forEach(all::add);
    text("name", all.stream().findFirst());
    return texts("alternateName", all.stream().skip(1).toList());
  }

  /** A reference to an entity that has no IRI outside of the crate. */
  CrateEntity inner(String property, String id) {
    json.putObject(property).put("@id", id);
    return this;
  }

  /**
   * References to things: to the site's, which the crate describes, and to others', of which it has
   * the address alone.
   *
   * @param field by its name in the record
   */
  CrateEntity references(String property, Collection<String> iris, String field) {
    return references(property, List.of(), iris, field);
  }

  /**
   * Likewise, after some that have no IRI outside of the crate.
   *
   * @param inner with a {@code #} before them
   */
  CrateEntity references(
      String property, List<String> inner, Collection<String> iris, String field) {
    ArrayNode references = json.arrayNode();
    inner.forEach(id -> references.addObject().put("@id", id));
    for (String iri : new LinkedHashSet<>(iris)) {
      if (!WebAddress.is(iri)) {
        losses.lost(about, field, "“" + iri + "” is no address, and so cannot be referred to");
        continue;
      }
      references.addObject().put("@id", iri);
      lost(
          field,
          site.localName(iri).isEmpty(),
          iri + " is another site's: the crate has its address and no name");
    }
    if (references.size() == 1) {
      json.setAll(Map.of(property, references.get(0)));
    } else if (!references.isEmpty()) {
      json.set(property, references);
    }
    return this;
  }

  /** Addresses as texts; what is none is told. */
  CrateEntity addresses(String property, List<String> addresses, String field) {
    for (String address : addresses) {
      if (!WebAddress.is(address)) {
        losses.lost(about, field, "“" + address + "” is no address");
      }
    }
    return texts(property, addresses.stream().filter(WebAddress::is).toList());
  }

  void lost(String field, boolean known, String reason) {
    if (known) {
      losses.lost(about, field, reason);
    }
  }
}
