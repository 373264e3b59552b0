package dev.gateboard.signal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.signal.Reading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is a page that asks for a password.
class HtmlDetectorTest {
    private static boolean isLogin(String body) {
        return HtmlDetector.isLogin(new HttpResult.Response(
                200, body, Map.of("content-type", List.of("text/html")), Reading.NO_SERVER_TIME));
    }

    @Test
    void aFieldForAPasswordMakesALogin() {
        assertThat(isLogin("<html><input name=p type=password>")).isTrue();
        assertThat(isLogin("<INPUT\nNAME='p' TYPE = \"password\"/>")).isTrue();
        assertThat(isLogin("<input name=q type=text><b>type=password</b>")).isFalse();
    }

    /// Seen to take half a minute at a thirtieth of this size, and more than proportionally longer beyond.
    @Test
    void aPageOfNothingButFieldsIsLookedThroughOnce() {
        assertThat(isLogin("<input ".repeat(1 << 20))).isFalse();
        assertThat(isLogin("<input " + "type ".repeat(1 << 20))).isFalse();
        assertThat(isLogin("<input " + "type" + " ".repeat(1 << 20))).isFalse();
    }
}
