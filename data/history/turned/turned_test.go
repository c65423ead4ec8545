package turned_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/datatest"
	"casebook/data/document"
	"casebook/data/filter"
	"casebook/data/history/turned"
)

// shelf is a casebook in memory that keeps what was weighed.
type shelf struct {
	datatest.Book
	stamps  map[string]uint64
	version string
	kept    []turned.Kept
}

func (s *shelf) Inspections(filter.Filter) ([]data.Inspection, error) {
	return s.Casebook.Inspections, nil
}
func (s *shelf) Stamps() (map[string]uint64, error)               { return s.stamps, nil }
func (s *shelf) Keep(version string, all []turned.Kept)           { s.version, s.kept = version, all }
func (s *shelf) FindingAt(id string, _ int) (data.Finding, error) { return s.Finding(id) }

func (s *shelf) Weighed(version string) []turned.Kept {
	if version != s.version {
		return nil
	}
	return s.kept
}

// made is a casebook of authorities a, b, c ..., each inspected every second
// year from 2012 with findings by theme as marks say: "front-door +!; plans !"
// is one that praises and one that asks for work on the one, and one on the
// other; "-" is an inspection of which only grades are held. A mark behind a
// "~" is of a partial source, behind a "v" of a visit.
func made(authorities ...[]string) *shelf {
	s := &shelf{stamps: map[string]uint64{}}
	c := &data.Casebook{}
	s.Book = datatest.Book{Casebook: c}
	for i, inspections := range authorities {
		id := string(rune('a' + i))
		c.Authorities = append(c.Authorities, data.Authority{ID: id, Name: strings.ToUpper(id), LACode: id, Region: []string{"North", "South"}[i%2]})
		for j, marks := range inspections {
			in := data.Inspection{ID: fmt.Sprintf("%s-%d", id, 2012+2*j), Authority: id, Framework: data.ILACS, Coverage: data.Complete,
				Inspected: data.Fieldwork{Start: data.Date(fmt.Sprintf("%d-03-02", 2012+2*j))}}
			switch {
			case marks == "-":
				in.Coverage = data.NoText
			case strings.HasPrefix(marks, "~"):
				in.Coverage = data.Partial
			case strings.HasPrefix(marks, "v"):
				in.Framework = data.Focused
			}
			c.Inspections = append(c.Inspections, in)
			s.stamps[in.ID] = 1
			if marks != "-" {
				c.Findings = append(c.Findings, findings(in.ID, strings.TrimLeft(marks, "~v"))...)
			}
		}
	}
	return s
}

func findings(in, marks string) (out []data.Finding) {
	words := map[rune]struct {
		p    data.Polarity
		text string
	}{'!': {data.Development, "Paragraph %d says that this is weak."}, '+': {data.Strength, "Paragraph %d says that this is strong."}, '/': {data.MixedPolarity, "Paragraph %d says both."}}
	for part := range strings.SplitSeq(marks, ";") {
		theme, signs, _ := strings.Cut(strings.TrimSpace(part), " ")
		for _, m := range strings.TrimSpace(signs) {
			out = append(out, data.Finding{ID: fmt.Sprintf("%s/p%d", in, len(out)+1), Inspection: in, Themes: []string{theme}, Polarity: words[m].p,
				Text: fmt.Sprintf(words[m].text, len(out)+1), Attribution: data.Ofsted, Suggested: true})
		}
	}
	return out
}

func silent(int, int, string) {}

func read(t testing.TB, s *shelf, q turned.Question) turned.Answer {
	t.Helper()
	a, err := turned.Read(t.Context(), s, q, silent)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// short is the turns in few words.
func short(a turned.Answer) string {
	var out []string
	for _, x := range a.Turns {
		out = append(out, x.A.ID+" "+x.B.ID+" "+a.Became(x)+" "+x.Criticised.PlaceID()+" "+x.Praised.PlaceID())
	}
	return strings.Join(out, ", ")
}

func TestWhatTurnsRound(t *testing.T) {
	for _, x := range []struct {
		name   string
		marks  []string
		want   string
		pairs  int
		inPart int
		grades int
	}{
		{"criticised, then praised", []string{"front-door !!", "front-door +++++"}, "a-2012 a-2014 improved (suggested) p1 p1", 1, 0, 0},
		{"praised, and one as weighty against many", []string{"front-door !!", "front-door +!++++"}, "a-2012 a-2014 improved (suggested) p1 p1", 1, 0, 0},
		{"praised, and one as weighty against few", []string{"front-door !!", "front-door +!+++"}, "a-2012 a-2014 partly improved (suggested) p1 p1", 1, 0, 0},
		{"partly", []string{"front-door !!", "front-door +++!!"}, "a-2012 a-2014 partly improved (suggested) p1 p1", 1, 0, 0},
		{"praised, then criticised", []string{"front-door ++", "front-door !!"}, "", 1, 0, 0},
		{"praised twice", []string{"front-door ++", "front-door ++"}, "", 1, 0, 0},
		{"then silence", []string{"front-door !!", "plans ++"}, "", 1, 0, 0},
		{"then grades alone", []string{"front-door !!", "-"}, "", 0, 0, 1},
		{"then praised in part of a report", []string{"front-door !!", "~front-door ++"}, "", 0, 1, 0},
		{"criticised in part of a report", []string{"~front-door !!", "front-door ++"}, "", 0, 1, 0},
		{"then praised in a visit", []string{"front-door !!", "vfront-door ++"}, "a-2012 a-2014 improved (suggested; one service) p1 p1", 1, 0, 0},
		{"twice criticised", []string{"front-door !", "front-door !!", "front-door ++"},
			"a-2014 a-2016 improved (suggested) p1 p1, a-2012 a-2016 improved (suggested) p1 p1", 3, 0, 0},
		{"outright later than in part", []string{"front-door !!", "front-door +++!!", "front-door ++"},
			"a-2012 a-2016 improved (suggested) p1 p1, a-2014 a-2016 improved (suggested) p4 p1", 3, 0, 0},
		{"worse again", []string{"front-door !!", "front-door ++", "front-door !!"}, "a-2012 a-2014 improved (suggested; worse again 2016) p1 p1", 3, 0, 0},
	} {
		t.Run(x.name, func(t *testing.T) {
			a := read(t, made(x.marks), turned.Question{Theme: "front-door"})
			if got := short(a); a.Pairs != x.pairs || a.InPart != x.inPart || a.Grades != x.grades || sorted(got) != sorted(x.want) {
				t.Errorf("%q, %d pairs, %d in part, %d grades alone", got, a.Pairs, a.InPart, a.Grades)
			}
		})
	}
}

func sorted(list string) string {
	parts := strings.Split(list, ", ")
	slices.Sort(parts)
	return strings.Join(parts, ", ")
}

func TestTheNearestComeFirst(t *testing.T) {
	turn := []string{"front-door !", "front-door ++"}
	s := made(turn, turn, turn, []string{"front-door !", "-", "front-door ++"}, turn)
	s.Casebook.Authorities[0].Neighbours = []string{"d", "c"}
	for _, x := range []struct {
		within turned.Within
		want   string
	}{{turned.England, "itself A, neighbour 1 D, neighbour 2 C, same region E, elsewhere B"}, {turned.Neighbours, "itself A, neighbour 1 D, neighbour 2 C"},
		{turned.Region, "itself A, neighbour 2 C, same region E"}} {
		a := read(t, s, turned.Question{Theme: "front-door", Authority: "a", Within: x.within})
		var got []string
		for _, y := range a.Turns {
			got = append(got, y.Where(a.Asker)+" "+y.Authority.Name)
		}
		if strings.Join(got, ", ") != x.want {
			t.Errorf("%s: %v", x.within, got)
		}
	}
	a := read(t, s, turned.Question{Theme: "front-door"})
	if a.Turns[4].Authority.ID != "d" || a.Turns[4].Between.Words() != "4 years" || a.Turns[0].Where(a.Asker) != "" {
		t.Errorf("by time: %s", short(a))
	}
	if _, err := turned.Read(t.Context(), s, turned.Question{Theme: "front-door", Authority: "atlantis"}, silent); !errors.Is(err, data.ErrNotFound) {
		t.Errorf("an unknown authority: %v", err)
	}
}

func TestTheNearestMatterComesFirst(t *testing.T) {
	s := made([]string{"care-leavers !", "care-leavers ++"}, []string{"care-leavers !!", "care-leavers ++"}, []string{"care-leavers !"})
	texts := map[string]string{"a-2012/p1": "Bus fares of young people are not paid in time.", "b-2012/p1": "Some rooms are cold.",
		"b-2012/p2": "Pathway plans are not reviewed and do not have clear targets.", "b-2014/p2": "Pathway plans have clear targets and are reviewed.",
		"c-2012/p1": "Review pathway plans so that they have clear targets."}
	for i := range s.Casebook.Findings {
		if text := texts[s.Casebook.Findings[i].ID]; text != "" {
			s.Casebook.Findings[i].Text = text
		}
	}
	a := read(t, s, turned.Question{Finding: "c-2012/p1"})
	if got := short(a); got != "b-2012 b-2014 improved (suggested) p2 p2, a-2012 a-2014 improved (suggested) p1 p1" {
		t.Error(got)
	}
	if a.Theme != "care-leavers" || a.About(a.Turns[0]) != "the same matter" || a.About(a.Turns[1]) != "the theme only" {
		t.Errorf("%s: %q, %q", a.Theme, a.About(a.Turns[0]), a.About(a.Turns[1]))
	}
	s.Casebook.Findings[0].Themes = nil
	if _, err := turned.Read(t.Context(), s, turned.Question{Finding: s.Casebook.Findings[0].ID}, silent); err == nil || !strings.Contains(err.Error(), "no theme") {
		t.Errorf("a finding without a theme: %v", err)
	}
}

// TestNoTurnRestsOnSilence draws casebooks: what is said to have turned is what
// a comparison of the two inspections says, both are held in full, and both
// paragraphs are theirs and say it.
func TestNoTurnRestsOnSilence(t *testing.T) {
	themes := data.BuiltinThemes()
	found := 0
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 1))
		var authorities [][]string
		for range 3 {
			var inspections []string
			for range 2 + r.IntN(3) {
				if r.IntN(6) == 0 {
					inspections = append(inspections, "-")
					continue
				}
				marks := []string{"", "", "", "~", "v"}[r.IntN(5)]
				for range r.IntN(4) {
					marks += themes[r.IntN(3)].ID + " "
					for range 1 + r.IntN(4) {
						marks += string("!+/+"[r.IntN(4)])
					}
					marks += ";"
				}
				inspections = append(inspections, strings.TrimSuffix(marks, ";"))
			}
			authorities = append(authorities, inspections)
		}
		s := made(authorities...)
		for _, theme := range themes[:3] {
			a := read(t, s, turned.Question{Theme: theme.ID})
			for _, x := range a.Turns {
				found++
				holds(t, s, a, x)
			}
		}
	}
	if found < 20 {
		t.Errorf("%d turns were drawn", found)
	}
}

func holds(t *testing.T, s *shelf, a turned.Answer, x turned.Turn) {
	t.Helper()
	c, err := compare.Gather(s, x.A.ID, x.B.ID, compare.Options{})
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(c.Themes, func(r compare.ThemeRow) bool { return r.Theme == a.Theme })
	if i < 0 || c.Themes[i].Change != x.Change || x.Change != data.Improved && x.Change != data.PartlyImproved {
		t.Errorf("%s to %s: %s, where a comparison has %+v", x.A.ID, x.B.ID, x.Change, c.Themes)
	}
	if x.A.Coverage != data.Complete || x.B.Coverage != data.Complete || x.A.Authority != x.B.Authority || x.A.SortDate() >= x.B.SortDate() {
		t.Errorf("%s to %s", x.A.ID, x.B.ID)
	}
	for _, side := range a.Sides(x) {
		if f, err := s.Finding(side.ID); err != nil || f.Inspection != side.Inspection.ID || f.Text != side.Text || !strings.Contains(f.Text, side.Quote()) || !slices.Contains(f.Themes, a.Theme) {
			t.Errorf("%s quotes %s: %v", side.Inspection.ID, side.ID, err)
		}
	}
	if work, _ := x.Criticised.Polarity.Work(); work == 0 {
		t.Errorf("%s does not criticise", x.Criticised.ID)
	}
	if work, _ := x.Praised.Polarity.Work(); work == 1 {
		t.Errorf("%s does not praise", x.Praised.ID)
	}
}

func TestOnlyWhatChangedIsWeighedAgain(t *testing.T) {
	s := made([]string{"front-door !", "front-door ++"}, []string{"front-door !", "-", "plans +"})
	ask := func(ctx context.Context) (looked int, err error) {
		_, err = turned.Read(ctx, s, turned.Question{Theme: "front-door"}, func(_, of int, _ string) { looked = of })
		return looked, err
	}
	for _, x := range []struct {
		name string
		do   func()
		want int
	}{
		{"first", func() {}, 5},
		{"again", func() {}, 0},
		{"a choice", func() { s.stamps["a-2012"]++; s.Casebook.Findings[0].Polarity = data.Strength }, 1},
		{"an import", func() {
			for id := range s.stamps {
				s.stamps[id] += 7
			}
		}, 5},
		{"after that", func() {}, 0},
		{"another version", func() { s.version = "newer" }, 5},
	} {
		x.do()
		if n, err := ask(t.Context()); err != nil || n != x.want || len(s.kept) != 5 {
			t.Errorf("%s: %d looked at, %d kept, %v", x.name, n, len(s.kept), err)
		}
	}
	if a := read(t, s, turned.Question{Theme: "front-door"}); len(a.Turns) != 0 {
		t.Errorf("what was chosen is not seen: %s", short(a))
	}
	before := s.kept
	s.stamps["a-2012"]++
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := ask(ctx); !errors.Is(err, context.Canceled) || len(s.kept) != len(before) {
		t.Errorf("stopped: %v, %d kept", err, len(s.kept))
	}
}

// lossy is a casebook in which a finding of one inspection is damaged.
type lossy struct {
	*shelf
	in string
}

func (l lossy) Findings(id string) ([]data.Finding, error) {
	all, err := l.shelf.Findings(id)
	if id != l.in {
		return all, err
	}
	return all[1:], &data.UnreadableError{List: []data.Unreadable{{Inspection: id}}}
}

func TestWhatIsDamagedTurnsNothing(t *testing.T) {
	s := lossy{made([]string{"front-door !!", "front-door ++"}), "a-2014"}
	a, err := turned.Read(t.Context(), s, turned.Question{Theme: "front-door"}, silent)
	if err != nil || len(a.Turns) > 0 || a.InPart != 1 || len(s.kept) != 1 {
		t.Errorf("%v, %s, %d in part, %d kept", err, short(a), a.InPart, len(s.kept))
	}
}

// TestAFindingThatAsksForNoWorkSaysWhatIsAsked, in every format; of one that does
// the question is plain.
func TestAFindingThatAsksForNoWorkSaysWhatIsAsked(t *testing.T) {
	for _, p := range data.Polarities() {
		s := made([]string{"front-door !!", "front-door ++"})
		for i := range s.Casebook.Findings {
			if s.Casebook.Findings[i].ID == "a-2014/p1" {
				s.Casebook.Findings[i].Polarity = p
			}
		}
		a := read(t, s, turned.Question{Finding: "a-2014/p1", Authority: "a", Within: turned.England})
		asks := p == data.Development || p == data.Recommendation || p == data.MixedPolarity
		if (a.Asked() == "") != asks {
			t.Errorf("%s: %q", p, a.Asked())
		}
		for _, f := range document.Formats() {
			var b bytes.Buffer
			if err := a.Output().Write(&b, f, document.Options{Width: 200}); err != nil {
				t.Fatalf("%s: %v", f, err)
			}
			if !f.Binary() && f != document.CSV && f != document.Plain && !strings.Contains(b.String(), a.Asked()) {
				t.Errorf("%s of a %s finding does not say %q:\n%s", f, p, a.Asked(), b.String())
			}
		}
	}
}

// TestYearsGoByTheDateBasis: names, the time between and what is said of later
// inspections, on the page, in rows and in JSON; which is later goes by fieldwork.
func TestYearsGoByTheDateBasis(t *testing.T) {
	s := made([]string{"front-door !!", "front-door ++", "front-door !!"})
	for i, d := range []data.Date{"2013-01-02", "2016-01-02", "2017-01-02"} {
		in := &s.Casebook.Inspections[i]
		in.Published.Date = d
		s.Casebook.Sources = append(s.Casebook.Sources, data.Source{ID: "of " + in.ID, Publisher: "Ofsted", Published: &data.Dated{Date: d}})
		for j := range s.Casebook.Findings {
			if f := &s.Casebook.Findings[j]; f.Inspection == in.ID {
				f.Source.ID = "of " + in.ID
			}
		}
	}
	for _, x := range []struct {
		basis data.Basis
		want  []string // said by the page
		not   string
	}{
		{data.ByPublished, []string{"ILACS 2013", "ILACS 2016", "3y", "worse again 2017", "ILACS, published 2 January 2013", "Ofsted report of 2 January 2016, ", "inspection was published"}, "2012"},
		{data.ByInspected, []string{"ILACS 2012", "ILACS 2014", "2y", "worse again 2016", "ILACS, inspected 2 March 2012", "Ofsted report of 2 January 2013, ", "began their fieldwork"}, "ILACS 2013"},
	} {
		out := read(t, s, turned.Question{Theme: "front-door", Basis: x.basis}).Output()
		said := map[document.Format]string{}
		for _, f := range []document.Format{document.Markdown, document.CSV, document.JSON} {
			var b bytes.Buffer
			if err := out.Write(&b, f, document.Options{Width: 200}); err != nil {
				t.Fatal(err)
			}
			said[f] = b.String()
		}
		for _, w := range x.want {
			if !strings.Contains(said[document.Markdown], w) {
				t.Errorf("%s: %q is not said:\n%s", x.basis, w, said[document.Markdown])
			}
		}
		if strings.Contains(strings.ReplaceAll(said[document.Markdown], "a-2012", ""), x.not) {
			t.Errorf("%s: %q is said:\n%s", x.basis, x.not, said[document.Markdown])
		}
		first := string(s.Casebook.Inspections[0].On(x.basis))
		if !strings.Contains(said[document.CSV], first) || !strings.Contains(said[document.JSON], `"dates": "`+x.basis.String()+`"`) {
			t.Errorf("%s: %s\n%s", x.basis, said[document.CSV], said[document.JSON])
		}
	}
}

func TestEveryFormatSaysBothParagraphs(t *testing.T) {
	s := made([]string{"front-door !!", "front-door ++"}, []string{"-"})
	out := read(t, s, turned.Question{Theme: "front-door", Authority: "b", Within: turned.England}).Output()
	for _, f := range document.Formats() {
		var b bytes.Buffer
		if err := out.Write(&b, f, document.Options{Width: 200}); err != nil {
			t.Fatalf("%s: %v", f, err)
		}
		for _, want := range []string{"Paragraph 1 says that this is weak.", "Paragraph 1 says that this is strong.", "improved"} {
			if !f.Binary() && !strings.Contains(b.String(), want) {
				t.Errorf("%s does not say %q:\n%s", f, want, b.String())
			}
		}
	}
}
