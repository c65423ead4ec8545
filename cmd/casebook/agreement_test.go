package main

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/history"
	"casebook/store"
	"casebook/ui/compare"
	"casebook/ui/draw"
	"casebook/ui/england"
	"casebook/ui/inspection"
	"casebook/ui/inspections"
	"casebook/ui/timeline"
	"casebook/ui/uitest"
)

// told is what a command or a screen tells of an inspection, as far as it tells
// it; "" is not told.
type told struct {
	Overall   data.Grade         `json:"overall"`
	Status    data.OverallStatus `json:"overall_status"`
	Published data.Date          `json:"published"`
	Coverage  data.Coverage      `json:"coverage"`
}

// truth is what the facts say of every inspection.
func truth(t *testing.T, s *store.Store) map[string]data.Inspection {
	t.Helper()
	out := map[string]data.Inspection{}
	all, err := s.Authorities()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range all {
		of, err := s.AuthorityInspections(a.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, in := range of {
			out[in.ID] = in
		}
	}
	return out
}

// inspectionJSON is the part of an inspection's record that several commands
// print.
type inspectionJSON struct {
	ID         string             `json:"id"`
	Status     data.OverallStatus `json:"overall_status"`
	Published  data.Dated         `json:"published"`
	Coverage   data.Coverage      `json:"coverage"`
	Judgements []data.Judgement   `json:"judgements"`
}

func (x inspectionJSON) told() told {
	return told{data.Inspection{Judgements: x.Judgements}.OverallGrade(), x.Status, x.Published.Date, x.Coverage}
}

// agree compares what is told of an inspection with its facts.
func agree(t *testing.T, where string, in data.Inspection, got told) {
	t.Helper()
	want := told{in.OverallGrade(), in.OverallStatus(), in.Published.Date, in.Coverage}
	if got.Published == "" {
		want.Published = ""
	}
	if got.Coverage == "" {
		want.Coverage = ""
	}
	if got != want {
		t.Errorf("%s tells of %s %+v, the facts are %+v", where, in.ID, got, want)
	}
}

func decode[T any](t *testing.T, c shelf, args ...string) T {
	t.Helper()
	status, out, errs := c.call(t, append(args, "--format", "json")...)
	if status == statusWrong {
		t.Fatalf("casebook %s: %s", strings.Join(args, " "), errs)
	}
	var v T
	if err := json.Unmarshal([]byte(out), &v); err != nil {
		t.Fatalf("casebook %s: %v", strings.Join(args, " "), err)
	}
	return v
}

// overallWords is the overall grade of an inspection, or its lack of one, as
// everything that prints words prints it.
func overallWords(in data.Inspection) string {
	if g := in.OverallGrade(); g != "" {
		return g.Words()
	}
	return in.OverallStatus().Words()
}

// standingWords is the overall grade that an inspection puts in force among its
// authority's, or which was the last and why none stands.
func standingWords(facts map[string]data.Inspection, in data.Inspection) string {
	if g := in.OverallGrade(); g != "" {
		return g.Words()
	}
	return history.LastOverall(slices.Collect(maps.Values(facts)), in).Words()
}

// saidWords is what a list says of an inspection's overall grade: why it has
// none, or which was the last.
func saidWords(facts map[string]data.Inspection, in data.Inspection) string {
	if words := standingWords(facts, in); in.OverallStatus() != data.NeverGraded && strings.HasPrefix(words, "last overall") {
		return words
	}
	return overallWords(in)
}

// TestCommandsAgreeOnGrades: every command that prints an inspection's overall
// grade, its lack of one, its date and its coverage prints the same.
func TestCommandsAgreeOnGrades(t *testing.T) {
	c := newShelf(t)
	facts := truth(t, uitest.CasebookIn(t, c.dir))
	if len(facts) < 480 {
		t.Fatalf("only %d inspections", len(facts))
	}
	listed := decode[[]inspectionJSON](t, c, "inspections")
	if len(listed) != len(facts) {
		t.Errorf("inspections lists %d of %d", len(listed), len(facts))
	}
	for _, x := range listed {
		agree(t, "inspections", facts[x.ID], x.told())
	}
	for row := range strings.Lines(c.found(t, "inspections", "--format", "md")) {
		for _, cell := range strings.Fields(row) {
			if in, ok := facts[cell]; ok && !strings.Contains(row, saidWords(facts, in)) {
				t.Errorf("inspections does not say %q: %s", saidWords(facts, in), row)
			}
		}
	}
	agreeOnEngland(t, c, facts)
	read, of := map[string]bool{}, byAuthority(facts)
	for _, authority := range datatest.Sample(slices.Sorted(maps.Keys(of))) {
		agreeOnTimeline(t, c, authority, facts)
		agreeOnTraining(t, c, authority, facts)
		agreeOnComparisons(t, c, of[authority])
		agreeOnPages(t, c, of[authority], read)
	}
}

// agreeOnPages reads each inspection whole; of every kind that is not yet read
// its printed page too.
func agreeOnPages(t *testing.T, c shelf, of []data.Inspection, read map[string]bool) {
	t.Helper()
	for _, in := range of {
		id := in.ID
		agree(t, "show", in, decode[inspectionJSON](t, c, "show", id).told())
		if kind := kindOf(in); read[kind] {
			continue
		} else {
			read[kind] = true
		}
		page := c.found(t, "show", id, "--format", "plain")
		for _, want := range []string{in.CoverageNoted(), in.Published.Date.String()} {
			if !strings.Contains(page, want) {
				t.Errorf("show %s does not say %q", id, want)
			}
		}
		if words := overallWords(in); !strings.Contains(page, words) {
			t.Errorf("show %s does not say %q", id, words)
		}
	}
}

// kindOf tells inspections apart as far as words about grades differ.
func kindOf(in data.Inspection) string {
	return string(in.Edition()) + string(in.Framework) + string(in.OverallStatus()) + string(in.OverallGrade()) + string(in.Coverage)
}

func byAuthority(facts map[string]data.Inspection) map[string][]data.Inspection {
	out := map[string][]data.Inspection{}
	for _, in := range facts {
		out[in.Authority] = append(out[in.Authority], in)
	}
	return out
}

func agreeOnEngland(t *testing.T, c shelf, facts map[string]data.Inspection) {
	t.Helper()
	pages := strings.Split(c.found(t, "england", "--format", "md"), "\n")
	n := 0
	for _, x := range decode[[]struct {
		told
		Name       string                   `json:"name"`
		Inspection string                   `json:"inspection"`
		Areas      map[data.Area]data.Grade `json:"areas"`
	}](t, c, "england") {
		if x.Inspection == "" {
			continue
		}
		n++
		in := facts[x.Inspection]
		agree(t, "england", in, x.told)
		for _, j := range in.Judgements {
			if g, told := x.Areas[j.Area]; told && g != j.Grade {
				t.Errorf("england tells of %s, %s: %s, want %s", in.ID, j.Area, g, j.Grade)
			}
		}
		words := standingWords(facts, in)
		for _, line := range pages {
			if (strings.HasPrefix(line, "| "+x.Name+" |") || strings.HasPrefix(line, "| "+x.Name+" (")) && !strings.Contains(line, words) {
				t.Errorf("england does not say %q: %s", words, line)
			}
		}
	}
	if n < 150 {
		t.Errorf("england has a grade in force of %d authorities only", n)
	}
}

func agreeOnTimeline(t *testing.T, c shelf, authority string, facts map[string]data.Inspection) {
	t.Helper()
	x := decode[struct {
		Rows []struct {
			Area   data.Area `json:"area"`
			Points []struct {
				Inspection string     `json:"inspection"`
				Grade      data.Grade `json:"grade"`
				Date       data.Date  `json:"date"`
			} `json:"points"`
		} `json:"rows"`
		Standing []struct {
			Inspection string             `json:"inspection"`
			Grade      data.Grade         `json:"grade"`
			Status     data.OverallStatus `json:"overall_status"`
		} `json:"standing"`
	}](t, c, "timeline", authority)
	for _, r := range x.Rows {
		for _, p := range r.Points {
			in := facts[p.Inspection]
			if j, ok := in.Judgement(r.Area); !ok || j.Grade != p.Grade || in.Published.Date != "" && p.Date != in.Published.Date {
				t.Errorf("timeline tells of %s, %s: %s on %s", in.ID, r.Area, p.Grade, p.Date)
			}
		}
	}
	page := c.found(t, "timeline", authority, "--format", "plain")
	for _, v := range x.Standing {
		in := facts[v.Inspection]
		if v.Grade != "" || v.Status != data.OverallGiven { // rivals of one day have no grade in force
			agree(t, "timeline", in, told{Overall: v.Grade, Status: v.Status})
		}
		if words := standingWords(facts, in); v.Status != data.OverallGiven && !strings.Contains(page, words) {
			t.Errorf("timeline %s does not say %q", authority, words)
		}
	}
}

func agreeOnTraining(t *testing.T, c shelf, authority string, facts map[string]data.Inspection) {
	t.Helper()
	for _, s := range decode[struct {
		Steps []struct {
			Inspection string    `json:"inspection"`
			Area       data.Area `json:"area"`
			Answer     *struct {
				Grade data.Grade `json:"grade"`
				Words string     `json:"words"`
			} `json:"answer"`
		} `json:"steps"`
	}](t, c, "train", authority, "--answers").Steps {
		if s.Answer == nil || s.Answer.Grade == "" {
			continue
		}
		in := facts[s.Inspection]
		if j, ok := in.Judgement(s.Area); !ok || j.Grade != s.Answer.Grade || !strings.Contains(s.Answer.Words, j.Grade.Words()) {
			t.Errorf("train answers of %s, %s: %q (%s)", in.ID, s.Area, s.Answer.Words, s.Answer.Grade)
		}
	}
}

// agreeOnComparisons holds each inspection of an authority against the first.
func agreeOnComparisons(t *testing.T, c shelf, of []data.Inspection) {
	t.Helper()
	for _, in := range of {
		if in.ID == of[0].ID {
			continue
		}
		x := decode[struct {
			A, B       inspectionJSON
			Judgements []struct {
				Area data.Area  `json:"area"`
				B    data.Grade `json:"b"`
			} `json:"judgements"`
		}](t, c, "compare", of[0].ID, in.ID)
		for _, side := range []inspectionJSON{x.A, x.B} {
			switch side.ID {
			case in.ID:
				agree(t, "compare", in, side.told())
			case of[0].ID:
				agree(t, "compare", of[0], side.told())
			default:
				t.Errorf("compare %s %s tells of %s", of[0].ID, in.ID, side.ID)
			}
		}
	}
}

// TestScreensAgreeOnGrades: the screens say of an inspection's grade, lack of
// one, date and coverage what its facts and the commands say.
func TestScreensAgreeOnGrades(t *testing.T) {
	s := uitest.Casebook(t)
	facts := truth(t, s)
	settings := uitest.Settings()
	ids := slices.Sorted(maps.Keys(facts))
	for _, id := range datatest.Sample(ids) {
		agreeOnPage(t, uitest.Start(t, inspection.New(s, settings, id, ""), 80, 48).Whole(), facts[id])
	}
	seen := map[string]bool{}
	for _, id := range ids {
		in := facts[id]
		if kind := kindOf(in); seen[kind] {
			continue
		} else {
			seen[kind] = true
		}
		list := uitest.Start(t, inspections.New(s, settings, in.Authority), 160, 48).Whole()
		if words := saidWords(facts, in); !strings.Contains(strings.ToLower(list), strings.ToLower(words)) && !strings.Contains(list, history.LastOverall(slices.Collect(maps.Values(facts)), in).Within(20)) && !strings.Contains(list, in.OverallStatus().Within(24)) {
			t.Errorf("the list of %s does not say %q of %s", in.Authority, words, id)
		}
		agreeOnScreens(t, s, in)
	}
}

// agreeOnPage looks at the screen of an inspection.
func agreeOnPage(t *testing.T, page string, in data.Inspection) {
	t.Helper()
	page = strings.Join(strings.Fields(page), " ")
	for _, want := range []string{in.CoverageWords(), in.Published.Date.String(), in.OverallStatus().Sentence()} {
		if !strings.Contains(page, want) {
			t.Errorf("the screen of %s does not say %q:\n%s", in.ID, want, page)
		}
	}
	if g := in.OverallGrade(); g != "" && !strings.Contains(page, g.Words()[:min(len(g.Words()), 13)]) { // a column of few cells shortens it
		t.Errorf("the screen of %s does not say %q", in.ID, g.Words())
	}
}

// agreeOnScreens looks for an inspection without an overall grade at the other
// screens of its authority: the grade in force and the comparison with itself.
func agreeOnScreens(t *testing.T, s *store.Store, in data.Inspection) {
	t.Helper()
	settings := uitest.Settings()
	of, err := s.AuthorityInspections(in.Authority)
	if err != nil {
		t.Fatal(err)
	}
	g, ok := history.Standing(of, in.Authority, data.ReachOf(of, "").On)
	if !ok {
		return
	}
	words, englandFrame := overallWords(g.Inspection), uitest.Start(t, england.New(s, settings, in.Authority), 160, 48).Frame()
	if !strings.Contains(englandFrame, g.Words()) {
		t.Errorf("the screen England does not say of %s %q:\n%s", in.Authority, g.Words(), englandFrame)
	}
	frames := map[string]string{
		"timeline": uitest.Start(t, timeline.New(s, settings, in.Authority), 160, 48).Whole(),
	}
	if g.Inspection.OverallStatus() == data.OverallNotGiven && of[0].ID != g.Inspection.ID {
		frames["compare"] = uitest.Start(t, compare.New(s, settings, of[0].ID, g.Inspection.ID), 160, 48).Whole()
	}
	flat := func(text string) string { return strings.Join(strings.Fields(text), " ") }
	row := flat(ansi.Strip(draw.StandingBadge(g, true, draw.GradeInWords, settings.Style)))
	if dated := row + " " + g.Inspection.On(settings.Basis).Short(); !strings.Contains(flat(englandFrame), dated) {
		t.Errorf("the rows of the screen England do not say of %s %q:\n%s", in.Authority, dated, englandFrame)
	}
	list := uitest.Start(t, inspections.New(s, settings, in.Authority), 160, 48).Frame()
	if !strings.Contains(flat(list), row) {
		t.Errorf("the rows of the inspections' authorities do not say of %s %q:\n%s", in.Authority, row, list)
	}
	for screen, text := range frames {
		if !strings.Contains(text, words) {
			t.Errorf("the screen %s of %s does not say %q:\n%s", screen, in.Authority, words, text)
		}
	}
}
