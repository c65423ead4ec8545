package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"casebook/data/report/pdf/pdftest"
)

// fontPDF is a sound file of two pages whose font tells its letters. Its
// objects: 1 letters, 2 font, 3 and 4 contents, 5 and 6 pages, 7 their list, 8
// the catalogue.
func fontPDF() []byte {
	m := pdftest.New()
	m.Stream("", []byte("/CIDInit /ProcSet findresource begin begincmap endcmap end"))
	m.Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /Title (a stream of words) /ToUnicode 1 0 R >>")
	for _, c := range pdftest.Contents([][]string{{"The first page has a line of its own."}, {"The second page has another."}}) {
		m.Stream("", []byte(c))
	}
	for _, c := range []string{"3", "4"} {
		m.Object("<< /Type /Page /Parent 7 0 R /MediaBox [0 0 595 842] /Contents " + c + " 0 R /Resources << /Font << /F1 2 0 R >> >> >>")
	}
	m.Object("<< /Type /Pages /Count 2 /Kids [5 0 R 6 0 R] >>")
	return m.Finish(m.Object("<< /Type /Catalog /Pages 7 0 R >>"))
}

// One wrong digit leads a page, a list or a font to another object. Nothing of
// such a file is read, and it is not said to hold no text.
func TestAPDFThatPointsAtTheWrongThing(t *testing.T) {
	good := fontPDF()
	if doc, err := testEngine(t, Limits{}).Read(t.Context(), good); err != nil || len(doc.Warnings) > 0 {
		t.Fatalf("the sound file: %v, %q", err, doc.Warnings)
	}
	for _, x := range []struct{ name, old, new string }{
		{"another page's contents", "/Contents 4 0 R", "/Contents 3 0 R"},
		{"contents that are a page", "/Contents 4 0 R", "/Contents 5 0 R"},
		{"contents that are letters", "/Contents 4 0 R", "/Contents 1 0 R"},
		{"contents that are not there", "/Contents 4 0 R", "/Contents 9 0 R"},
		{"letters that are contents", "/ToUnicode 1 0 R", "/ToUnicode 3 0 R"},
		{"letters that are not there", "/ToUnicode 1 0 R", "/ToUnicode 9 0 R"},
		{"a page twice", "/Kids [5 0 R 6 0 R]", "/Kids [5 0 R 5 0 R]"},
		{"a list in itself", "/Kids [5 0 R 6 0 R]", "/Kids [7 0 R 6 0 R]"},
		{"a page that is none", "/Kids [5 0 R 6 0 R]", "/Kids [4 0 R 6 0 R]"},
	} {
		t.Run(x.name, func(t *testing.T) {
			body := bytes.Replace(good, []byte(x.old), []byte(x.new), 1)
			if bytes.Equal(body, good) {
				t.Fatal("nothing was changed")
			}
			_, err := testEngine(t, Limits{}).Read(t.Context(), body)
			if !errors.Is(err, ErrDamaged) {
				t.Errorf("%v, want %v", err, ErrDamaged)
			}
		})
	}
}

// An edited file holds a page's older state too: the last one counts.
func TestAnOlderStateOfAPageIsNoDamage(t *testing.T) {
	if hasDanglingReference(append(fontPDF(), bytes.Replace(fontPDF(), []byte("%PDF"), []byte("%pdf"), 1)...), false) {
		t.Error("objects that stand twice are taken for damage")
	}
}

// TestPackedObjectsDoNotOverlap: each byte of a stream is looked at for one object,
// however many say that they lie there.
func TestPackedObjectsDoNotOverlap(t *testing.T) {
	var list strings.Builder
	text := strings.Repeat("/Kids [ /Type /Pagz ", 4000)
	for i := range 4000 {
		fmt.Fprintf(&list, "%d %d ", i+10, i%2*len(text))
	}
	all := objectsOf(fmt.Appendf(nil, "1 0 obj << /ObjStm /First %d >>\nstream\n%s%sendstream", list.Len(), list.String(), text))
	looked := 0
	for _, o := range all {
		looked += len(o.dict)
	}
	if looked > len(text)+1000 {
		t.Errorf("%d bytes are looked at %d times", len(text), looked/len(text))
	}
}

func FuzzDanglingReference(f *testing.F) {
	f.Add(fontPDF())
	f.Add([]byte("1 0 obj << /ObjStm /First 9 >>\nstream\n2 0 3 99 x endstream"))
	f.Add([]byte(strings.Repeat("1 0 obj >> stream\n", 5)))
	f.Fuzz(func(_ *testing.T, body []byte) { hasDanglingReference(body, true) })
}
