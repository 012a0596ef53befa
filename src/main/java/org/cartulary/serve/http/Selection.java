package org.cartulary.serve.http;

import java.util.Optional;

/**
 * How a representation was selected, and how long it may be kept: what the answer that holds it and
 * the 304 that stands for it say alike (RFC 9110 §15.4.5), so that a cache does not give it to
 * somebody for whom another would be selected.
 *
 * @param vary the request's fields on which it depends, as in {@code Vary}; empty if on none. Where
 *     {@code Accept-Encoding} is among them there is a packed form, as of all text
 * @param location its own address, for {@code Content-Location}, where it is not the request's
 * @param caching for {@code Cache-Control}
 */
public record Selection(String vary, Optional<String> location, String caching) {
  /** There is one representation at the address, and it is in no coding. */
  public static final Selection AS_IT_IS = new Selection("", Optional.empty(), "public, no-cache");

  /** There is one representation at the address. */
  public static final Selection ONLY = by("");

  /** By the media types that the client takes. */
  public static final Selection BY_FORM = by("Accept");

  /** By the languages that the client prefers. */
  public static final Selection BY_LANGUAGE = by("Accept-Language");

  /** By media type and by language. */
  public static final Selection BY_FORM_AND_LANGUAGE = by("Accept, Accept-Language");

  /** The same where one of the media types is to be had in a profile too. */
  public static final Selection BY_FORM_PROFILE_AND_LANGUAGE =
      by("Accept, " + AcceptedProfiles.FIELD + ", Accept-Language");

  /**
   * By these fields of the request, as in {@code Vary}, and the coding that the client takes; to be
   * asked for again each time.
   */
  public static Selection by(String vary) {
    return new Selection(varying(vary), AS_IT_IS.location(), AS_IT_IS.caching());
  }

  /** These fields, and the one that says which codings the client takes. */
  static String varying(String vary) {
    return vary.isEmpty() ? AcceptedCodings.FIELD : vary + ", " + AcceptedCodings.FIELD;
  }

  /** The coding in which it is sent to who sent this request. */
  Coding coding(Request request) {
    return vary.contains(AcceptedCodings.FIELD) ? Coding.of(request) : Coding.IDENTITY;
  }

  /** The same of a representation that has an address of its own. */
  public Selection at(String address) {
    return new Selection(vary, Optional.of(address), caching);
  }

  /** The same of a representation that may be kept so, in the words of {@code Cache-Control}. */
  public Selection kept(String directives) {
    return new Selection(vary, location, directives);
  }

  /** The reply with these fields and no others of their names; who said no-store is left alone. */
  public Reply on(Reply reply) {
    Reply varied = vary.isEmpty() ? reply.without("Vary") : reply.with("Vary", vary);
    Reply said = reply.isStorable() ? varied.with("Cache-Control", caching) : varied;
    return location.map(address -> said.with("Content-Location", address)).orElse(said);
  }
}
