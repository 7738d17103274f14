package it.junit5;

import it.lib.Lib;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

@ExtendWith(ExtensionTest.Starter.class)
class ExtensionTest {

    static class Starter implements BeforeEachCallback {
        @Override
        public void beforeEach(ExtensionContext context) {
            Lib.start("of the extension");
        }
    }

    @Test
    void passes() {}
}
