package dev.engagement.community;

import dev.engagement.base.InvalidValueException;
import dev.engagement.base.Violation;
import dev.engagement.id.CommunityId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
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
    }

    /**
     * {@return these communities and how they lie within each other}
     *
     * @param communities the communities, in any order
     * @throws InvalidValueException if an id is there twice, or parents form a cycle; it names the cycle
     */
    public static Communities of(Collection<Community> communities) {
        Communities checked = new Communities(communities);
        List<Violation> broken = List.copyOf(checked.cycles().values());
        if (!broken.isEmpty()) {
            throw new InvalidValueException(broken);
        }
        return checked;
    }

    /**
     * {@return what is wrong with the parents of communities: each cycle they form, by the least id on it} Communities
     * of several systems can be fine by themselves and still, brought together, form one.
     *
     * @param communities the communities, in any order
     * @throws InvalidValueException if an id is there twice
     */
    public static SortedMap<CommunityId, Violation> check(Collection<Community> communities) {
        return Collections.unmodifiableSortedMap(new Communities(communities).cycles());
    }

    /**
     * {@return the community with this id; empty if it is not among them}
     *
     * @param id id of the community
     */
    public Optional<Community> find(CommunityId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** {@return all of them, by id} */
    public Collection<Community> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /**
     * {@return the ids of its parts, one level down; empty if it has none}
     *
     * @param id id of the community
     */
    public SortedSet<CommunityId> childrenOf(CommunityId id) {
        return Collections.unmodifiableSortedSet(children.getOrDefault(id, Collections.emptySortedSet()));
    }

    /**
     * {@return the community itself and its parts on all levels, whether or not it is among them itself}
     *
     * @param id id of the community
     */
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

    private SortedMap<CommunityId, Violation> cycles() {
        SortedMap<CommunityId, Violation> cycles = new TreeMap<>();
        Set<CommunityId> seen = new HashSet<>();
        for (Community start : byId.values()) {
            List<CommunityId> path = new ArrayList<>();
            Optional<Community> at = Optional.of(start);
            while (at.isPresent() && seen.add(at.get().id())) {
                path.add(at.get().id());
                at = at.flatMap(this::parentOf);
            }
            int closing = at.map(Community::id).map(path::indexOf).orElse(-1);
            if (closing >= 0) {
                List<CommunityId> cycle = path.subList(closing, path.size());
                cycles.put(Collections.min(cycle), Violation.of("Community", "parent", "form no cycle", text(cycle)));
            }
        }
        return cycles;
    }

    private static String text(List<CommunityId> cycle) {
        return cycle.stream()
                .map(id -> id + " -> ")
                .collect(Collectors.joining("", "", cycle.get(0).value()));
    }
}
