package heat

import (
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/filter"

	"pgregory.net/rapid"
)

func TestMetrics(t *testing.T) {
	plans2018 := Tally{Strength: 4, Progress: 2, Development: 8}
	for _, x := range []struct {
		metric Metric
		cell   Tally
		column int
		value  int
		text   string
	}{
		{Net, plans2018, 29, 2, "!2"}, {Each, plans2018, 29, 2, "+6 !8"}, {Needs, plans2018, 29, 8, "8"}, {Good, plans2018, 29, 6, "6"},
		{All, plans2018, 29, 14, "14"}, {Share, plans2018, 29, 48, "48%"},
		{Net, Tally{Strength: 7}, 36, -7, "+7"}, {Net, Tally{Strength: 1, Recommendation: 1}, 2, 0, "0"},
		{Net, Tally{}, 36, 0, "."}, {Share, Tally{}, 0, 0, "."}, {All, Tally{Other: 2}, 2, 2, "2"},
	} {
		t.Run(x.metric.String()+" "+x.text, func(t *testing.T) {
			if v, s := x.metric.Value(x.cell, x.column), x.metric.Text(x.cell, x.column); v != x.value || s != x.text {
				t.Errorf("%d %q, want %d %q", v, s, x.value, x.text)
			}
		})
	}
}

// TestShadesKeepTheOrderOfNumbers: a darker cell never has the smaller number,
// and a cell with a number other than 0 is never unshaded.
func TestShadesKeepTheOrderOfNumbers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		greatest := rapid.IntRange(1, 1000).Draw(t, "greatest")
		a, b := rapid.IntRange(-greatest, greatest).Draw(t, "a"), rapid.IntRange(-greatest, greatest).Draw(t, "b")
		x, y := Net.Shade(a, greatest), Net.Shade(b, greatest)
		if a <= b && x > y || a != 0 && x == 0 || x < -Levels || x > Levels {
			t.Fatalf("%d is shaded %d, %d is shaded %d, of %d", a, x, b, y, greatest)
		}
	})
}

func counts() Counts {
	in := func(id string, c data.Coverage) Column {
		col := Column{ID: id, Inspection: &data.Inspection{ID: id, Authority: "x", Framework: data.ILACS, Kind: data.FullInspection, Coverage: c, Published: data.Dated{Date: data.Date(id)}}}
		col.Hold(c)
		return col
	}
	c := Counts{Themes: []string{"front-door", "plans"}, Columns: []Column{in("2019", data.Complete), in("2020", data.NoText), in("2021", data.Partial), in("2022", data.Partial)}, Findings: 6}
	c.Cells = [][]Tally{{{Development: 2}, {}, {Strength: 1}, {}}, {{}, {}, {Development: 3}, {}}}
	c.Totals = []Tally{{Development: 2, Strength: 1}, {Development: 3}}
	return c
}

// TestColumnsOfSeveralAuthoritiesNameThem: nothing else tells their inspections
// apart, and between them there is no trend.
func TestColumnsOfSeveralAuthoritiesNameThem(t *testing.T) {
	c := counts()
	if m := Of(Question{By: ByInspection}, c); !m.Follows() || m.Columns[0].Name(data.ByPublished) != "ILACS 2019" {
		t.Errorf("of one: %v, %q", m.Follows(), m.Columns[0].Name(data.ByPublished))
	}
	c.Columns[3].Inspection.Authority = "y"
	m := Of(Question{By: ByInspection}, c)
	if got := m.Columns[0].Name(data.ByPublished) + "; " + m.UnreadWords(); m.Follows() || got != "x ILACS 2019; Left out, because no text of them is held: x ILACS 2020." {
		t.Errorf("of two: %v, %q", m.Follows(), got)
	}
}

func TestOfLeavesOutWhatNobodyCanRead(t *testing.T) {
	m := Of(Question{}, counts())
	var names []string
	for _, c := range m.Columns {
		names = append(names, c.ID+" "+c.Words())
	}
	if want := []string{"2019 full", "2021 partial", "2022 partial"}; !slices.Equal(names, want) {
		t.Errorf("%q, want %q", names, want)
	}
	if w := m.UnreadWords(); w != "Left out, because no text of them is held: ILACS 2020." {
		t.Errorf("%q", w)
	}
	for _, r := range m.Rows {
		if len(r.Cells) != len(m.Columns) {
			t.Errorf("%s: %d cells", r.Theme, len(r.Cells))
		}
	}
	if m.Rows[0].Cells[1].Strength != 1 || m.Greatest(Net) != 3 || m.Rows[0].Trend() != "▲" {
		t.Errorf("%+v, greatest %d, trend %q", m.Rows[0], m.Greatest(Net), m.Rows[0].Trend())
	}
	m.SortByTotal(Net)
	if m.Rows[0].Theme != "plans" {
		t.Errorf("%s comes first", m.Rows[0].Theme)
	}
	if s := m.Columns[1].Silence(); !strings.Contains(s, "says nothing") {
		t.Errorf("%q", s)
	}
	if s := m.Columns[0].Silence(); !strings.Contains(s, "does not mean resolved") {
		t.Errorf("%q", s)
	}
}

// TestAColumnSaysWhatIsHeldOfIt: of one inspection in a word, of several in counts
// and, where there is room for no more, as of one; a table for programs keeps its
// values.
func TestAColumnSaysWhatIsHeldOfIt(t *testing.T) {
	one := &data.Inspection{Coverage: data.Selected}
	for _, x := range []struct {
		c                  Column
		words, held, value string
	}{
		{Column{Inspection: one, Part: 1}, "selected", "part", "part"},
		{Column{Full: 2}, "2 full", "full", "2 full"},
		{Column{Part: 1, Grades: 38}, "1 partial, 38 grades", "part", "1 part, 38 grades"},
		{Column{Full: 3, Grades: 1}, "3 full, 1 grades", "part", "3 full, 1 grades"},
		{Column{Grades: 4}, "4 grades", "none", "4 grades"},
	} {
		if x.c.Words() != x.words || x.c.Held().Narrow() != x.held || x.c.value() != x.value {
			t.Errorf("%q, %q, %q", x.c.Words(), x.c.Held().Narrow(), x.c.value())
		}
	}
}

// TestSuggestedIsNeverShownAsCertain: the words say how many, and a cell of a
// map that is not all suggestions has a mark.
func TestSuggestedIsNeverShownAsCertain(t *testing.T) {
	for _, x := range []struct {
		name      string
		suggested int
		mark      string
		words     string
	}{
		{"none", 0, "", "given or confirmed by a person"},
		{"some", 2, "?", "themes and polarity of 2 are the program's suggestions"},
		{"all", 5, "", "all their themes and polarities are the program's suggestions"},
	} {
		t.Run(x.name, func(t *testing.T) {
			m := Map{Findings: 5, Suggested: x.suggested}
			if got := m.Doubt(Tally{Strength: 5, Suggested: x.suggested}); got != x.mark || !strings.Contains(m.Certainty(), x.words) {
				t.Errorf("%q, %q", got, m.Certainty())
			}
			if m.Doubt(Tally{Strength: 1}) != "" {
				t.Error("a confirmed cell has a mark")
			}
		})
	}
}

func TestCellFilter(t *testing.T) {
	q := Question{Filter: filter.Default().Include(filter.Theme, "plans", "front-door").Include(filter.Polarity, string(data.Development))}
	m := Of(q, counts())
	f := m.Cell(1, 0)
	want := filter.Default().Include(filter.Theme, "plans").Include(filter.Polarity, string(data.Development)).Within(*m.Columns[0].Inspection)
	if !f.Equal(want) {
		t.Errorf("%v", f.Chips(nil))
	}
}

// TestNothingIsWorseWhereNothingNeedsWork, however much praise gave way to progress.
func TestNothingIsWorseWhereNothingNeedsWork(t *testing.T) {
	praised, less, wanting := Tally{Strength: 3}, Tally{Strength: 1, Progress: 2}, Tally{Development: 2}
	for _, x := range []struct {
		cells []Tally
		want  string
	}{{[]Tally{praised, less}, "="}, {[]Tally{praised, wanting}, "▼"}, {[]Tally{wanting, less}, "▲"}} {
		if got := (Row{Cells: x.cells}).Trend(); got != x.want {
			t.Errorf("%+v: %q, want %q", x.cells, got, x.want)
		}
	}
}
