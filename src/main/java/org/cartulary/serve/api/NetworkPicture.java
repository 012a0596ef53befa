package org.cartulary.serve.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cartulary.serve.api.ChartData.Point;
import org.cartulary.serve.page.network.Network;

/** Who is linked with whom: the strongest links of an answer, as many as their ends have room. */
final class NetworkPicture {
  private static final int MOST = 36;

  /** The strength of the strongest link; the others are in proportion. */
  private static final int STRONGEST = 6;

  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final Map<Network.Pair, Integer> common = new HashMap<>();
  private final Map<Integer, Integer> weights = new HashMap<>();
  private final double most;
  private int drawn;

  private NetworkPicture(List<Point> points) {
    List<Point> strongest = new ArrayList<>(points);
    strongest.sort(Comparator.comparingDouble(Point::value).reversed());
    most = strongest.isEmpty() ? 1 : Math.max(1, strongest.get(0).value());
    strongest.forEach(this::add);
  }

  private void add(Point link) {
    int fresh =
        (places.containsKey(link.label()) ? 0 : 1) + (places.containsKey(link.other()) ? 0 : 1);
    if (link.label().equals(link.other()) || places.size() + fresh > MOST) {
      return;
    }
    int from = place(link.label());
    int to = place(link.other());
    int strength = 1 + (int) Math.round((STRONGEST - 1) * Math.min(1, link.value() / most));
    common.merge(new Network.Pair(Math.min(from, to), Math.max(from, to)), strength, Math::max);
    weights.merge(from, 1, Integer::sum);
    weights.merge(to, 1, Integer::sum);
    drawn++;
  }

  private int place(String label) {
    return places.computeIfAbsent(label, any -> places.size());
  }

  static Drawing draw(List<Point> points) {
    return new NetworkPicture(points).drawing();
  }

  private Drawing drawing() {
    List<Network.Member> members = new ArrayList<>();
    places.forEach(
        (label, place) ->
            members.add(new Network.Member(label, null, null, weights.getOrDefault(place, 1))));
    Network network = Network.of(members, common);
    List<Drawing.Shape> shapes = new ArrayList<>();
    for (Network.Link link : network.links()) {
      Network.Dot from = network.nodes().get(link.from());
      Network.Dot to = network.nodes().get(link.to());
      shapes.add(new Drawing.Line(from.x(), from.y(), to.x(), to.y(), link.width()));
    }
    network
        .nodes()
        .forEach(
            dot ->
                shapes.add(new Drawing.Dot(dot.x(), dot.y(), dot.radius(), dot.member().name())));
    network.nodes().stream()
        .filter(dot -> dot.naming() != Network.Naming.NOWHERE)
        .forEach(dot -> shapes.add(name(dot)));
    return new Drawing(Network.WIDTH, Network.HEIGHT, shapes, drawn);
  }

  private static Drawing.Text name(Network.Dot dot) {
    int y = dot.above() ? dot.y() - dot.radius() - 5 : dot.y() + dot.radius() + 13;
    return new Drawing.Text(dot.x(), y, "middle", dot.shortName());
  }
}
