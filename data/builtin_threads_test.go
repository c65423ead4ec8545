package data

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestEveryBuiltinMatterIsCurated: a reader settled what follows what for every
// finding of Ofsted's that needs work, so that no chain of built-in facts holds a
// suggestion.
func TestEveryBuiltinMatterIsCurated(t *testing.T) {
	c := mustBuiltin(t)
	for _, f := range c.Findings {
		wanting := f.Polarity == Development || f.Polarity == Recommendation || f.Polarity == MixedPolarity
		if f.Attribution == Ofsted && wanting && f.Thread == "" {
			t.Errorf("%s stands in no thread", f.ID)
		}
	}
	paragraph := regexp.MustCompile(`^paras? \d`)
	for _, h := range c.Threads {
		if h.Story == "" || !strings.HasSuffix(h.Story, ".") {
			t.Errorf("%s: summary %q", h.ID, h.Story)
		}
		for _, m := range h.Mentions {
			if !paragraph.MatchString(m.Where) || m.Polarity == Context {
				t.Errorf("%s: mention %q, %s", h.ID, m.Where, m.Polarity)
			}
		}
	}
}

// TestSummariesClaimNoMoreThanTheirRows: each year that a summary names is one
// of which the thread holds a finding, a mention or a reference back, or of
// which it says that it is silent.
func TestSummariesClaimNoMoreThanTheirRows(t *testing.T) {
	c := mustBuiltin(t)
	year := regexp.MustCompile(`\b20\d\d\b`)
	years := map[string][]string{} // of fieldwork and of publication
	for _, in := range c.Inspections {
		years[in.ID] = []string{in.Inspected.Start.YearText(), in.Published.Date.YearText()}
	}
	for _, h := range c.Threads {
		var spoken []string
		for _, f := range c.Findings {
			if f.Thread == h.ID {
				spoken = append(spoken, f.Inspection)
				for _, b := range f.RefersBack {
					spoken = append(spoken, b.Inspection)
				}
			}
		}
		for _, m := range h.Mentions {
			spoken = append(spoken, m.Inspection)
		}
		told := strings.Split(h.Story, "; the sources of ")[0] // what follows is silence
		for _, y := range year.FindAllString(told, -1) {
			held := slices.ContainsFunc(spoken, func(id string) bool {
				return slices.Contains(years[id], y)
			})
			if !held {
				t.Errorf("%s: nothing is held of %s: %s", h.ID, y, h.Story)
			}
		}
	}
}

// TestStatementsOfOthers were read against the news reports: what council, trust
// and government say is context unless it states a result.
func TestStatementsOfOthers(t *testing.T) {
	results := map[string]bool{"b16-c2": true, "b19-c1": true, "b19-c2": true}
	n := 0
	for _, f := range mustBuiltin(t).Findings {
		if f.Attribution == Ofsted || f.Attribution.Retells() {
			continue
		}
		n++
		want := Context
		if results[f.ID[strings.Index(f.ID, "/")+1:]] {
			want = Progress
		}
		if f.Polarity != want {
			t.Errorf("%s is %s, want %s", f.ID, f.Polarity, want)
		}
	}
	if n != 9 {
		t.Errorf("%d statements of others, want 9", n)
	}
}

// TestBuiltinCodingAgainstTheSources holds what was worked out by hand.
func TestBuiltinCodingAgainstTheSources(t *testing.T) {
	c := mustBuiltin(t)
	find := map[string]Finding{}
	for _, f := range c.Findings {
		find[f.ID[strings.Index(f.ID, "/")+1:]] = f
	}
	if f := find["b14-05"]; f.Polarity != Context {
		t.Errorf("a promise is %s", f.Polarity)
	}
	if f := find["b14-07"]; !strings.Contains(f.Text, "widely lacking") || strings.Contains(f.Text, "Few people") {
		t.Errorf("thresholds: %q", f.Text)
	}
	for id, thread := range map[string]string{"b14-r4": "unallocated", "b14-05": "unallocated", "b19-05": "protection-response", "b11-d07a": "front-door", "b14-r1": "governance", "b14-r3": "placement-choice", "b19-09": "pace"} {
		if got := find[id].Thread; got != thread {
			t.Errorf("%s stands in %q, want %q", id, got, thread)
		}
	}
	for _, h := range c.Threads {
		late := slices.ContainsFunc(h.Mentions, func(m Mention) bool { return m.Inspection > "birmingham-2014-03-sif" }) ||
			slices.ContainsFunc(h.Findings, func(id string) bool { return !strings.HasPrefix(id, "birmingham-2014-03-sif/") })
		if h.ID == "unallocated" && late {
			t.Errorf("no source after 2014 speaks of the cases without a worker: %+v", h)
		}
	}
}

// TestNotesSpeakToReaders: no note or flag tells how the program is made.
func TestNotesSpeakToReaders(t *testing.T) {
	c := mustBuiltin(t)
	var notes []string
	for _, f := range c.Flags {
		notes = append(notes, f.Text, f.Resolution)
		if f.ID == "flag-22" && !strings.Contains(f.Text, "Dave Hill") {
			t.Errorf("the news of November 2016 names the next commissioner: %s", f.Text)
		}
	}
	for _, f := range c.Findings {
		notes = append(notes, f.Note)
	}
	for _, s := range c.Sources {
		notes = append(notes, s.Note)
	}
	for _, in := range c.Inspections {
		notes = append(notes, in.Note)
	}
	for _, h := range c.Threads {
		notes = append(notes, h.Story)
	}
	workshop := regexp.MustCompile(`(?i)HTML|\bPDF\b|test case|web-only|quiz|\bfield\b|provenance|timeline has|trainer|treat as|\bstore\b|\bswitch\b`)
	for _, n := range notes {
		if w := workshop.FindString(n); w != "" {
			t.Errorf("%q in: %s", w, n)
		}
	}
}

func mustBuiltin(t *testing.T) *Casebook {
	t.Helper()
	c, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestThePressIsToldBesideTheReport: what the news says again stands in the matter
// of the report's finding and out of the counts, and names where the report says it.
func TestThePressIsToldBesideTheReport(t *testing.T) {
	c := mustBuiltin(t)
	own := map[string]bool{} // matter and inspection -> a finding of the report stands there
	for _, f := range c.Findings {
		if f.Attribution == Ofsted && f.Source.Page > 0 {
			own[f.Thread+" "+f.Inspection] = true
		}
	}
	for _, f := range c.Findings {
		if f.Attribution == Press && (!own[f.Thread+" "+f.Inspection] || f.ConfirmedBy == nil || f.ConfirmedBy.Where == "") {
			t.Errorf("%s: no finding of the report stands beside it in %q, or it does not say where", f.ID, f.Thread)
		}
	}
}

// TestSourcesAreNamedByTheirPublication: no two by one name, and none that came
// out on a day by its file.
func TestSourcesAreNamedByTheirPublication(t *testing.T) {
	named := map[string]string{}
	for _, s := range mustBuiltin(t).Sources {
		if s.Publisher == "" || s.Published == nil || s.Kind == "web" {
			continue
		}
		name := s.Name()
		if strings.Contains(name, ".txt") || strings.Contains(name, ".pdf") || strings.Contains(name, "Inspection report,") || !strings.HasPrefix(name, s.Publisher) {
			t.Errorf("%s is called %q", s.ID, name)
		}
		if first, again := named[name+s.Title+s.Document]; again {
			t.Errorf("%s and %s are both %q", first, s.ID, name)
		}
		named[name+s.Title+s.Document] = s.ID
	}
}

// TestFindingsStandInJudgedAreas: a finding of a story stands in an area that its
// inspection judged, as that inspection cut the areas.
func TestFindingsStandInJudgedAreas(t *testing.T) {
	c := mustBuiltin(t)
	judged := map[string]bool{} // inspection and area
	for _, in := range c.Inspections {
		for _, j := range in.Judgements {
			judged[in.ID+" "+string(j.Area)] = true
		}
	}
	for _, f := range c.Findings {
		if f.Area != "" && !judged[f.Inspection+" "+string(f.Area)] {
			t.Errorf("%s stands in %q, which its inspection did not judge", f.ID, f.Area)
		}
	}
}
