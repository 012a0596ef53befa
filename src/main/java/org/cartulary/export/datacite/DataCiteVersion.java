package org.cartulary.export.datacite;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The versions of DataCite's schema that know awards and projects. */
public enum DataCiteVersion {
  V4_7("4.7"),
  V4_6("4.6");

  /** That of both. */
  static final String NAMESPACE = "http://datacite.org/schema/kernel-4";

  private final String number;

  DataCiteVersion(String number) {
    this.number = number;
  }

  /** Its number: {@code 4.7}. */
  public String number() {
    return number;
  }

  /** Where its schema is. */
  public String schema() {
    return "https://schema.datacite.org/meta/kernel-" + number + "/metadata.xsd";
  }

  /** All numbers, the one that is written unless another is asked for first. */
  public static List<String> numbers() {
    return Arrays.stream(values()).map(DataCiteVersion::number).toList();
  }

  /** The version of that number. */
  public static Optional<DataCiteVersion> of(String number) {
    return Arrays.stream(values()).filter(version -> version.number.equals(number)).findFirst();
  }
}
