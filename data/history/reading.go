package history

import (
	"errors"
	"fmt"
	"slices"

	"casebook/data"
	"casebook/data/compare"
)

// Facts is where readings come from: a store, or the built-in casebook.
type Facts interface {
	Finding(id string) (data.Finding, error)
	Findings(inspection string) ([]data.Finding, error)
	Inspection(id string) (data.Inspection, error)
	AuthorityInspections(authority string) ([]data.Inspection, error)
	Authority(id string) (data.Authority, error)
	Threads(authority string) ([]data.Thread, error)
	Events(authority string) ([]data.Event, error)
	Flags(authority string) ([]data.Flag, error)
	Sources() (map[string]data.Source, error)
}

// Reading is all that the casebook knows about one finding: what the reading
// pane shows and the shell prints.
type Reading struct {
	Finding    data.Finding
	Inspection data.Inspection
	Authority  data.Authority
	Standing   StandingGrade // in force when the inspection was published
	HasGrade   bool          // whether Standing is known
	Matter     Matter
	Flags      []data.Flag
	Source     data.Source  // where the finding stands
	Confirming *data.Source // the source that confirms it, if any
	// Confirms are the findings that this paragraph of an imported report
	// confirms, by the number that was stated with them; Matters are all the
	// threads that they belong to.
	Confirms []data.Finding
	Matters  []data.Thread
	// Paragraphs are those of the imported report that confirm this finding.
	Paragraphs []data.Finding
}

// Read gathers what is known about a finding.
func Read(from Facts, f data.Finding) (Reading, error) {
	r := Reading{Finding: f}
	var err error
	if r.Inspection, err = from.Inspection(f.Inspection); err != nil {
		return r, err
	}
	if r.Authority, err = from.Authority(r.Inspection.Authority); err != nil {
		return r, err
	}
	all, err := from.AuthorityInspections(r.Authority.ID)
	if err != nil {
		return r, err
	}
	r.Standing, r.HasGrade = Standing(all, r.Authority.ID, DateInForce(r.Inspection))
	threads, err := from.Threads(r.Authority.ID)
	if err != nil {
		return r, err
	}
	sources, err := from.Sources()
	if err != nil {
		return r, err
	}
	links, err := linksOf(from, f, threads, all, sources)
	if err != nil {
		return r, err
	}
	together, err := sameThread(from, f, matterOf(f, threads, links))
	if err != nil {
		return r, err
	}
	r.Matter = Follow(f, threads, together, all, links...)
	r.linked(links, threads)
	flags, err := from.Flags(r.Authority.ID)
	if err != nil {
		return r, err
	}
	events, err := from.Events(r.Authority.ID)
	if err != nil {
		return r, err
	}
	r.Flags = FlagsFor(f, flags, events...)
	r.Source = sources[f.Source.ID]
	if f.ConfirmedBy != nil {
		if s, ok := sources[f.ConfirmedBy.ID]; ok {
			r.Confirming = &s
		}
	}
	return r, nil
}

// DateInForce is the date from which an inspection counts: published, or
// inspected where that is all we know.
func DateInForce(in data.Inspection) data.Date {
	if in.Published.Date != "" {
		return in.Published.Date
	}
	return in.Inspected.Start
}

// linked fills in what stated paragraph numbers link the finding to.
func (r *Reading) linked(links []Link, threads []data.Thread) {
	for _, l := range links {
		if l.Paragraph.ID == r.Finding.ID {
			if l.By != nil && !holds(r.Confirms, *l.By) {
				r.Confirms = append(r.Confirms, *l.By)
			}
			for _, t := range threads {
				if t.ID == l.Thread && !slices.ContainsFunc(r.Matters, func(x data.Thread) bool { return x.ID == t.ID }) {
					r.Matters = append(r.Matters, t)
				}
			}
		}
		if l.By != nil && l.By.ID == r.Finding.ID {
			r.Paragraphs = append(r.Paragraphs, l.Paragraph)
		}
	}
}

// sameThread loads the findings of f's thread, and f itself.
func sameThread(from Facts, f data.Finding, t *data.Thread) ([]data.Finding, error) {
	out := []data.Finding{f}
	if t == nil {
		return out, nil
	}
	for _, id := range t.Findings {
		if id == f.ID {
			continue
		}
		g, err := from.Finding(id)
		if errors.Is(err, data.ErrNotFound) {
			continue // replaced by a better source since the thread was made
		}
		if err != nil {
			return nil, fmt.Errorf("thread %s: %w", t.ID, err)
		}
		out = append(out, g)
	}
	return out, nil
}

// Whole is one inspection in full, as its screen shows it and the shell prints
// it. Previous is the graded inspection before it, for the change of grades.
type Whole struct {
	Inspection data.Inspection
	Authority  data.Authority
	Place, Of  int // its place among the authority's inspections, from 1
	Previous   *data.Inspection
	Rows       []compare.Row // Previous beside this one; none without Previous
	Standing   StandingGrade
	HasGrade   bool
	Findings   []data.Finding // all voices, in source order
	Events     []data.Event   // within a year before to a year after
	Flags      []data.Flag    // about the inspection, its findings and events
	Sources    map[string]data.Source
}

// ReadInspection gathers what is known about an inspection.
func ReadInspection(from Facts, id string) (Whole, error) {
	var w Whole
	var err error
	if w.Inspection, err = from.Inspection(id); err != nil {
		return w, err
	}
	if w.Authority, err = from.Authority(w.Inspection.Authority); err != nil {
		return w, err
	}
	all, err := from.AuthorityInspections(w.Authority.ID)
	if err != nil {
		return w, err
	}
	w.Of = len(all)
	for i, in := range all {
		if in.ID == id {
			w.Place = i + 1
			w.Previous = gradedBefore(all[:i], w.Inspection)
		}
	}
	if w.Previous != nil {
		w.Rows = compare.Judgements(*w.Previous, w.Inspection)
	}
	w.Standing, w.HasGrade = Standing(all, w.Authority.ID, DateInForce(w.Inspection))
	findings, err1 := from.Findings(id)
	events, err2 := from.Events(w.Authority.ID)
	flags, err3 := from.Flags(w.Authority.ID)
	sources, err4 := from.Sources()
	w.Findings, w.Sources = findings, sources
	w.Events = eventsNear(events, w.Inspection)
	w.Flags = flagsOf(w, flags)
	return w, errors.Join(err1, err2, err3, err4)
}

// gradedBefore returns the inspection that a graded one is held against; a
// review of the board alone graded no service.
func gradedBefore(earlier []data.Inspection, in data.Inspection) *data.Inspection {
	if !in.Framework.Graded() {
		return nil
	}
	for i := len(earlier) - 1; i >= 0; i-- {
		if Grades(earlier[i]) {
			return &earlier[i]
		}
	}
	return nil
}

func eventsNear(all []data.Event, in data.Inspection) []data.Event {
	var out []data.Event
	year := in.SortDate().Year()
	for _, e := range all {
		if y := e.Date.Date.Year(); y > 0 && y >= year-1 && y <= year+1 {
			out = append(out, e)
		}
	}
	return out
}

func flagsOf(w Whole, all []data.Flag) []data.Flag {
	about := map[string]bool{w.Inspection.ID: true}
	for _, f := range w.Findings {
		about[f.ID] = true
	}
	for _, e := range w.Events {
		about[e.ID] = true
	}
	var out []data.Flag
	for _, f := range all {
		if about[f.About] {
			out = append(out, f)
		}
	}
	return out
}
