package dev.engagement.community;

import dev.engagement.base.InvalidValueException;
import dev.engagement.id.CommunityId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Communities and the larger ones they are parts of.
 *
 * <p>A parent that is not among them is taken as not there. This class is immutable and thread-safe.
 */
public final class Communities {

    private final SortedMap<CommunityId, Community> byId = new TreeMap<>();
    private final Map<CommunityId, SortedSet<CommunityId>> children = new TreeMap<>();

    private Communities(Collection<Community> communities) {
        for (Community community : communities) {
            if (byId.put(community.id(), community) != null) {
                throw new InvalidValueException("Community", "id", "be there once", community.id());
            }
        }
        for (Community community : communities) {
            parentOf(community)
                    .ifPresent(parent -> children.computeIfAbsent(parent.id(), id -> new TreeSet<>())
                            .add(community.id()));
        }
        byId.values().forEach(this::requireNoCycle);
    }

    /**
     * These communities.
     *
     * @throws InvalidValueException if an id is there twice, or parents form a cycle; it names the cycle
     */
    public static Communities of(Collection<Community> communities) {
        return new Communities(communities);
    }

    /** The community with this id; empty if it is not among them. */
    public Optional<Community> find(CommunityId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All of them, by id. */
    public Collection<Community> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /** The ids of its parts, one level down; empty if it has none. */
    public SortedSet<CommunityId> childrenOf(CommunityId id) {
        return Collections.unmodifiableSortedSet(children.getOrDefault(id, Collections.emptySortedSet()));
    }

    /** The community itself and its parts on all levels, whether or not it is among them itself. */
    public SortedSet<CommunityId> within(CommunityId id) {
        SortedSet<CommunityId> within = new TreeSet<>();
        collect(id, within);
        return Collections.unmodifiableSortedSet(within);
    }

    private void collect(CommunityId id, SortedSet<CommunityId> within) {
        within.add(id);
        childrenOf(id).forEach(child -> collect(child, within));
    }

    private Optional<Community> parentOf(Community community) {
        return community.parent().flatMap(this::find);
    }

    private void requireNoCycle(Community start) {
        List<CommunityId> path = new ArrayList<>();
        for (Optional<Community> at = Optional.of(start); at.isPresent(); at = at.flatMap(this::parentOf)) {
            CommunityId id = at.get().id();
            int seen = path.indexOf(id);
            path.add(id);
            if (seen >= 0) {
                throw new InvalidValueException(
                        "Community", "parent", "form no cycle", text(path.subList(seen, path.size())));
            }
        }
    }

    private static String text(List<CommunityId> cycle) {
        return cycle.stream().map(CommunityId::value).collect(Collectors.joining(" -> "));
    }
}
