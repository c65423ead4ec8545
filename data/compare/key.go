package compare

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/coded"
)

// KeyRow is what a reader of two reports says became of a theme or of a matter.
type KeyRow struct {
	A, B       string // the inspections, each by its id or by the file that it was read from
	Theme      string // theme id; "" in a key of matters
	Ordinal    int    // of the recommendation of A; 0 where the matter is a paragraph
	Paragraph  int    // of A; 0 where the matter is a recommendation
	Change     data.Change
	Also       []data.Change // what a second careful reader could say instead
	Weight     int           // how much the reports make of it, 1 to 3; 0 where the key does not say
	Paragraphs []int         // of B that speak to it, the most relevant first
}

// alsoIn finds the answers that a note allows: "[or: worse|cannot-tell]".
var alsoIn = regexp.MustCompile(`\[or:\s*([^\]]+)\]`)

// ReadKey reads a reader's answers as CSV: file_a and file_b, or a and b with
// ids of inspections; theme or ordinal ("3" for a recommendation, "p22" for a
// paragraph); change; and, where they are given, weight, b_paragraphs ("4|12") and
// note. Nothing is returned when a row is bad: the error names line and column of
// each, up to ten. A pair and a theme or matter that stand twice are bad.
func ReadKey(r io.Reader, themes data.ThemeSet) ([]KeyRow, error) {
	t, err := coded.Open(r, "file_a, file_b, theme or ordinal, and change", map[string]string{"file_a": "a", "file_b": "b"})
	if err != nil {
		return nil, err
	}
	if err := t.Wants("a", "b", "change"); err != nil {
		return nil, err
	}
	if t.Has("theme") == t.Has("ordinal") {
		return nil, errors.New("one of the columns theme and ordinal is wanted: the first for a key of themes, the second for one of matters")
	}
	var out []KeyRow
	lines := map[[3]string]int{}
	err = t.Each(func() {
		k := keyRow(t, themes)
		once := k.asked()
		if before, ok := lines[once]; ok {
			t.Wrong("change", "%s of this pair has an answer in line %d already", k.name(), before)
		}
		lines[once] = t.Line()
		out = append(out, k)
	})
	if err == nil && len(out) == 0 {
		err = errors.New("no row below the heading")
	}
	if err != nil {
		return nil, err
	}
	return out, nil
}

// asked is what a row answers: a pair, in whichever order, and a theme or matter.
func (k KeyRow) asked() [3]string { return [3]string{min(k.A, k.B), max(k.A, k.B), k.name()} }

func keyRow(t *coded.Table, themes data.ThemeSet) KeyRow {
	k := KeyRow{A: t.Cell("a"), B: t.Cell("b"), Theme: t.Cell("theme")}
	k.Change = changeIn(t, t.Cell("change"), "change")
	if m := alsoIn.FindStringSubmatch(t.Cell("note")); m != nil {
		for word := range strings.SplitSeq(m[1], "|") {
			k.Also = append(k.Also, changeIn(t, strings.TrimSpace(word), "note"))
		}
	}
	if t.Has("theme") && !themes.Known(k.Theme) {
		t.Wrong("theme", "unknown theme %q: the id of one is wanted, see 'casebook themes'", k.Theme)
	}
	if t.Has("ordinal") {
		word := t.Cell("ordinal")
		n, err := strconv.Atoi(strings.TrimPrefix(word, "p"))
		switch {
		case err != nil || n < 1:
			t.Wrong("ordinal", "%q is no number of a recommendation (3) nor of a paragraph (p22)", word)
		case strings.HasPrefix(word, "p"):
			k.Paragraph = n
		default:
			k.Ordinal = n
		}
	}
	if word := t.Cell("weight"); word != "" {
		var err error
		if k.Weight, err = strconv.Atoi(word); err != nil || k.Weight < 1 || k.Weight > 3 {
			t.Wrong("weight", "%q is none of 1, 2 and 3", word)
		}
	}
	for word := range strings.FieldsFuncSeq(t.Cell("b_paragraphs"), func(r rune) bool { return r == '|' || r == ' ' }) {
		n, err := strconv.Atoi(word)
		if err != nil || n < 1 {
			t.NoParagraph("b_paragraphs")
		}
		k.Paragraphs = append(k.Paragraphs, n)
	}
	return k
}

func changeIn(t *coded.Table, word, column string) data.Change {
	c, ok := data.ChangeOf(strings.ReplaceAll(word, " ", "-"))
	if !ok || !slices.Contains(data.Changes(), c) {
		var all []string
		for _, c := range data.Changes() {
			all = append(all, string(c))
		}
		t.Wrong(column, "%q is no change; taken are %s", word, strings.Join(all, ", "))
	}
	return c
}

// Is names the matter of a row as a reader knows it.
func (k KeyRow) name() string {
	switch {
	case k.Theme != "":
		return k.Theme
	case k.Ordinal > 0:
		return fmt.Sprintf("recommendation %d", k.Ordinal)
	}
	return fmt.Sprintf("para %d", k.Paragraph)
}
