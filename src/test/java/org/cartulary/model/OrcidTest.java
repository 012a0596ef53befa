package org.cartulary.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrcidTest {

  @Test
  void reads_an_id_bare_or_as_an_address() {
    assertThat(Orcid.parse("0000-0002-1825-0097")).contains("0000-0002-1825-0097");
    assertThat(Orcid.parse("https://orcid.org/0000-0002-1694-233X"))
        .contains("0000-0002-1694-233X");
  }

  @Test
  void refuses_a_wrong_check_digit_and_a_wrong_form() {
    assertThat(Orcid.parse("0000-0002-1825-0096")).isEmpty();
    assertThat(Orcid.parse("0000-0002-1694-2330")).isEmpty();
    assertThat(Orcid.parse("0000000218250097")).isEmpty();
    assertThat(Orcid.parse("https://example.org/0000-0002-1825-0097")).isEmpty();
  }
}
