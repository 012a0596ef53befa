package org.cartulary.export.json;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;

/** Writes JSON in UTF-8, streaming. Characters that not all can hold become U+FFFD. */
public final class JsonOut {
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          new JsonFactoryBuilder()
              .rootValueSeparator("")
              .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
              .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
              .build());

  private JsonOut() {}

  /** Writes to a stream, which stays open when the generator is closed. */
  public static JsonGenerator to(OutputStream out) throws IOException {
    return new Clean(MAPPER.getFactory().createGenerator(out));
  }

  private static final class Clean extends JsonGeneratorDelegate {
    Clean(JsonGenerator plain) {
      // Without the delegate's own copying, trees come by here too.
      super(plain, false);
    }

    @Override
    public void writeString(String text) throws IOException {
      super.writeString(JsonText.clean(text));
    }
  }
}
