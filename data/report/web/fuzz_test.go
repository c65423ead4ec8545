package web

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// Whatever a saved page or an archive of one holds, its lines are text, or it is
// refused in a sentence.
func FuzzPage(f *testing.F) {
	long := strings.Repeat("<p>Lanterns are counted in every office, and nobody waits.</p>", 8)
	f.Add("a.html", []byte("<!doctype html><html><head><title>A</title><meta property='article:published_time' content='2020-01-02'></head><body><article>"+long+"</article></body></html>"))
	f.Add("a.mhtml", []byte("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\n\n--B\nContent-Type: text/html; charset=windows-1252\nContent-Transfer-Encoding: base64\n\nPHA+T25lLjwvcD4=\n--B--"))
	f.Add("a.html", []byte("<table><tr><td>1<td>2</table><pre>x\n\ty</pre><ul><li>a<ol><li>b</ol></ul>"+long))
	f.Add("x.pdf", []byte("<html><title>404 Not Found</title>"))
	f.Fuzz(func(t *testing.T, name string, body []byte) {
		if len(body) > 100_000 {
			return
		}
		lines, err := Read(name, body)
		if err != nil && (len(lines) > 0 || err.Error() == "") {
			t.Errorf("%d lines and %v", len(lines), err)
		}
		for _, l := range lines {
			if !utf8.ValidString(l) || strings.ContainsAny(l, "\n\r\x1b") {
				t.Errorf("a line %q", l)
			}
		}
	})
}
