package dev.engagement.meeting;

import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Two ordered streams as one, read no further than asked for; not thread-safe. */
final class Merged<T> implements Iterator<T> {

    private final Iterator<T> left;
    private final Iterator<T> right;
    private final Comparator<? super T> order;
    private @Nullable T nextLeft;
    private @Nullable T nextRight;

    private Merged(Iterator<T> left, Iterator<T> right, Comparator<? super T> order) {
        this.left = left;
        this.right = right;
        this.order = order;
    }

    static <T> Stream<T> inOrder(Stream<T> left, Stream<T> right, Comparator<? super T> order) {
        Iterator<T> merged = new Merged<>(left.iterator(), right.iterator(), order);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(merged, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    @Override
    public boolean hasNext() {
        if (nextLeft == null && left.hasNext()) {
            nextLeft = left.next();
        }
        if (nextRight == null && right.hasNext()) {
            nextRight = right.next();
        }
        return nextLeft != null || nextRight != null;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T first = nextLeft;
        T second = nextRight;
        if (second == null || first != null && order.compare(first, second) <= 0) {
            nextLeft = null;
            return Objects.requireNonNull(first);
        }
        nextRight = null;
        return second;
    }
}
