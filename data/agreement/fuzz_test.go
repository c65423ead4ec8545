package agreement

import (
	"bytes"
	"testing"

	"casebook/data"
	"casebook/data/coded"
)

// Any file of codes is read whole or not at all.
func FuzzRead(f *testing.F) {
	f.Add([]byte("finding,themes,polarity\na/p1,plans|drift,strength\n"))
	f.Add([]byte("\xef\xbb\xbffile;paragraph;themes\nx.pdf;22;\n\"\n"))
	f.Add([]byte("key,themes\nk,\"pl\nans\"\n"))
	themes := data.NewThemeSet(data.BuiltinThemes(), nil)
	f.Fuzz(func(t *testing.T, text []byte) {
		codes, err := Read(bytes.NewReader(text), func(r coded.Ref) (data.Finding, error) {
			return data.Finding{ID: r.ID, Text: r.Key + r.File}, nil
		}, themes)
		if err != nil && len(codes) > 0 {
			t.Errorf("%d codes of a bad file", len(codes))
		}
	})
}
