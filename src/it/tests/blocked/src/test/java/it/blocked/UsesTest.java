package it.blocked;

import it.shared.Support;
import org.junit.jupiter.api.Test;

class UsesTest {

    @Test
    void uses() {
        Support.start("of the support");
    }
}
