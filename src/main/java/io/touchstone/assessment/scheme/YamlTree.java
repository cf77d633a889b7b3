package io.touchstone.assessment.scheme;

import io.touchstone.assessment.scheme.SchemeFault.Kind;
import io.touchstone.assessment.scheme.Tree.Keyed;
import io.touchstone.assessment.scheme.Tree.Leaf;
import io.touchstone.assessment.scheme.Tree.Listing;
import io.touchstone.assessment.scheme.Tree.Place;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads YAML only as far as its shape: no tags, no objects, no aliases, and every part knows its line. */
final class YamlTree {

    private static final int DEPTH_MAX = 20;

    private final List<SchemeFault> faults;

    private YamlTree(List<SchemeFault> faults) {
        this.faults = faults;
    }

    /** Empty when it is no YAML at all; faults say why. */
    static Optional<Tree> read(String text, List<SchemeFault> faults) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEPTH_MAX);
        options.setCodePointLimit(SchemeReading.CHARACTERS_MAX);
        Yaml yaml = new Yaml(new SafeConstructor(options));
        try {
            if (hasAlias(yaml, text)) {
                faults.add(new SchemeFault(new Place("", 0), Kind.ALIAS));
                return Optional.empty();
            }
            @Nullable Node root = yaml.compose(new StringReader(text));
            if (root == null) {
                faults.add(new SchemeFault(new Place("", 0), Kind.EMPTY));
                return Optional.empty();
            }
            return Optional.of(new YamlTree(faults).tree(root, ""));
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine() + 1;
            faults.add(new SchemeFault(new Place("", line), Kind.NOT_YAML, broken.getProblem()));
        } catch (YAMLException broken) {
            faults.add(new SchemeFault(new Place("", 0), Kind.NOT_YAML, broken.toString()));
        }
        return Optional.empty();
    }

    private static boolean hasAlias(Yaml yaml, String text) {
        for (Event event : yaml.parse(new StringReader(text))) {
            if (event instanceof AliasEvent) {
                return true;
            }
        }
        return false;
    }

    private Tree tree(Node node, String path) {
        Place where = new Place(path, node.getStartMark().getLine() + 1);
        if (node instanceof MappingNode keys) {
            return new Keyed(where, parts(keys, path));
        }
        if (node instanceof SequenceNode list) {
            return new Listing(where, parts(list, path));
        }
        return new Leaf(where, ((ScalarNode) node).getValue());
    }

    private List<Tree> parts(SequenceNode list, String path) {
        List<Tree> parts = new ArrayList<>();
        for (Node part : list.getValue()) {
            parts.add(tree(part, path + "[" + parts.size() + "]"));
        }
        return parts;
    }

    private Map<String, Tree> parts(MappingNode keys, String path) {
        Map<String, Tree> parts = new LinkedHashMap<>();
        for (NodeTuple tuple : keys.getValue()) {
            Node key = tuple.getKeyNode();
            String name = key instanceof ScalarNode scalar ? scalar.getValue() : "?";
            Place where = new Place(path, key.getStartMark().getLine() + 1).key(name);
            if (parts.containsKey(name)) {
                faults.add(new SchemeFault(where, Kind.KEY_TWICE, name));
            } else {
                parts.put(name, tree(tuple.getValueNode(), where.path()));
            }
        }
        return parts;
    }
}
