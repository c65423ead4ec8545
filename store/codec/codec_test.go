package codec

import (
	"fmt"
	"math/bits"
	"reflect"
	"slices"
	"testing"

	"casebook/data"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestPostingsComeBackAsTheyWere(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		list := rapid.SliceOfDistinct(rapid.Uint16(), rapid.ID).Draw(r, "list")
		for range rapid.IntRange(0, 12000).Draw(r, "dense") {
			list = append(list, uint16(len(list)*5))
		}
		slices.Sort(list)
		list = slices.Compact(list)
		checkList(r, list)
	})
}

func TestPostingsOfEverySize(t *testing.T) {
	for _, n := range []int{0, 1, 127, 128, 8191, 8192, 8193, 40000, chunkSpan} {
		list := make([]uint16, n)
		for i := range list {
			list[i] = uint16(i * (chunkSpan / max(n, 1)))
		}
		checkList(t, list)
	}
}

func checkList(t interface{ Fatalf(string, ...any) }, list []uint16) {
	b := EncodePostings(list)
	if len(b) > 1+chunkSpan/8 {
		t.Fatalf("%d places take %d bytes", len(list), len(b))
	}
	var set, again Chunk
	if err := OrPostings(set[:], b); err != nil {
		t.Fatalf("%d places: %v", len(list), err)
	}
	var got []uint16
	for i, w := range set {
		for ; w != 0; w &= w - 1 {
			got = append(got, uint16(i*64+bits.TrailingZeros64(w)))
		}
	}
	if !slices.Equal(got, list) {
		t.Fatalf("got %d places, want %d", len(got), len(list))
	}
	if err := OrPostings(again[:], set.Encode()); err != nil || again != set {
		t.Fatalf("a set encoded and read differs: %v", err)
	}
}

func TestAnyBytesAsPostingsAreAnErrorOrAList(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		b := rapid.SliceOf(rapid.Byte()).Draw(r, "bytes")
		words := rapid.IntRange(0, ChunkWords).Draw(r, "words")
		_ = OrPostings(make([]uint64, words), b) // must not panic
	})
}

func TestFindingRecordComesBackAsItWas(t *testing.T) {
	text := rapid.String()
	number := rapid.IntRange(0, 1<<20)
	list := rapid.OneOf(rapid.Just([]string(nil)), rapid.SliceOf(text))
	rapid.Check(t, func(r *rapid.T) {
		f := data.Finding{
			ID: "i/" + text.Draw(r, "place"), Inspection: "i", Polarity: data.Polarity(text.Draw(r, "polarity")), Text: text.Draw(r, "text"),
			Themes: list.Draw(r, "themes"), Area: data.Area(text.Draw(r, "area")), Attribution: data.Voice(text.Draw(r, "voice")),
			ReportedBy: text.Draw(r, "by"), Weight: data.Weight(text.Draw(r, "weight")), Mixed: rapid.Bool().Draw(r, "mixed"),
			Source: data.Place{ID: text.Draw(r, "source"), Document: text.Draw(r, "document"), Section: text.Draw(r, "section"),
				Item: number.Draw(r, "item"), Page: number.Draw(r, "page"), Paragraph: number.Draw(r, "paragraph")},
			Thread: text.Draw(r, "thread"), Note: text.Draw(r, "note"),
		}
		if rapid.Bool().Draw(r, "confirmed") {
			f.ConfirmedBy = &data.Confirmation{ID: text.Draw(r, "id"), Where: text.Draw(r, "where")}
		}
		for range rapid.IntRange(0, 3).Draw(r, "back") {
			f.RefersBack = append(f.RefersBack, data.BackRef{Inspection: text.Draw(r, "in"), As: text.Draw(r, "as"), Then: text.Draw(r, "then")})
		}
		var v Vocabulary
		record, err := EncodeFinding(&f, &v)
		if err != nil {
			r.Fatal(err)
		}
		got, err := DecodeFinding(record, "i", v.Words)
		if d := cmp.Diff(f, got); err != nil || d != "" {
			r.Fatal(err, d)
		}
		if PlaceOf(record) != f.ID[2:] {
			r.Fatal("place", PlaceOf(record))
		}
		cut := rapid.IntRange(0, len(record)-1).Draw(r, "cut")
		if got, err := DecodeFinding(record[:cut], "i", v.Words); err == nil {
			r.Fatalf("a record cut at %d of %d reads as %v", cut, len(record), got)
		}
	})
}

func TestInspectionRecordComesBackAsItWas(t *testing.T) {
	book, err := data.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range book.Inspections {
		want.Sequence = -1
		record := EncodeInspection(&want)
		got, err := DecodeInspection(record)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(&want, got); d != "" {
			t.Errorf("%s: %s", want.ID, d)
		}
		if _, err := DecodeInspection(record[:len(record)-1]); err == nil {
			t.Errorf("%s: a record cut short reads without an error", want.ID)
		}
	}
}

// filled sets every field of a value that has one, lists two levels deep, so
// that a field that a record forgets is seen.
func filled(v reflect.Value, n *int, depth int) {
	*n++
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprint("value ", *n))
	case reflect.Int:
		v.SetInt(int64(*n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		filled(v.Elem(), n, depth)
	case reflect.Slice:
		if depth > 0 {
			v.Set(reflect.MakeSlice(v.Type(), 2, 2))
			filled(v.Index(0), n, depth-1)
			filled(v.Index(1), n, depth-1)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			filled(v.Field(i), n, depth)
		}
	}
}

func TestNoFieldOfARecordIsForgotten(t *testing.T) {
	n := 0
	var in data.Inspection
	filled(reflect.ValueOf(&in).Elem(), &n, 2)
	gotIn, err := DecodeInspection(EncodeInspection(&in))
	if d := cmp.Diff(&in, gotIn); err != nil || d != "" {
		t.Error(err, d)
	}
	var f data.Finding
	filled(reflect.ValueOf(&f).Elem(), &n, 2)
	f.ID = f.Inspection + "/p1"
	var v Vocabulary
	if _, err := EncodeFinding(&f, &v); err == nil {
		t.Error("what a user confirmed went into the record of a finding")
	}
	f.Confirmed, f.TextChanged = false, false // the notebook's
	record, err := EncodeFinding(&f, &v)
	if err != nil {
		t.Fatal(err)
	}
	got, err := DecodeFinding(record, f.Inspection, v.Words)
	if d := cmp.Diff(f, got); err != nil || d != "" {
		t.Error(err, d)
	}
}
