package org.cartulary.serve.discovery;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.cartulary.export.schemaorg.SchemaPage;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Validator;
import org.cartulary.serve.page.DataBlock;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.published.Published;

/** {@code /.well-known/void}: how much of what there is (VoID, section 7.2). */
final class VoidContent implements Description.Content {
  static final String PATH = "/.well-known/void";

  private final Published published;
  private final DatasetDescription dataset;

  VoidContent(Published published) {
    this.published = published;
    this.dataset = new DatasetDescription(published);
  }

  @Override
  public Graph graph() {
    return dataset.whole();
  }

  @Override
  public String title(Page page) {
    return page.say("void.title");
  }

  @Override
  public DataBlock data() {
    return DataBlock.of(
        SchemaPage.of(SchemaPage.Kind.PAGE, SiteDataset.of(published, List.of())), PATH);
  }

  @Override
  public List<Dump> items() {
    return List.of();
  }

  @Override
  public Reply page(Page frame) {
    return frame.reply(200, "discovery/void.jte", dataset.view());
  }

  @Override
  public Validator validator(String form, String language) {
    return published.validator("void", form, language);
  }
}
