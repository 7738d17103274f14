package io.github.persistenttasks.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    private static final FrameCodec CODEC = new FrameCodec(42);

    /** Lengths that do not match the bytes after them. */
    private static final List<Integer> HOSTILE = List.of(-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1 << 20, 3);

    @ParameterizedTest
    @EnumSource
    void aMessageIsReadAsItWasWritten(MessageType type) throws IOException {
        for (Message message : Samples.of(type)) {
            Message read = decode(CODEC.encode(0, message));

            assertThat(read).hasSameClassAs(message).usingRecursiveComparison().isEqualTo(message);
            assertThat(read.type()).isEqualTo(type);
        }
    }

    @ParameterizedTest
    @EnumSource
    void contentThatEndsTooEarlyOrTooLateIsRefused(MessageType type) throws IOException {
        for (Message message : Samples.of(type)) {
            byte[] content = content(message);

            for (int length = 0; length < content.length; length++) {
                assertThat(isRefused(type, Arrays.copyOf(content, length))).isTrue();
            }
            assertThat(isRefused(type, Arrays.copyOf(content, content.length + 1)))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void contentWithWrongLengthsIsRefusedOrRead(MessageType type) throws IOException {
        for (Message message : Samples.of(type)) {
            byte[] content = content(message);

            for (int place = 0; place + Integer.BYTES <= content.length; place++) {
                for (int length : HOSTILE) {
                    byte[] hostile = content.clone();
                    ByteBuffer.wrap(hostile).putInt(place, length);
                    isRefused(type, hostile);
                }
            }
        }
    }

    @Test
    void codesAreUniqueAndFitInAByte() {
        assertThat(MessageType.values())
                .extracting(MessageType::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code > 0 && code < 256);
    }

    @Test
    void aMessageOfAnUnexpectedClassIsRefused() throws IOException {
        interface Other extends Message {}

        FrameCodec.Frame frame =
                CODEC.frameAt(CODEC.encode(0, new Hello("", "", "")), 0).orElseThrow();

        assertThatThrownBy(() -> frame.message(Other.class)).isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void equalFramesAreShared() throws IOException {
        Interner interner = new Interner();
        byte[] bytes = CODEC.encode(0, Samples.of(MessageType.THREAD_FOUND).get(0));
        ThreadFound first = CODEC.frameAt(bytes, 0).orElseThrow().message(ThreadFound.class, interner);
        ThreadFound second = CODEC.frameAt(bytes, 0).orElseThrow().message(ThreadFound.class, interner);

        StackFrame frame = first.activity.stack.frames.get(0);
        assertThat(frame)
                .isSameAs(first.creation.orElseThrow().startedAt.frames.get(0))
                .isSameAs(second.activity.stack.frames.get(0));
        assertThat(first.identity.name).isSameAs(second.identity.name);
    }

    private static boolean isRefused(MessageType type, byte[] content) throws IOException {
        byte[] frame = CODEC.encode(0, new Raw(type, content));
        try {
            decode(frame);
            return false;
        } catch (MalformedMessageException e) {
            return true;
        }
    }

    private static Message decode(byte[] bytes) throws IOException {
        return CODEC.frameAt(bytes, 0).orElseThrow().message(Message.class);
    }

    private static byte[] content(Message message) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.write(new MessageOutput(bytes));
        return bytes.toByteArray();
    }

    /** A message with given content. */
    private record Raw(MessageType type, byte[] content) implements Message {
        @Override
        public void write(MessageOutput out) throws IOException {
            out.write(content);
        }
    }
}
