package io.github.persistenttasks.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrameCodecTest {

    private static final long KEY = 0x0123456789abcdefL;

    private static final FrameCodec CODEC = new FrameCodec(KEY);

    @Test
    void aFrameIsFoundAtItsStart() throws IOException {
        byte[] bytes = CODEC.encode(7, new Hello("17", "vendor", "home"));
        byte[] longer = new byte[bytes.length + 100];
        System.arraycopy(bytes, 0, longer, 10, bytes.length);

        FrameCodec.Frame frame = CODEC.frameAt(longer, 10).orElseThrow();

        assertThat(CODEC.frameAt(longer, 9)).isEmpty();
        assertThat(frame.length()).isEqualTo(bytes.length);
        assertThat(frame.isIntact()).isTrue();
        assertThat(frame.number()).isEqualTo(7);
        assertThat(frame.message(Hello.class).home).isEqualTo("home");
    }

    @Test
    void aFrameWithAnotherKeyIsNotFound() throws IOException {
        byte[] bytes = new FrameCodec(KEY + 1).encode(0, new Hello("17", "vendor", "home"));

        assertThat(CODEC.frameAt(bytes, 0)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aFrameThatIsTruncatedAtAnyByteIsNotIntact(MessageType type) throws IOException {
        for (Message message : Samples.of(type)) {
            byte[] bytes = CODEC.encode(0, message);

            for (int length = FrameCodec.HEADER; length < bytes.length; length++) {
                assertThat(isIntact(Arrays.copyOf(bytes, length))).isFalse();
            }
            for (int length = 0; length < bytes.length; length++) {
                ByteArrayInputStream stream = new ByteArrayInputStream(bytes, 0, length);
                assertThatThrownBy(() -> FrameCodec.read(stream)).isInstanceOf(EOFException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFrameWithAnyByteChangedIsNotIntact(MessageType type) throws IOException {
        for (Message message : Samples.of(type)) {
            byte[] bytes = CODEC.encode(3, message);

            for (int place = 0; place < bytes.length; place++) {
                for (int bit = 0; bit < 8; bit++) {
                    byte[] changed = bytes.clone();
                    changed[place] ^= (byte) (1 << bit);
                    assertThat(isIntact(changed)).isFalse();
                }
            }
        }
    }

    @Test
    void framesAreReadFromAStreamOneAfterTheOther() throws IOException {
        byte[] first = CODEC.encode(0, new Hello("x".repeat(200_000), "vendor", "home"));
        byte[] second = CODEC.encode(1, new Hello("17", "vendor", "home"));
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        ByteArrayInputStream stream = new ByteArrayInputStream(both);

        assertThat(FrameCodec.read(stream).message(Hello.class).version).hasSize(200_000);
        assertThat(FrameCodec.read(stream).number()).isEqualTo(1);
        assertThatThrownBy(() -> FrameCodec.read(stream)).isInstanceOf(EOFException.class);
    }

    @Test
    void aStreamWithoutAFrameIsRefused() throws IOException {
        byte[] changed = CODEC.encode(0, new Hello("17", "vendor", "home"));
        changed[changed.length - 1]++;

        assertThatThrownBy(() -> FrameCodec.read(new ByteArrayInputStream(new byte[100])))
                .isInstanceOf(MalformedMessageException.class);
        assertThatThrownBy(() -> FrameCodec.read(new ByteArrayInputStream(changed)))
                .isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void aMessageThatIsTooLongIsRefused() {
        Hello tooLong = new Hello("x".repeat(FrameCodec.MAX_BODY), "", "");

        assertThatThrownBy(() -> CODEC.encode(0, tooLong))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("HELLO");
    }

    private static boolean isIntact(byte[] bytes) {
        return CODEC.frameAt(bytes, 0).filter(FrameCodec.Frame::isIntact).isPresent();
    }
}
