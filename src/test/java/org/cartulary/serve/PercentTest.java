package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cartulary.serve.http.Percent;
import org.cartulary.serve.http.RequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {

  @ParameterizedTest
  @ValueSource(strings = {"grant-1", "topic-图", "a b+c%", "\uD83D\uDE00", "a/b?c#d\"<>"})
  void what_is_encoded_is_decoded_again(String text) {
    assertThat(Percent.encode(text)).matches("[A-Za-z0-9._~%-]*");
    assertThat(Percent.decode(Percent.encode(text), false)).isEqualTo(text);
  }

  @Test
  void a_plus_is_a_space_in_forms_only() {
    assertThat(Percent.decode("a+b", true)).isEqualTo("a b");
    assertThat(Percent.decode("a+b", false)).isEqualTo("a+b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%4", "%zz", "%E5%9B", "%FF"})
  void broken_escapes_are_refused(String text) {
    assertThatThrownBy(() -> Percent.decode(text, false)).isInstanceOf(RequestException.class);
  }
}
