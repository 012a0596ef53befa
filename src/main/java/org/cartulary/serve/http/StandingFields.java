package org.cartulary.serve.http;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** The fields that every answer has, whoever makes it. */
public final class StandingFields {
  /**
   * No script, style or frame but ours from their own addresses, and nothing from elsewhere: a page
   * that is made of other people's words cannot be made to do anything. Scripts of other sites may
   * read all that is said.
   */
  private static final List<HttpField> FIELDS =
      List.of(
          new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
          new PreEncodedHttpField(
              "Content-Security-Policy",
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                  + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                  + " frame-ancestors 'none'"),
          new PreEncodedHttpField("Referrer-Policy", "same-origin"),
          new PreEncodedHttpField("Access-Control-Allow-Origin", "*"),
          new PreEncodedHttpField(
              "Access-Control-Expose-Headers",
              "Link, Content-Location, Content-Profile, ETag, Last-Modified, Retry-After, Allow,"
                  + " Accept-Ranges, Content-Range, Repr-Digest, Cartulary-Partial,"
                  + " X-Request-Id"));

  private StandingFields() {}

  /** Puts them among the fields of an answer. */
  public static void put(HttpFields.Mutable fields) {
    FIELDS.forEach(fields::put);
  }
}
