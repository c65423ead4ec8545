package store

import (
	"context"
	"fmt"
	"slices"
	"sort"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/filter"
	"casebook/data/words"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// naive answers filters by looking at every finding.
type naive struct {
	facts   data.Casebook
	entries []data.Entry // in the order in which they came; replaced ones are gone
	forms   map[string]bool
	choices map[string]data.Choice // by key
}

func (n *naive) put(e data.Entry) {
	n.entries = slices.DeleteFunc(n.entries, func(x data.Entry) bool { return x.Inspection.ID == e.Inspection.ID })
	n.entries = append(n.entries, e)
	for _, f := range e.Findings {
		for _, w := range words.Cut(f.Text) {
			n.forms[w.Form] = true
		}
	}
}

func (n *naive) valuesOf(t filter.Facet, b data.Basis, in *data.Inspection, f *data.Finding) []string {
	var values []string
	if t.OfInspection() {
		var of data.Authority
		for _, a := range n.facts.Authorities {
			if a.ID == in.Authority {
				of = a
			}
		}
		values = t.Parts(t.ValueAt(in, &of, b))
	} else {
		values = t.ValuesOf(f)
	}
	if len(values) == 0 || values[0] == "" {
		return []string{filter.None}
	}
	return values
}

func allows(p filter.Pick, values []string) bool {
	has := func(ids []string) bool {
		return slices.ContainsFunc(ids, func(id string) bool { return slices.Contains(values, id) })
	}
	if p.Every() {
		for _, id := range p.Include {
			if !slices.Contains(values, id) {
				return false
			}
		}
	}
	return (len(p.Include) == 0 || has(p.Include)) && !has(p.Exclude)
}

func (n *naive) finds(q words.Query, text string) bool {
	for _, c := range q.Clauses() {
		if !c.Free && slices.ContainsFunc(c.Any, func(t words.Term) bool { return n.has(t, text) }) == c.Not {
			return false
		}
	}
	any := func(i int) bool {
		return slices.ContainsFunc(q.Clauses()[i].Any, func(t words.Term) bool { return n.has(t, text) })
	}
	return len(q.Any()) == 0 || slices.ContainsFunc(q.Any(), any)
}

func (n *naive) has(t words.Term, text string) bool {
	cut := words.Cut(text)
	has := func(match func(form, stem string) bool) bool {
		return slices.ContainsFunc(cut, func(w words.Word) bool { return match(w.Form, words.Stem(w.Form)) })
	}
	if t.Phrase != nil {
		var forms []string
		for _, w := range cut {
			forms = append(forms, w.Form)
		}
		return strings.Contains(" "+strings.Join(forms, " ")+" ", " "+strings.Join(t.Phrase, " ")+" ")
	}
	if t.Ordered() {
		return t.Stands(text)
	}
	for _, s := range t.Stems {
		if !has(func(_, stem string) bool { return stem == s }) {
			return false
		}
	}
	p := t.Prefix
	if p == "" {
		return true
	}
	wide := map[string]bool{words.Stem(p): true}
	for f := range n.forms {
		if strings.HasPrefix(f, p) && len([]rune(p)) > 2 {
			wide[words.Stem(f)] = true
		}
	}
	return has(func(form, stem string) bool { return wide[stem] || strings.HasPrefix(form, p) })
}

// lenient is a query that lets texts lack the commonest words where too few of the
// casebook have all.
func (n *naive) lenient(q words.Query) words.Query {
	count := func(finds func(text string) bool) (found int) {
		for _, e := range n.shown() {
			for _, f := range e.Findings {
				if finds(f.Text) {
					found++
				}
			}
		}
		return found
	}
	in := make([]int, len(q.Clauses()))
	for i, c := range q.Clauses() {
		for _, t := range c.Any {
			in[i] += count(func(text string) bool { return n.has(t, text) })
		}
	}
	for _, looser := range q.Looser(in, count(func(string) bool { return true })) {
		if count(func(text string) bool { return n.finds(q, text) }) >= words.Few {
			break
		}
		q = looser
	}
	return q
}

// ask returns the ids found and the count of every value that has one.
func (n *naive) ask(f filter.Filter) (ids []string, counts map[string]int) {
	counts = map[string]int{}
	q := n.lenient(words.Parse(f.Text))
	outside := func(in data.Inspection) bool {
		return len(f.Inspections()) > 0 && !slices.ContainsFunc(f.Inspections(), func(x data.Inspection) bool { return x.ID == in.ID })
	}
	for _, e := range n.shown() {
		if outside(e.Inspection) {
			continue
		}
		for i := range e.Findings {
			x := &e.Findings[i]
			if !n.finds(q, x.Text) || !f.Paragraphs().Has(x.Source.Paragraph) {
				continue
			}
			var failed []filter.Facet
			for _, t := range filter.Facets() {
				if !allows(f.Pick(t), n.valuesOf(t, f.Basis, &e.Inspection, x)) {
					failed = append(failed, t)
				}
			}
			if len(failed) == 0 {
				ids = append(ids, x.ID)
			}
			for _, t := range filter.Facets() {
				if len(failed) == 0 || len(failed) == 1 && failed[0] == t && !f.Pick(t).Every() {
					for _, v := range n.valuesOf(t, f.Basis, &e.Inspection, x) {
						counts[t.String()+" "+v]++
					}
				}
			}
		}
	}
	sort.Strings(ids)
	return ids, counts
}

func pick[T any](t *rapid.T, from ...T) T { return rapid.SampledFrom(from).Draw(t, "x") }

var someWords = strings.Fields("child children Children's care caring cared carer assess assessing assessments drift a an at dying die qualified unqualified 2014 naïve")

func drawEntry(t *rapid.T, id string, authority string) data.Entry {
	e := data.Entry{Imported: rapid.Bool().Draw(t, "imported")}
	e.Inspection = data.Inspection{
		ID: id, Authority: authority,
		Framework: pick(t, data.SIF, data.ILACS, data.UCRA, ""), Kind: pick(t, data.FullInspection, data.FocusedVisit, ""),
		Coverage: pick(t, data.Complete, data.Partial, ""), Follows: pick(t, nil, []string{}, []string{"before"}),
		Published: data.Dated{Date: pick[data.Date](t, "", "2014", "2014-05", "2014-05-14", "2019-01-17")},
		Inspected: data.Fieldwork{Start: pick[data.Date](t, "", "2013-12-30", "2018-12-03"), Also: pick(t, nil, []data.Fieldwork{{Start: "2014"}})},
	}
	if g := pick(t, data.Good, data.Inadequate, data.NotGraded, ""); g != "" {
		e.Inspection.Judgements = []data.Judgement{{Area: data.Overall, Grade: g, Page: 3, Confirmed: []string{"s"}}}
	}
	for _, a := range []data.Area{data.Care, data.Leadership} {
		if g := pick(t, data.Good, data.Inadequate, data.NotGraded, ""); g != "" {
			e.Inspection.Judgements = append(e.Inspection.Judgements, data.Judgement{Area: a, Grade: g})
		}
	}
	for i := range rapid.IntRange(0, 6).Draw(t, "findings") {
		f := data.Finding{
			ID: fmt.Sprintf("%s/p%d", id, i+1), Inspection: id, Polarity: pick(t, data.Strength, data.Development, "odd"),
			Area: pick(t, data.Care, data.Board, ""), Attribution: pick(t, data.Ofsted, data.Ofsted, data.Council),
			Themes: pick(t, nil, []string{}, []string{"drift"}, []string{"front-door", "t07"}, []string{"t07", "drift", "assessment"}),
			Text:   strings.Join(rapid.SliceOfN(rapid.SampledFrom(someWords), 1, 6).Draw(t, "text"), " "),
			Weight: pick(t, "", data.Serious),
			Mixed:  rapid.Bool().Draw(t, "mixed"), Suggested: rapid.Bool().Draw(t, "suggested"), Source: data.Place{ID: data.FileSource("d"), Document: "d", Paragraph: i}, // a report's: no name over it counts
		}
		if f.Suggested {
			f.Unsure = rapid.Bool().Draw(t, "unsure")
			f.YourWords = pick(t, nil, f.Themes[:min(1, len(f.Themes))], f.Themes)
			if len(f.YourWords) == 0 {
				f.YourWords = nil
			}
		}
		e.Findings = append(e.Findings, f)
	}
	return e
}

func drawFilter(t *rapid.T) filter.Filter {
	f := filter.Filter{Basis: pick(t, data.ByPublished, data.ByInspected)}
	values := map[filter.Facet][]string{
		filter.Authority: {"leeds", "york", "hull", "atlantis"}, filter.Year: {"2013", "2014", "2018", "2019", "none", "1900"},
		filter.Theme: {"drift", "front-door", "t07", "none", "weather", "t99"}, filter.Polarity: {"strength", "development", "odd"}, filter.Weight: {"serious", "none"},
		filter.Area: {"care", "board", "none"}, filter.Grade: {"good", "inadequate", "none"}, filter.Framework: {"sif", "ilacs", "none"},
		filter.Kind: {"inspection", "none"}, filter.Region: {"North", "South", "none"}, filter.Voice: {"ofsted", "council"}, filter.Coverage: {"complete", "none"},
		filter.Tagging: {"suggested", "unsure", "your-words", "confirmed", "worked-out", "none"}, filter.AreaGrade: {"care:good", "care:inadequate", "leadership:good", "board:good"},
	}
	for range rapid.IntRange(0, 4).Draw(t, "picks") {
		facet := pick(t, filter.Facets()...)
		v := pick(t, append(values[facet], filter.None)...)
		if rapid.Bool().Draw(t, "include") {
			f = f.Include(facet, v)
		} else {
			f = f.Exclude(facet, v)
		}
	}
	if rapid.Bool().Draw(t, "every") {
		f = f.Include(filter.Theme, pick(t, values[filter.Theme]...), pick(t, values[filter.Theme]...)).Every(filter.Theme, true)
	}
	if rapid.IntRange(0, 3).Draw(t, "within") == 0 {
		for _, n := range rapid.SliceOfN(rapid.IntRange(0, 12), 1, 3).Draw(t, "inspections") {
			f = f.Within(append(slices.Clone(f.Inspections()), data.Inspection{ID: fmt.Sprintf("i%d", n)})...)
		}
	}
	for range rapid.IntRange(0, 1).Draw(t, "paragraphs") {
		f, _ = f.WithParagraphs([]string{pick(t, "none", "1", "2..3", "3..", "..2", "1,4", "77")}, rapid.Bool().Draw(t, "not"))
	}
	f.Text = pick(t, "", "", "", "car", "c", "ch", "children", "cares ", "assess drift", "drift a", "dy", "dying", "nowhere", "na", "2014 ", "qual unq",
		`"child care"`, `assess "drift a`, "drift OR 2014", "-children", `car* -"cares for" -dy*`, `"an at" OR dying`)
	return f
}

func sequence(list []data.Entry) func(func(data.Entry, error) bool) {
	return func(yield func(data.Entry, error) bool) {
		for _, e := range list {
			if !yield(e, nil) {
				return
			}
		}
	}
}

func TestEngineAgreesWithLookingAtEveryFinding(t *testing.T) {
	datatest.Whole(t)
	rapid.Check(t, func(r *rapid.T) {
		dir := t.TempDir()
		n := &naive{forms: map[string]bool{}, choices: map[string]data.Choice{}}
		n.facts.Authorities = []data.Authority{{ID: "leeds", Name: "Leeds", Region: "North"}, {ID: "hull", Name: "City of Hull", Region: "South"}, {ID: "empty", Name: "Empty"}}
		draw := func(count int) []data.Entry {
			var list []data.Entry
			for range count {
				id := fmt.Sprintf("i%d", rapid.IntRange(0, 9).Draw(r, "id"))
				e := drawEntry(r, id, pick(r, "leeds", "york", "hull"))
				list = append(list, e)
				n.put(e)
			}
			return list
		}
		list := draw(rapid.IntRange(0, 6).Draw(r, "first"))
		if _, err := buildBook(dir, n.facts, sequence(list)); err != nil {
			r.Fatal(err)
		}
		agree(r, dir, n)
		for range rapid.IntRange(0, 2).Draw(r, "adds") {
			list := draw(rapid.IntRange(0, 4).Draw(r, "more"))
			if _, err := Add(context.Background(), dir, data.Casebook{}, sequence(list), BuildOptions{}); err != nil {
				r.Fatal(err)
			}
			agree(r, dir, n)
		}
	})
}

func agree(r *rapid.T, dir string, n *naive) {
	s, err := Open(context.Background(), Config{Dir: dir})
	if err != nil {
		r.Fatal(err)
	}
	defer s.Close()
	agreeNow(r, s, n)
	if n.chooses(r, s) {
		agreeNow(r, s, n)
	}
}

func agreeNow(r *rapid.T, s *Store, n *naive) {
	for _, e := range n.shown() {
		in, err := s.Inspection(e.Inspection.ID)
		if d := cmp.Diff(e.Inspection, in); err != nil || d != "" {
			r.Fatal(err, d)
		}
		fs, err := s.Findings(e.Inspection.ID)
		if d := cmp.Diff(append([]data.Finding{}, e.Findings...), fs); err != nil || d != "" {
			r.Fatal(err, d)
		}
	}
	for range 8 {
		f := drawFilter(r)
		o := Order{By: pick(r, SortKeys()...), Descending: rapid.Bool().Draw(r, "down"), Groups: rapid.Bool().Draw(r, "groups")}
		h, err := s.Search(f, o)
		if err != nil {
			r.Fatal(err)
		}
		want, counts := n.ask(f)
		list, err := h.Rows(0, h.Len()+5)
		if err != nil || len(list) != h.Len() {
			r.Fatal(len(list), h.Len(), err)
		}
		if list = ungrouped(r, n, h, list); h.Order.Groups {
			foldedAlike(r, h)
			continue
		}
		inOrder(r, n, h, list)
		var got []string
		for i, row := range list {
			if row.Err != nil {
				r.Fatal(row.Err)
			}
			got = append(got, row.Finding.ID)
			if at, ok := h.Position(row.Finding.ID); !ok || at != i {
				r.Fatalf("position of %s: %d, %v; want %d", row.Finding.ID, at, ok, i)
			}
			if one, err := h.Rows(i, 1); err != nil || len(one) != 1 || one[0].Finding.ID != row.Finding.ID {
				r.Fatalf("row %d alone: %v, %v", i, one, err)
			}
		}
		whole := 0
		for _, row := range list {
			if n.finds(words.Parse(f.Text), row.Finding.Text) {
				whole++
			}
		}
		if h.Whole != whole {
			r.Fatalf("%q: %d have all the words, not %d", f.Text, h.Whole, whole)
		}
		sort.Strings(got)
		if !slices.Equal(got, want) || h.Total != len(want) {
			r.Fatalf("%v %q: got %v (%d), want %v", f.Chips(nil), f.Text, got, h.Total, want)
		}
		sameCounts(r, h, counts)
	}
}

func sameCounts(r *rapid.T, h *Hits, counts map[string]int) {
	f := h.Filter
	listed := map[string]int{}
	for t, all := range h.Counts {
		for _, c := range all {
			listed[filter.Facet(t).String()+" "+c.ID] = c.N
		}
	}
	for k, c := range counts {
		if listed[k] != c {
			r.Fatalf("%v %q: %s: got %d, want %d", f.Chips(nil), f.Text, k, listed[k], c)
		}
	}
	for k, c := range listed {
		if counts[k] != c {
			r.Fatalf("%v %q: %s: got %d, want %d", f.Chips(nil), f.Text, k, c, counts[k])
		}
	}
}

// ungrouped checks the rows of groups and returns those of findings: every value of a
// finding is a group that has it, headed by a row, and each row can be read alone.
func ungrouped(r *rapid.T, n *naive, h *Hits, list []Row) (out []Row) {
	t, _ := h.Order.By.Facet()
	groups := h.Groups()
	var in *Group
	seen, first := map[string]int{}, map[string]int{}
	for i, row := range list {
		if one, err := h.Rows(i, 1); err != nil || len(one) != 1 || one[0].Finding.ID != row.Finding.ID || (one[0].Group == nil) != (row.Group == nil) {
			r.Fatalf("row %d alone: %v, %v", i, one, err)
		}
		if row.Group != nil {
			if in != nil && seen[in.ID] != in.N || row.Group.At != i || len(groups) == 0 || groups[0] != *row.Group {
				r.Fatalf("row %d heads %+v after %+v, of %+v", i, row.Group, in, groups)
			}
			in, groups = row.Group, groups[1:]
			continue
		}
		if in != nil {
			if seen[in.ID]++; !slices.Contains(n.valuesOf(t, h.Filter.Basis, row.Inspection, &row.Finding), in.ID) {
				r.Fatalf("%s stands in %s", row.Finding.ID, in.ID)
			}
		}
		if _, ok := first[row.Finding.ID]; !ok {
			first[row.Finding.ID] = i
			if at, ok := h.Position(row.Finding.ID); !ok || at != i {
				r.Fatalf("position of %s: %d, %v; want %d", row.Finding.ID, at, ok, i)
			}
		}
		out = append(out, row)
	}
	if len(groups) > 0 || len(first) != h.Total {
		r.Fatalf("%d groups without a row; %d findings of %d", len(groups), len(first), h.Total)
	}
	return out
}

// foldedAlike checks that folding groups takes their findings out of the rows and moves
// nothing else, and that a finding stands where it is listed first, or at its head.
func foldedAlike(r *rapid.T, h *Hits) {
	folded := map[string]bool{}
	for _, g := range h.Groups() {
		folded[g.ID] = rapid.Bool().Draw(r, "folded")
	}
	all, err := h.Rows(0, h.Len())
	sound(r, err)
	less := h.Folding(folded)
	var want []Row
	at := ""
	for _, row := range all {
		if row.Group != nil {
			at = row.Group.ID
		}
		if row.Group != nil || !folded[at] {
			want = append(want, row)
		}
	}
	got, err := less.Rows(0, less.Len())
	sound(r, err)
	if len(got) != len(want) || less.Len() != len(want) || len(less.Groups()) != len(h.Groups()) {
		r.Fatalf("%d rows (%d) of %d groups, want %d of %d", len(got), less.Len(), len(less.Groups()), len(want), len(h.Groups()))
	}
	first := map[string]int{}
	for i, row := range got {
		if row.Finding.ID != want[i].Finding.ID || row.Group != nil && (row.Group.ID != want[i].Group.ID || row.Group.At != i || row.Group.N != want[i].Group.N || row.Group.Folded != folded[row.Group.ID]) {
			r.Fatalf("row %d is %s %+v, want %s", i, row.Finding.ID, row.Group, want[i].Finding.ID)
		}
		if _, ok := first[row.Finding.ID]; !ok {
			first[row.Finding.ID] = i
		}
	}
	for _, row := range all {
		if row.Group != nil {
			continue
		}
		at, ok := less.Position(row.Finding.ID)
		if listed, is := first[row.Finding.ID]; !ok || is && at != listed || !is && got[at].Group == nil {
			r.Fatalf("%s at %d (%v), listed %v at %d", row.Finding.ID, at, ok, is, listed)
		}
	}
}

func sound(r *rapid.T, err error) {
	if err != nil {
		r.Fatal(err)
	}
}

// inParts checks that findings stand by their first value, none last.
func inParts(r *rapid.T, n *naive, h *Hits, list []Row) {
	t, _ := h.Order.By.Facet()
	rank := func(x Row) int {
		for _, v := range n.valuesOf(t, h.Filter.Basis, x.Inspection, &x.Finding) {
			if at := slices.IndexFunc(h.Counts[t], func(c Count) bool { return c.ID == v }); at >= 0 {
				return at
			}
		}
		return len(h.Counts[t])
	}
	for i := 1; i < len(list); i++ {
		a, b := rank(list[i-1]), rank(list[i])
		if h.Order.Descending {
			a, b = b, a
		}
		if a > b {
			r.Fatalf("%v: %d before %d", h.Order, a, b)
		}
	}
}

func inOrder(r *rapid.T, n *naive, h *Hits, list []Row) {
	key := func(x Row) string {
		if h.Order.By == ByAuthority {
			return strings.ToLower(map[string]string{"hull": "City of Hull", "york": "york", "leeds": "Leeds"}[x.Inspection.Authority])
		}
		return string(x.Inspection.On(h.Filter.Basis))
	}
	if h.Order.By == ByRelevance && !h.Words.Empty() {
		return
	}
	if h.Order.Parted() {
		inParts(r, n, h, list)
		return
	}
	for i := 1; i < len(list); i++ {
		a, b := key(list[i-1]), key(list[i])
		wrong := a > b
		if h.Order.Descending {
			wrong = a < b
		}
		if h.Order.By != ByAuthority && (a == "" || b == "") {
			wrong = a == "" && b != ""
		}
		if wrong {
			r.Fatalf("%v: %q before %q", h.Order, a, b)
		}
	}
}
