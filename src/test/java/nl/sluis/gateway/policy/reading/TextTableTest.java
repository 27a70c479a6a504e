package nl.sluis.gateway.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void aColumnIsAsWideAsItsWidestCell() {
        var table = new TextTable("  ");
        table.row("a", "bb", "c");
        table.row("aaa", "b", "ccc");

        assertThat(table.text()).isEqualTo("  a    bb  c\n  aaa  b   ccc\n");
    }

    @Test
    void rowsNeedNotBeOfOneLength() {
        var table = new TextTable("");
        table.row("a");
        table.row("bb", "c");

        assertThat(table.text()).isEqualTo("a\nbb  c\n");
    }

    @Test
    void aTableWithoutRowsIsNothing() {
        assertThat(new TextTable("  ").text()).isEmpty();
    }
}
