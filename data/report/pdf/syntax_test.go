package pdf

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"casebook/data/report/pdf/pdftest"
)

func TestWellFormed(t *testing.T) {
	for _, x := range []struct {
		name, object string
		want         bool
	}{
		{"a dictionary", "<< /Type /Page /Parent 4 0 R /MediaBox [0 -1.5 +595 .842] /Name (a \\) (b) %) /Id <0aF> /On true >>", true},
		{"nothing between", "<</A/B/C[1 2]/D<</E null>>>>", true},
		{"a remark", "<< % anything ( goes\n/A 1 >>", true},
		{"two signs", "[--5]", true},
		{"a letter in a number", "<< /Parent 4b 0 R >>", false},
		{"a figure that became a mark", "[1 2 4\x22 3]", false},
		{"a reference without its letter", "<< /Parent 4 0 S >>", false},
		{"a bracket that does not close", "<< /Kids [1 0 R >>", false},
		{"a string that does not end", "<< /A (b >>", false},
		{"hexadecimal that is none", "<< /A <0g> >>", false},
		{"two points", "[1.2.3]", false},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := wellFormed([]byte("%PDF-1.4\n1 0 obj\n" + x.object + "\nendobj\n")); got != x.want {
				t.Errorf("%s: well-formed is %v", x.object, got)
			}
		})
	}
}

// Damage outside the text itself can lose or change text without a word from
// the engine.
func TestDamageRoundTheTextIsRefused(t *testing.T) {
	good := pdftest.Make([]string{"The first page has a line of its own."}, []string{"The second page has another."})
	for _, x := range []struct{ name, old, new string }{
		{"a page's content", "/Contents 2 0 R", "/Contents b 0 R"},
		{"a page's fonts", "/F1 1 0 R", "/F1 1 0 B"},
		{"the length of a stream", "/Length ", "/Lengti "},
		{"the compression of a stream", "/FlateDecode", "/FlatdDecode"},
		{"a list of pages", "/Kids [", "/Kids {"},
	} {
		t.Run(x.name, func(t *testing.T) {
			body := []byte(strings.Replace(string(good), x.old, x.new, 1))
			if bytes.Equal(body, good) {
				t.Fatal("nothing was damaged")
			}
			if doc, err := testEngine(t, Limits{}).Read(t.Context(), body); !errors.Is(err, ErrDamaged) {
				t.Errorf("error %v, want %v; %d pages were read", err, ErrDamaged, len(doc.Pages))
			}
		})
	}
}

// What can be read but not vouched for is kept, with a warning.
func TestDoubtIsSaid(t *testing.T) {
	pages := [][]string{{"The first page has a line of its own."}, {"The second page has another."}}
	for _, x := range []struct {
		name string
		body []byte
		want string
	}{
		{"sound", pdftest.Make(pages...), ""},
		{"a page lost its text", bytes.Replace(pdftest.Make(pages...), []byte("/Contents 3 0 R"), []byte("/Cortents 3 0 R"), 1), warnUnshownText},
		{"it opens without a password", pdftest.Locked("", pages[0]...), warnEncrypted},
	} {
		t.Run(x.name, func(t *testing.T) {
			doc, err := testEngine(t, Limits{}).Read(t.Context(), x.body)
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(doc.Warnings, "|"); got != x.want {
				t.Errorf("warnings %q, want %q", got, x.want)
			}
		})
	}
}

func FuzzWellFormed(f *testing.F) {
	f.Add([]byte("1 0 obj << /A (b) >> endobj"))
	f.Add([]byte("1 0 obj << /A (b\\"))
	f.Add([]byte("1 0 obj <"))
	f.Fuzz(func(_ *testing.T, body []byte) { wellFormed(body) })
}
