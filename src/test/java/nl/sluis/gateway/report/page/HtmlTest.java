package nl.sluis.gateway.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class HtmlTest {
    @Test
    void wordsNeverBecomeMarkup() {
        var page = Html.of("p", Map.of("title", "\" onclick=\"x"), Html.text("<script>alert('x')</script> & more"));
        assertThat(page)
                .hasToString("<p title=\"&quot; onclick=&quot;x\">&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp;"
                        + " more</p>");
    }

    @Test
    void anElementHasANameOfAnElement() {
        assertThatThrownBy(() -> Html.of("p onclick=x", "words")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Html.of("p", Map.of("a b", "c"), Html.nothing()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Html.style("</style><script>")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void whateverIsWrittenIsReadAgainAsWords(@ForAll String words) throws Exception {
        var page = Html.of("p", words).toString();
        var read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page)))
                .getDocumentElement();
        assertThat(read.getElementsByTagName("*").getLength()).isZero();
        assertThat(read.getTextContent().codePointCount(0, read.getTextContent().length()))
                .isEqualTo(words.codePointCount(0, words.length()));
    }

    @Test
    void aPageFetchesNothingAndRunsNothing() {
        var page = new Page("Titel", "Wat het is", Html.of("p", "woorden")).forScreens();
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"nl\">")
                .contains("default-src &#39;none&#39;", "--utrecht-heading-color: ")
                .doesNotContain("<script", "http:", "https:", "url(");
    }
}
