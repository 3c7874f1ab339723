package dev.engagement.community;

import dev.engagement.base.InvalidValueException;
import dev.engagement.id.CommunityId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        requireNoCycle();
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
        Deque<CommunityId> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            CommunityId next = open.pop();
            within.add(next);
            open.addAll(childrenOf(next));
        }
        return Collections.unmodifiableSortedSet(within);
    }

    private Optional<Community> parentOf(Community community) {
        return community.parent().flatMap(this::find);
    }

    private void requireNoCycle() {
        Set<CommunityId> clear = new HashSet<>();
        for (Community start : byId.values()) {
            Set<CommunityId> path = new LinkedHashSet<>();
            Optional<Community> at = Optional.of(start);
            while (at.isPresent() && !clear.contains(at.get().id())) {
                if (!path.add(at.get().id())) {
                    throw new InvalidValueException("Community", "parent", "form no cycle", text(path, at.get()));
                }
                at = at.flatMap(this::parentOf);
            }
            clear.addAll(path);
        }
    }

    private static String text(Set<CommunityId> path, Community closing) {
        return path.stream()
                .dropWhile(id -> !id.equals(closing.id()))
                .map(id -> id + " -> ")
                .collect(Collectors.joining("", "", closing.id().value()));
    }
}
