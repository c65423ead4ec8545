package compare

import (
	"bytes"
	"testing"

	"casebook/data"
)

// Any key is read whole or not at all.
func FuzzKey(f *testing.F) {
	f.Add([]byte("file_a,file_b,ordinal,change,weight,b_paragraphs,note\na,b,3,improved,2,4|12,[or: worse|cannot-tell]\na,b,p22,worse,,,\n"))
	f.Add([]byte("a;b;theme;change\nx;y;plans;stayed-good\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		rows, err := ReadKey(bytes.NewReader(text), data.NewThemeSet(data.BuiltinThemes(), nil))
		if err != nil && len(rows) > 0 {
			t.Errorf("%d rows of a bad key", len(rows))
		}
	})
}
