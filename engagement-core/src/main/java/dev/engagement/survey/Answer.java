package dev.engagement.survey;

/**
 * What somebody answered to a question: a number on its scale, or why there is none. Having no answer is never a zero.
 * Every implementation is immutable and thread-safe.
 */
public sealed interface Answer {

    /**
     * A number on the scale of the question.
     *
     * @param value as it was answered, also where the question is reversed
     */
    record Given(int value) implements Answer {

        /** The number alone. */
        @Override
        public String toString() {
            return Integer.toString(value);
        }
    }

    /** Why there is no number. */
    enum Missing implements Answer {
        /** The person did not know. */
        DONT_KNOW,
        /** The person did not want to say. */
        REFUSED,
        /** The question was not put to this person. */
        NOT_ASKED
    }

    /**
     * {@return a number on the scale of the question}
     *
     * @param value as it was answered, also where the question is reversed
     */
    static Answer of(int value) {
        return new Given(value);
    }
}
