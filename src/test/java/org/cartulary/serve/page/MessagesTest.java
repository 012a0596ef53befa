package org.cartulary.serve.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
  private static final Path FOLDER = Path.of("src/main/resources/org/cartulary/serve/messages");

  static List<String> areas() {
    return Messages.AREAS;
  }

  @ParameterizedTest
  @MethodSource("areas")
  void every_language_says_the_same(String area) throws IOException {
    Properties english = read(area + ".properties");
    for (String language : Messages.languages()) {
      if (!language.equals("en")) {
        Properties other = read(area + "_" + language + ".properties");
        assertThat(other.keySet()).isEqualTo(english.keySet());
        english
            .stringPropertyNames()
            .forEach(
                key ->
                    assertThat(values(other.getProperty(key)))
                        .as("values of %s", key)
                        .isEqualTo(values(english.getProperty(key))));
      }
    }
  }

  /** Which values a message takes, by their numbers. */
  private static Set<String> values(String message) {
    Set<String> numbers = new HashSet<>();
    Matcher value = Pattern.compile("\\{(\\d)").matcher(message);
    while (value.find()) {
      numbers.add(value.group(1));
    }
    return numbers;
  }

  @ParameterizedTest
  @MethodSource("areas")
  void every_message_can_be_filled_in(String area) throws IOException {
    for (String file : List.of(area + ".properties", area + "_zh.properties")) {
      Properties messages = read(file);
      for (String key : messages.stringPropertyNames()) {
        String text = messages.getProperty(key);
        assertThat(text).as("%s in %s", key, file).doesNotContain("'").isNotBlank();
        assertThat(new MessageFormat(text).format(new Object[] {1, 2, 3, 4}))
            .as("%s in %s", key, file)
            .doesNotContain("{");
      }
    }
  }

  @Test
  void a_key_stands_in_one_area_and_once() throws IOException {
    TreeMap<String, String> owners = new TreeMap<>();
    for (String area : Messages.AREAS) {
      for (String line : Files.readAllLines(FOLDER.resolve(area + ".properties"))) {
        if (!line.isBlank() && !line.startsWith("#")) {
          assertThat(owners.put(line.split("=", 2)[0], area)).as(line).isNull();
        }
      }
    }
  }

  @Test
  void every_bundle_belongs_to_an_area_and_a_language() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Messages.AREAS.stream()
                  .flatMap(area -> Stream.of(area + ".properties", area + "_zh.properties"))
                  .toList());
    }
  }

  @Test
  void numbers_and_choices_follow_the_language() {
    assertThat(Messages.in("en").say("more.values", 1234)).contains("1,234");
    assertThat(Messages.in("zh").say("nav.grants")).isEqualTo("项目");
    assertThat(Messages.in("en").find("no.such.key")).isEmpty();
    assertThatThrownBy(() -> Messages.in("en").say("no.such.key"))
        .isInstanceOf(MissingResourceException.class);
    assertThatThrownBy(() -> Messages.in("xx")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Properties read(String file) throws IOException {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(FOLDER.resolve(file), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
