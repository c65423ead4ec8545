package record

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

func TestJSONHoldsNoControls(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text") + "\x1b[2J\u009b\u202e\x7f"
		b, err := encode(map[string]string{"text": text}, "")
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range string(b) {
			if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
				t.Fatalf("%q holds %U", b, r)
			}
		}
		var back map[string]string
		if err := json.Unmarshal(b, &back); err != nil || back["text"] != strings.ToValidUTF8(text, "\ufffd") {
			t.Fatalf("%q reads back as %q, %v", text, back["text"], err)
		}
	})
}

func TestJSONArrayIsStreamed(t *testing.T) {
	for n := range 4 {
		var out bytes.Buffer
		a := NewArray(&out)
		for i := range n {
			if err := a.Add(i); err != nil {
				t.Fatal(err)
			}
			if !strings.HasSuffix(out.String(), fmt.Sprint(i)) {
				t.Errorf("record %d is not written when it comes: %q", i, out.String())
			}
		}
		if err := a.End(); err != nil {
			t.Fatal(err)
		}
		var back []int
		if err := json.Unmarshal(out.Bytes(), &back); err != nil || len(back) != n {
			t.Errorf("%d records: %q, %v", n, out.String(), err)
		}
	}
}
