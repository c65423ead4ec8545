package report

import (
	"encoding/base64"
	"fmt"
	"mime/quotedprintable"
	"strings"
	"testing"

	"casebook/data/report/web"
)

const pageLetter = `<h1>Visit to Exampleton children’s services</h1><p>8 March 2019</p><p>Dear Ms Person</p>` +
	`<p>This letter summarises what the visit on 21 and 22 February 2019 found. It was the second since then.</p><h2>Findings</h2>` +
	`<ul><li>Calls are answered in a day, and families know whom to ask for help when they need it.</li><li>Plans are <del>short</del>long, and few say who does what and by when, which leaves people guessing.</li></ul>` +
	`<p>Yours sincerely</p><p>A Person</p>`

var pageLines = []string{"Dear Ms Person", "• Calls are answered in a day, and families know whom to ask for help when they need it.", "• Plans are long, and few say who does what and by when, which leaves people guessing.", "Yours sincerely"}

// A page that a browser saved as one file is the page in it, whatever its name.
func TestPageSavedAsOneFile(t *testing.T) {
	page := "<!DOCTYPE html><html><head><meta charset=%s><title>A visit</title></head><body><main>" + pageLetter + "</main></body></html>"
	utf8 := fmt.Sprintf(page, "utf-8")
	cp1252 := strings.ReplaceAll(fmt.Sprintf(page, "windows-1252"), "’", "\x92")
	var quoted strings.Builder
	w := quotedprintable.NewWriter(&quoted)
	w.Write([]byte(utf8))
	w.Close()
	single := func(kind, encoding, body string) string {
		return "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: " + kind + "\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n" + body
	}
	related := func(parts ...string) string {
		out := "From: <Saved by Blink>\r\nSubject: A visit\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--B--\"\r\n\r\n"
		for _, p := range parts {
			out += "----B--\r\n" + p
		}
		return out + "\r\n----B----\r\n"
	}
	picture := "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
	part := func(kind, encoding, body string) string {
		return "Content-Type: " + kind + "\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n" + body + "\r\n"
	}
	wrapped := base64.StdEncoding.EncodeToString([]byte(utf8))
	for i := 76; i < len(wrapped); i += 78 {
		wrapped = wrapped[:i] + "\r\n" + wrapped[i:]
	}
	for name, body := range map[string]string{
		"quoted-printable":   related(part("text/html", "quoted-printable", quoted.String()), picture),
		"base64":             related(picture, part("text/html; charset=utf-8", "base64", wrapped)),
		"eight bits":         related(part("text/html", "8bit", utf8)),
		"the part's charset": related(part("text/html; charset=windows-1252", "binary", strings.Replace(cp1252, "<meta charset=windows-1252>", "", 1))),
		"the page's charset": related(part("text/html", "binary", cp1252)),
		"alone":              single("text/html", "quoted-printable", quoted.String()),
		"in a part":          related("Content-Type: multipart/alternative; boundary=C\r\n\r\n--C\r\n" + part("text/plain", "7bit", "x") + "--C\r\n" + part("text/html", "quoted-printable", quoted.String()) + "--C--\r\n"),
		"plain line ends":    strings.ReplaceAll(related(part("text/html", "quoted-printable", quoted.String())), "\r\n", "\n"),
	} {
		for _, file := range []string{"a.mhtml", "a.mht", "a.html", "a.txt"} {
			t.Run(name+" "+file, func(t *testing.T) {
				got, err := pagesOf(t, file, []byte(body))
				if err != nil {
					t.Fatal(err)
				}
				wantLines(t, got, append([]string{"Visit to Exampleton children’s services"}, pageLines...), "short", "=20")
			})
		}
	}
	if _, err := pagesOf(t, "a.mhtml", []byte(related(picture))); err == nil || !strings.Contains(err.Error(), web.ErrNoPage.Error()) {
		t.Errorf("without a page: %v", err)
	}
	// Half a page would be half a letter.
	for name, whole := range map[string]string{
		"quoted-printable": related(part("text/html", "quoted-printable", quoted.String())),
		"base64":           related(part("text/html; charset=utf-8", "base64", wrapped)),
		"eight bits":       related(part("text/html", "8bit", utf8)),
	} {
		if _, err := pagesOf(t, "a.mhtml", []byte(whole[:len(whole)*3/4])); err == nil || !strings.Contains(err.Error(), web.ErrCutPage.Error()) {
			t.Errorf("cut, %s: %v", name, err)
		}
	}
}

// Old pages place a letter with tables and break its lines with <br>.
func TestPagesOfTablesAndBreaks(t *testing.T) {
	lines := strings.NewReplacer("<p>", "", "</p>", "<br><br>", "<h1>", "", "</h1>", "<br><br>", "<h2>", "<b>", "</h2>", "</b><br><br>", "<ul>", "", "</ul>", "", "<li>", "• ", "</li>", "<br><br>").Replace(pageLetter)
	for name, body := range map[string]string{
		"a cell":           "<table><tr><td>Home</td><td>" + lines + "</td></tr></table>",
		"a cell of cells":  "<table><tr><td><table><tr><td>Home<br>Jobs</td></tr></table></td><td><table><tr><td>" + lines + "</td></tr></table></td></tr></table>",
		"a row a line":     "<table><tr><td>" + strings.ReplaceAll(lines, "<br><br>", "</td></tr><tr><td>&nbsp;</td></tr><tr><td>") + "</td></tr></table>",
		"the body":         lines,
		"a font":           "<center><font face=Arial>" + lines + "</font></center>",
		"hidden besides":   "<div hidden>Dear Nobody</div><div style='display: none'>Yours sincerely</div><table><tr><td>" + lines + "</td></tr></table>",
		"struck out by s":  strings.NewReplacer("<del>", "<s>", "</del>", "</s>").Replace(lines),
		"struck by strike": strings.NewReplacer("<del>", "<strike>", "</del>", "</strike>").Replace(pageLetter),
	} {
		t.Run(name, func(t *testing.T) {
			got, err := pagesOf(t, "a.html", []byte("<html><head><title>x</title></head><body>"+body+"</body></html>"))
			if err != nil {
				t.Fatal(err)
			}
			wantLines(t, got, pageLines, "short", "Nobody")
		})
	}
}

// A page is read in its character set, whatever it says of itself.
func TestPagesOfAnyCharset(t *testing.T) {
	page := func(charset string) string {
		return "<html><head>" + strings.Repeat("<!-- x -->", 200) + "<meta charset=" + charset + "></head><body>" + pageLetter + "</body></html>"
	}
	for name, body := range map[string]string{
		"UTF-8 that says Latin":   page("iso-8859-1"),
		"UTF-8 that says nothing": page(`""`),
		"a late word":             strings.ReplaceAll(page("windows-1252"), "’", "\x92"),
		"Latin that says UTF-8":   strings.ReplaceAll(page("utf-8"), "’", "\x92"),
		"Macintosh":               strings.ReplaceAll(strings.Replace(page("macintosh"), strings.Repeat("<!-- x -->", 200), "", 1), "’", "\xD5"),
	} {
		t.Run(name, func(t *testing.T) {
			got, err := pagesOf(t, "a.html", []byte(body))
			if err != nil {
				t.Fatal(err)
			}
			wantLines(t, got, append([]string{"Visit to Exampleton children’s services"}, pageLines...))
		})
	}
}
