package history

import (
	"errors"

	"casebook/data"
	"casebook/data/compare"
)

// Whole is one inspection in full, as its screen shows it and the shell prints
// it. Previous is the graded inspection before it, for the change of grades.
// Findings are those that can be read; Unreadable says which cannot.
type Whole struct {
	Inspection data.Inspection
	Authority  data.Authority
	All        []data.Inspection // the authority's, the earliest first
	Place, Of  int               // its place among them, from 1
	Previous   *data.Inspection
	Rows       []compare.Row // Previous beside this one; none without Previous
	Standing   StandingGrade
	HasGrade   bool
	Last       data.LastOverall // where it has no overall grade: the last before it
	Findings   []data.Finding   // all voices, in source order
	Unreadable []data.Unreadable
	Events     []data.Event // within a year before to a year after
	Flags      []data.Flag  // about the inspection, its findings and events
	Sources    map[string]data.Source
	Themes     data.ThemeSet
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
	w.All, w.Of = all, len(all)
	for i, in := range all {
		if in.ID == id {
			w.Place = i + 1
			w.Previous = gradedBefore(all[:i], w.Inspection)
		}
	}
	if w.Previous != nil {
		w.Rows = compare.Judgements(*w.Previous, w.Inspection)
	}
	w.Standing, w.HasGrade = StandingAt(all, w.Inspection)
	w.Last = lastOf(all, w.Inspection)
	findings, err1 := from.Findings(id)
	w.Unreadable, err1 = data.Readable(err1)
	events, err2 := from.Events(w.Authority.ID)
	flags, err3 := from.Flags(w.Authority.ID)
	sources, err4 := from.Sources()
	w.Findings, w.Sources, w.Themes = findings, sources, from.Themes()
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
		if e.Date.Date != "" && e.Date.Last().Year() >= year-1 && e.Date.Date.Year() <= year+1 {
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
