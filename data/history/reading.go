package history

import (
	"errors"
	"fmt"
	"slices"

	"casebook/data"
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
	NotesOn(data.Finding) []data.Note
	Themes() data.ThemeSet
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
	Notes      []data.Note  // that reviewers wrote about it, the latest first
	Source     data.Source  // where the finding stands
	Confirming *data.Source // the source that confirms it, if any
	// Confirms are the findings that this paragraph of an imported report
	// confirms, by the number that was stated with them; Matters are all the
	// threads that they belong to.
	Confirms []data.Finding
	Matters  []data.Thread
	// Paragraphs are those of the imported report that confirm this finding.
	Paragraphs []data.Finding
	// Unreadable are damaged findings among those that were looked at for this
	// one: what they would say of its matter is not known.
	Unreadable []data.Unreadable
	ThemeSet   data.ThemeSet // names the finding's themes
}

// Sources are the finding's own, by their ids.
func (r Reading) Sources() map[string]data.Source {
	out := map[string]data.Source{}
	for _, s := range []*data.Source{&r.Source, r.Confirming} {
		if s != nil && s.ID != "" {
			out[s.ID] = *s
		}
	}
	return out
}

// Read gathers what is known about a finding.
func Read(from Facts, f data.Finding) (Reading, error) {
	r := Reading{Finding: f, ThemeSet: from.Themes()}
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
	r.Standing, r.HasGrade = StandingAt(all, r.Inspection)
	threads, err := from.Threads(r.Authority.ID)
	if err != nil {
		return r, err
	}
	sources, err := from.Sources()
	if err != nil {
		return r, err
	}
	links, lost, err := linksOf(from, f, threads, all, sources)
	if err != nil {
		return r, err
	}
	together, lost2, err := sameThread(from, f, matterOf(f, threads, links))
	if err != nil {
		return r, err
	}
	r.Unreadable = distinct(lost, lost2)
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
	r.Notes = from.NotesOn(f)
	r.Source = sources[f.Source.ID]
	if f.ConfirmedBy != nil {
		if s, ok := sources[f.ConfirmedBy.ID]; ok {
			r.Confirming = &s
		}
	}
	return r, nil
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
func sameThread(from Facts, f data.Finding, t *data.Thread) (out []data.Finding, lost []data.Unreadable, err error) {
	out = []data.Finding{f}
	if t == nil {
		return out, nil, nil
	}
	for _, id := range t.Findings {
		if id == f.ID {
			continue
		}
		g, err := from.Finding(id)
		if errors.Is(err, data.ErrNotFound) {
			continue // replaced by a better source since the thread was made
		}
		more, err := data.Readable(err)
		if err != nil {
			return nil, nil, fmt.Errorf("thread %s: %w", t.ID, err)
		}
		if len(more) > 0 {
			lost = append(lost, more...)
			continue
		}
		out = append(out, g)
	}
	return out, lost, nil
}

// distinct joins two lists and names each finding once.
func distinct(a, b []data.Unreadable) []data.Unreadable {
	var out []data.Unreadable
	for _, u := range slices.Concat(a, b) {
		if !slices.Contains(out, u) {
			out = append(out, u)
		}
	}
	return out
}
